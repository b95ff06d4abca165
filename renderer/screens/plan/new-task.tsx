import type { PersonId } from "../../../domain/person.ts";
import type { Typed } from "../../frame/typed.ts";
import { useAsk } from "../../lib/api.ts";
import { PlanContext } from "./plan-context.ts";
import { StepPanel } from "./step-panel.tsx";

export interface NewTaskProps {
  readonly personId: PersonId;
  /** What it begins with. */
  readonly known: Typed;
  readonly lead?: string;
  readonly onClose: () => void;
}

/** A task by itself, written elsewhere than on the page of the plan. */
export function NewTask({ personId, onClose, ...beginning }: NewTaskProps) {
  const { data: file } = useAsk("plan.view", { id: personId });
  if (file === undefined) return null;
  return (
    <PlanContext value={{ personId, file, entries: [], onTask: onClose }}>
      <StepPanel partOf={null} before={null} onClose={onClose} {...beginning} />
    </PlanContext>
  );
}
