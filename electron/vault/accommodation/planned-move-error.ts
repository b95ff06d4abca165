import type { AppError } from "../../../domain/api/errors.ts";
import type { StepProblem } from "../../../domain/accommodation/simultaneous-move-problems.ts";

/** What prevents a move, as the refusal of the whole plan. */
export function errorFrom(problem: StepProblem): AppError {
  switch (problem.kind) {
    case "occupied":
      return { type: "BedTaken" };
    case "promised":
      return { type: "BedPromised", from: problem.from };
    case "closed":
      return { type: "BedClosed", until: problem.until };
    case "endsBefore":
      return { type: "EndsBeforeMove", plannedUntil: problem.plannedUntil };
    case "there":
      return { type: "PlanDoesNotFit" };
    case "gone":
      return { type: "NotResident" };
  }
}
