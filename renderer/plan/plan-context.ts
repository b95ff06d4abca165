import { createContext, useContext } from "react";
import type { PersonId } from "../../domain/people/person.ts";
import type { PlanFile } from "../../domain/plan/plan-file.ts";
import type { EntryOf, OpenEntry } from "../../domain/plan/plan-review.ts";
import type { HelpKind, PlanEntryId, Strand } from "../../domain/plan/plan-entry.ts";
import type { ProjectKind, ProjectRecordView } from "../../domain/plan/course-and-work-record.ts";

/** The open form of the plan. */
export type PlanTask =
  | {
      readonly do: "goal";
      /** The part it was begun in; null where none was chosen. */ readonly strand: Strand | null;
      readonly before: EntryOf<"goal"> | null;
    }
  | {
      readonly do: "step";
      readonly partOf: PlanEntryId | null;
      readonly before: EntryOf<"step"> | null;
    }
  | {
      readonly do: "referral";
      readonly before: EntryOf<"referral"> | null;
      /** The initial value of a new one. */
      readonly help?: HelpKind;
    }
  | { readonly do: "score"; readonly before: EntryOf<"score"> | null }
  | { readonly do: "conference"; readonly before: EntryOf<"conference"> | null }
  | { readonly do: "record"; readonly kind: ProjectKind; readonly before: ProjectRecordView | null }
  | { readonly do: "review" };

/** The open plan, as every part of its page reads it. */
export interface OpenPlan {
  readonly personId: PersonId;
  readonly file: PlanFile;
  /** Only the readable ones. */
  readonly entries: readonly OpenEntry[];
  readonly onTask: (task: PlanTask) => void;
}

export const PlanContext = createContext<OpenPlan | null>(null);

export function usePlan(): OpenPlan {
  const plan = useContext(PlanContext);
  if (plan === null) throw new Error("No plan is open around this component");
  return plan;
}
