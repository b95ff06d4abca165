import { useTranslation } from "react-i18next";
import {
  contentProblems,
  HelpKind,
  ServiceAnswer,
  WrittenContent,
} from "../../domain/plan/plan-entry.ts";
import { planDraft } from "../../domain/plan/plan-file.ts";
import type { EntryOf } from "../../domain/plan/plan-review.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { FieldsPanel } from "../shell/forms/fields-panel.tsx";
import {
  type Field,
  filled,
  lacks,
  lineOf,
  readBy,
  type FormValues,
  typedFrom,
  valuesOf,
} from "../shell/forms/form-values.ts";
import { usePlan } from "./plan-context.ts";
import { headerOf } from "./plan-form-values.ts";

export interface ServicePanelProps {
  readonly before: EntryOf<"referral"> | null;
  /** The initial value of a new one. */
  readonly help: HelpKind;
  readonly onClose: () => void;
}

/** Requests help from an external service, once the person consents. */
export function ServicePanel({ before, help, onClose }: ServicePanelProps) {
  const { t } = useTranslation("plan");
  const { personId } = usePlan();
  const today = useToday();
  const fieldsOf = useServiceFields();
  const start: FormValues =
    before === null ? { answer: "notAsked", help } : typedFrom(before.content);
  return (
    <FieldsPanel
      procedure="plan.save"
      spot={planDraft(personId, "referral", before?.id ?? null)}
      version={before?.version ?? 0}
      title={before === null ? t("serviceNew") : before.content.service}
      start={start}
      fieldsOf={fieldsOf}
      read={(typed, fields) => {
        // A request waits for an answer; without a day there is no request yet.
        const asked = typeof typed["askedOn"] === "string";
        const said = asked && typed["answer"] === "notAsked" ? "waiting" : typed["answer"];
        const answer = asked ? said : "notAsked";
        const rest = { outcome: lineOf(typed, "outcome"), feedback: lineOf(typed, "feedback") };
        const content = { kind: "referral", ...valuesOf(typed, fields), ...rest, answer };
        const { input, problems } = readBy(WrittenContent, content);
        if (input === null) return lacks(...problems);
        const wrong = contentProblems(input, { day: null }, today);
        if (wrong.length > 0) return lacks(...wrong);
        return filled({
          id: personId,
          entryId: before?.id ?? null,
          version: before?.version ?? 0,
          header: headerOf(before?.state ?? "open"),
          content: input,
          steps: [],
        });
      }}
      onClose={onClose}
    />
  );
}

function useServiceFields(): (typed: FormValues) => readonly Field[] {
  const { t } = useTranslation("plan");
  return (typed) => {
    const isAsked = typeof typed["askedOn"] === "string";
    return [
      {
        type: "find",
        name: "help",
        label: t("fields.help"),
        list: "help",
        choices: HelpKind.options.map((id) => ({ id, label: t(`help.${id}`) })),
      },
      { type: "line", name: "service", label: t("fields.service"), max: 200 },
      { type: "line", name: "what", label: t("fields.what"), max: 200 },
      { type: "text", name: "why", label: t("fields.why") },
      {
        type: "day",
        name: "agreedOn",
        label: t("fields.agreedOn"),
        isPast: true,
        hint: t("fields.agreedOnHint"),
      },
      {
        type: "day",
        name: "askedOn",
        label: t("fields.askedOn"),
        isPast: true,
        hint: t("askedProblem"),
      },
      ...(isAsked
        ? [
            {
              type: "choice" as const,
              name: "answer",
              label: t("fields.answer"),
              choices: ServiceAnswer.options
                .filter((id) => id !== "notAsked")
                .map((id) => ({ id, label: t(`answer.${id}`) })),
            },
            { type: "text" as const, name: "outcome", label: t("fields.outcome") },
            { type: "text" as const, name: "feedback", label: t("fields.feedback") },
          ]
        : []),
    ];
  };
}
