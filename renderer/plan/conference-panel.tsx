import { useTranslation } from "react-i18next";
import { contentProblems, WrittenContent } from "../../domain/plan/plan-entry.ts";
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
} from "../shell/forms/form-values.ts";
import { usePlan } from "./plan-context.ts";
import { dayOf, headerOf } from "./plan-form-values.ts";
import { doerFrom, useResponsiblePeople } from "./use-responsible-people.ts";

export interface ConferencePanelProps {
  readonly before: EntryOf<"conference"> | null;
  readonly onClose: () => void;
}

/** The maximum number of decisions of one conference. */
const most = 12;
const spots = Array.from({ length: most }, (_, at) => at + 1);
const decided = (at: number): string => `decision${String(at)}`;
const whoOf = (at: number): string => `who${String(at)}`;
const byOf = (at: number): string => `by${String(at)}`;

/** What the team discussed and decided: each decision becomes a task. */
export function ConferencePanel({ before, onClose }: ConferencePanelProps) {
  const { t } = useTranslation("plan");
  const { personId } = usePlan();
  const today = useToday();
  const fieldsOf = useConferenceFields(before === null);
  const start: FormValues = before === null ? { on: today } : { ...before.content, on: before.day };
  return (
    <FieldsPanel
      procedure="plan.save"
      spot={planDraft(personId, "conference", before?.id ?? null)}
      version={before?.version ?? 0}
      title={t("conferenceNew")}
      start={start}
      fieldsOf={fieldsOf}
      read={(typed) => {
        const { input, problems } = readBy(WrittenContent, {
          kind: "conference",
          present: lineOf(typed, "present"),
          minutes: lineOf(typed, "minutes"),
        });
        if (input === null) return lacks(...problems);
        const day = dayOf(typed, "on");
        if (day === null || contentProblems(input, { day }, today).length > 0) return lacks("on");
        return filled({
          id: personId,
          entryId: before?.id ?? null,
          version: before?.version ?? 0,
          header: headerOf("done", day),
          content: input,
          steps: before === null ? decisionsOf(typed) : [],
        });
      }}
      onClose={onClose}
    />
  );
}

const decisionsOf = (typed: FormValues) =>
  spots.flatMap((at) => {
    const text = lineOf(typed, decided(at)).trim();
    return text === ""
      ? []
      : [
          {
            header: {
              ...headerOf("open", dayOf(typed, byOf(at))),
              ...doerFrom(lineOf(typed, whoOf(at)) || "team"),
            },
            content: { kind: "step" as const, text, note: "" },
          },
        ];
  });

function useConferenceFields(isNew: boolean): (typed: FormValues) => readonly Field[] {
  const { t } = useTranslation("plan");
  const doers = useResponsiblePeople();
  return (typed) => {
    // One empty line more than is filled in, for the next decision.
    const written = spots.filter((at) => lineOf(typed, decided(at)) !== "");
    const shown = isNew ? spots.slice(0, (written.at(-1) ?? 0) + 1) : [];
    return [
      { type: "line", name: "present", label: t("fields.present"), max: 200 },
      { type: "day", name: "on", label: t("fields.on"), isPast: true },
      { type: "text", name: "minutes", label: t("fields.minutes"), max: 20_000 },
      ...shown.flatMap((at): readonly Field[] => [
        {
          type: "line",
          name: decided(at),
          label: t("fields.decision", { number: at }),
          hint: t("fields.decisionHint"),
          max: 200,
        },
        ...(written.includes(at)
          ? [
              {
                type: "choice" as const,
                name: whoOf(at),
                choices: doers,
                label: t("fields.decisionWho", { number: at }),
              },
              {
                type: "day" as const,
                name: byOf(at),
                label: t("fields.decisionBy", { number: at }),
              },
            ]
          : []),
      ]),
    ];
  };
}
