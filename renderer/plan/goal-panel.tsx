import { useTranslation } from "react-i18next";
import { Component, Strand, WrittenContent } from "../../domain/plan/plan-entry.ts";
import { planDraft } from "../../domain/plan/plan-file.ts";
import type { EntryOf } from "../../domain/plan/plan-review.ts";
import { FieldsPanel } from "../shell/forms/fields-panel.tsx";
import {
  type Field,
  filled,
  lacks,
  readBy,
  type FormValues,
  valuesOf,
} from "../shell/forms/form-values.ts";
import { usePlan } from "./plan-context.ts";

export interface GoalPanelProps {
  /** The strand in which it was started; null where none was chosen. */
  readonly strand: Strand | null;
  readonly before: EntryOf<"goal"> | null;
  readonly onClose: () => void;
}

/** A goal, in the person's words. */
export function GoalPanel({ strand: begunIn, before, onClose }: GoalPanelProps) {
  const { t } = useTranslation("plan");
  const { personId } = usePlan();
  const fieldsOf = useGoalFields();
  const strand = begunIn ?? "psychoSocial";
  const start: FormValues =
    before === null
      ? { strand, component: strand === "psychoSocial" ? "recover" : null, onPaper: true }
      : { ...before.content };
  return (
    <FieldsPanel
      procedure="plan.save"
      spot={planDraft(personId, "goal", before?.id ?? begunIn)}
      version={before?.version ?? 0}
      title={before === null ? t("goalNew") : t("goalChange")}
      lead={t("goalLead")}
      start={start}
      fieldsOf={fieldsOf}
      read={(typed, fields) => {
        const component = typed["strand"] === "psychoSocial" ? typed["component"] : null;
        const content = { kind: "goal", ...valuesOf(typed, fields), component };
        const { input, problems } = readBy(WrittenContent, content);
        if (input === null) return lacks(...problems);
        if (typed["strand"] === "psychoSocial" && component === null) return lacks("component");
        return filled({
          id: personId,
          entryId: before?.id ?? null,
          version: before?.version ?? 0,
          header: {
            state: before?.state ?? "open",
            partOf: null,
            forWhom: null,
            workerId: null,
            day: null,
          },
          content: input,
          steps: [],
          begunIn,
        });
      }}
      onClose={onClose}
    />
  );
}

function useGoalFields(): (typed: FormValues) => readonly Field[] {
  const { t } = useTranslation("plan");
  return (typed) => [
    {
      type: "text",
      name: "words",
      label: t("fields.words"),
      hint: t("fields.wordsHint"),
      max: 400,
    },
    {
      type: "choice",
      name: "strand",
      label: t("fields.strand"),
      choices: Strand.options.map((id) => ({ id, label: t(`strandShort.${id}`) })),
    },
    ...(typed["strand"] === "psychoSocial"
      ? [
          {
            type: "choice" as const,
            name: "component",
            label: t("fields.component"),
            choices: Component.options.map((id) => ({ id, label: t(`component.${id}`) })),
          },
        ]
      : []),
    { type: "text", name: "note", label: t("fields.note"), hint: t("fields.noteHint") },
    { type: "check", name: "onPaper", label: t("fields.onPaper"), hint: t("fields.onPaperHint") },
  ];
}
