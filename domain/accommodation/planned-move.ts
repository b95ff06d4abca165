import * as z from "zod";
import type { CalendarDate } from "../core/calendar-date.ts";
import type { PersonId } from "../people/person.ts";
import type { BedId } from "./room.ts";
import type { StayId } from "./stay.ts";

export const MovePlanId = z.uuid().brand<"MovePlanId">();
export type MovePlanId = z.infer<typeof MovePlanId>;

export const PlannedMoveId = z.uuid().brand<"PlannedMoveId">();
export type PlannedMoveId = z.infer<typeof PlannedMoveId>;

/** A draft lasts while its moves are entered. What is planned holds the beds; a person carries it out, or calls it off. */
export const PlanState = z.enum(["draft", "planned", "done", "called-off"]);
export type PlanState = z.infer<typeof PlanState>;

/** Moves that belong together, on one night. */
export interface MovePlan {
  readonly id: MovePlanId;
  readonly night: CalendarDate;
  readonly state: PlanState;
}

export interface PlannedMove {
  readonly id: PlannedMoveId;
  readonly planId: MovePlanId;
  readonly stayId: StayId;
  readonly personId: PersonId;
  readonly bedId: BedId;
}
