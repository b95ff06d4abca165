import { useTranslation } from "react-i18next";
import { type PlanEntryId, WrittenContent } from "../../domain/plan/plan-entry.ts";
import { planDraft } from "../../domain/plan/plan-file.ts";
import { entriesOf, type EntryOf } from "../../domain/plan/plan-review.ts";
import { CalendarDate } from "../../domain/core/calendar-date.ts";
import { useSession } from "../shell/user-session.ts";
import { FieldsPanel } from "../shell/forms/fields-panel.tsx";
import { filled, lacks, lineOf, readBy, type FormValues } from "../shell/forms/form-values.ts";
import { usePlan } from "./plan-context.ts";
import { doerFrom, doerOf, useResponsiblePeople } from "./use-responsible-people.ts";

export interface StepPanelProps {
  /** Null for a separate task. */
  readonly partOf: PlanEntryId | null;
  readonly before: EntryOf<"step"> | null;
  /** The initial values of a new one. */
  readonly known?: FormValues;
  readonly lead?: string;
  readonly onClose: () => void;
}

/** A step: what, who and by when. */
export function StepPanel({ partOf, before, known, lead, onClose }: StepPanelProps) {
  const { t } = useTranslation("plan");
  const { personId, entries } = usePlan();
  const { me } = useSession();
  const doers = useResponsiblePeople();
  const goal = entriesOf(entries, "goal").find(({ id }) => id === partOf);
  const start: FormValues =
    before === null
      ? { who: me.id, ...known }
      : { ...before.content, who: doerOf(before), day: before.day };
  const about = goal?.content.words ?? lead;
  return (
    <FieldsPanel
      procedure="plan.save"
      spot={planDraft(personId, "step", before?.id ?? partOf)}
      version={before?.version ?? 0}
      title={before !== null ? t("stepChange") : goal === undefined ? t("taskNew") : t("stepNew")}
      {...(about === undefined ? {} : { lead: about })}
      start={start}
      fieldsOf={() => [
        { type: "line", name: "text", label: t("fields.text"), max: 200 },
        { type: "choice", name: "who", label: t("fields.who"), choices: doers },
        { type: "day", name: "day", label: t("fields.by"), hint: t("fields.byHint") },
        { type: "text", name: "note", label: t("fields.note") },
      ]}
      read={(typed) => {
        const content = { kind: "step", text: lineOf(typed, "text"), note: lineOf(typed, "note") };
        const { input, problems } = readBy(WrittenContent, content);
        if (input === null) return lacks(...problems);
        const day = lineOf(typed, "day");
        return filled({
          id: personId,
          entryId: before?.id ?? null,
          version: before?.version ?? 0,
          header: {
            state: before?.state ?? ("open" as const),
            partOf,
            ...doerFrom(lineOf(typed, "who")),
            day: day === "" ? null : CalendarDate.parse(day),
          },
          content: input,
          steps: [],
        });
      }}
      onClose={onClose}
    />
  );
}
