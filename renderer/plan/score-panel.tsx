import { useTranslation } from "react-i18next";
import {
  contentProblems,
  ScoreArea,
  ScoreMoment,
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
} from "../shell/forms/form-values.ts";
import { usePlan } from "./plan-context.ts";
import { dayOf, headerOf, numberOf } from "./plan-form-values.ts";

export interface ScorePanelProps {
  readonly before: EntryOf<"score"> | null;
  readonly onClose: () => void;
}

/** The person's well-being, in six questions from 1 to 4. */
export function ScorePanel({ before, onClose }: ScorePanelProps) {
  const { t } = useTranslation("plan");
  const { personId, file } = usePlan();
  const today = useToday();
  const fields = useScoreFields();
  const start: FormValues =
    before === null
      ? { moment: file.scoresDue ?? "between", on: today, withPerson: true }
      : {
          moment: before.content.moment,
          on: before.day,
          note: before.content.note,
          withPerson: before.content.withPerson,
          ...Object.fromEntries(
            ScoreArea.options.map((area) => [area, String(before.content.scores[area] ?? "")]),
          ),
        };
  return (
    <FieldsPanel
      procedure="plan.save"
      spot={planDraft(personId, "score", before?.id ?? null)}
      version={before?.version ?? 0}
      title={t("scorePanel")}
      lead={t("scoreLead")}
      start={start}
      fieldsOf={() => fields}
      read={(typed) => {
        const { input, problems } = readBy(WrittenContent, {
          kind: "score",
          moment: typed["moment"],
          withPerson: typed["withPerson"] === true,
          scores: Object.fromEntries(
            ScoreArea.options.map((area) => [area, numberOf(typed, area) ?? null]),
          ),
          note: lineOf(typed, "note"),
        });
        const day = dayOf(typed, "on");
        if (input === null) return lacks(...problems);
        if (day === null) return lacks("on");
        const wrong = contentProblems(input, { day }, today);
        if (wrong.length > 0)
          return lacks(
            ...wrong.map((name) => (name === "scores" ? "safety" : name === "day" ? "on" : name)),
          );
        return filled({
          id: personId,
          entryId: before?.id ?? null,
          version: before?.version ?? 0,
          header: headerOf("done", day),
          content: input,
          steps: [],
        });
      }}
      onClose={onClose}
    />
  );
}

const numbers = ["1", "2", "3", "4"] as const;

function useScoreFields(): readonly Field[] {
  const { t } = useTranslation("plan");
  return [
    ...ScoreArea.options.map((area): Field => ({
      type: "choice",
      name: area,
      label: t(`area.${area}`),
      isRow: true,
      choices: [
        ...numbers.map((id) => ({ id, label: id })),
        { id: "unknown", label: t("cannotSay") },
      ],
    })),
    {
      type: "choice",
      name: "moment",
      label: t("fields.moment"),
      choices: ScoreMoment.options.map((id) => ({ id, label: t(`moment.${id}`) })),
    },
    { type: "day", name: "on", label: t("fields.on"), isPast: true },
    { type: "check", name: "withPerson", label: t("fields.withPerson") },
    { type: "text", name: "note", label: t("fields.note") },
  ];
}
