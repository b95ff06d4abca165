import { useTranslation } from "react-i18next";
import type { PersonId } from "../../domain/people/person.ts";
import type { PlanEntryView } from "../../domain/plan/plan-entry.ts";
import { lineOf, type FormValues } from "../shell/forms/form-values.ts";
import { useProcedure } from "../lib/api.ts";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { PlanContext } from "./plan-context.ts";
import { StepPanel } from "./step-panel.tsx";

export interface NewPlanTaskPanelProps {
  readonly personId: PersonId;
  /** The initial values. */
  readonly known: FormValues;
  readonly lead?: string;
  readonly onClose: () => void;
}

/** A separate task, added from outside the page of the plan. */
export function NewPlanTaskPanel({ personId, onClose, known, lead }: NewPlanTaskPanelProps) {
  const { t } = useTranslation("plan");
  const { dates } = useFormats();
  const zone = useZone();
  const { data: file } = useProcedure("plan.view", { id: personId });
  if (file === undefined) return null;
  const same = file.entries.find((entry) => isTask(entry, lineOf(known, "text")));
  const there =
    same === undefined ? [] : [t("taskThere", { when: dates.moment(same.begunAt, zone) })];
  const leadText = [...there, ...(lead === undefined ? [] : [lead])].join(" ");
  return (
    <PlanContext value={{ personId, file, entries: [], onTask: onClose }}>
      <StepPanel
        partOf={null}
        before={null}
        onClose={onClose}
        known={known}
        {...(leadText === "" ? {} : { lead: leadText })}
      />
    </PlanContext>
  );
}

/** The task created from this text before, unless it was given up. */
const isTask = ({ content, state }: PlanEntryView, text: string): boolean =>
  content.state === "open" &&
  content.content.kind === "step" &&
  state !== "dropped" &&
  content.content.text === text;
