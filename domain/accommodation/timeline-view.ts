import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { HouseholdId } from "../people/household.ts";
import { StepProblem } from "./simultaneous-move-problems.ts";
import { MovePlanId, PlannedMoveId } from "./planned-move.ts";
import { Age, PersonCard } from "../people/person.ts";
import { Hold } from "./reservation.ts";
import { Bed, BedId, Closure, RoomId } from "./room.ts";
import { PlacementId, StayId } from "./stay.ts";
import { ExitDestination } from "../vocabulary/code-lists.ts";

export const PersonLine = PersonCard.pick({ id: true, number: true, name: true });
export type PersonLine = Readonly<z.infer<typeof PersonLine>>;

/** An item on the line of a bed, for nights from ≤ n < until. */
export const Bar = z.discriminatedUnion("kind", [
  /** A person sleeps here, slept here, or is planned to stay until the planned end. */
  z.strictObject({
    kind: z.literal("stay"),
    id: PlacementId,
    stayId: StayId,
    person: PersonLine,
    age: Age,
    householdId: HouseholdId.nullable(),
    from: CalendarDate,
    /** Null while the person sleeps in this bed. */
    until: CalendarDate.nullable(),
    plannedUntil: CalendarDate,
    /** A move that is planned for the person; the bed is theirs until then. */
    moves: z.strictObject({ planId: MovePlanId, night: CalendarDate }).nullable(),
    /** Where the person went when they left the house; null while they are here, and after a move. */
    leftFor: ExitDestination.nullable(),
  }),
  z.strictObject({
    kind: z.literal("move"),
    id: PlannedMoveId,
    planId: MovePlanId,
    stayId: StayId,
    person: PersonLine,
    householdId: HouseholdId.nullable(),
    from: CalendarDate,
    until: CalendarDate,
    fromRoom: z.string(),
    fromBed: z.string(),
  }),
  z.strictObject({ kind: z.literal("reservation"), ...Hold.shape }),
  z.strictObject({ kind: z.literal("closure"), ...Closure.shape }),
]);
export type Bar = Readonly<z.infer<typeof Bar>>;

/** Every bed with its items, over months. */
export const Timeline = z.strictObject({
  tonight: CalendarDate,
  from: CalendarDate,
  until: CalendarDate,
  rooms: z.array(
    z.strictObject({
      id: RoomId,
      name: z.string(),
      beds: z.array(z.strictObject({ bed: Bed, bars: z.array(Bar) })),
    }),
  ),
});
export type Timeline = Readonly<z.infer<typeof Timeline>>;

/** The longest stretch that is asked for at once. */
export const longestTimeline = 1100;

/** A move as a list shows it. */
export const MoveLine = z.strictObject({
  stayId: StayId,
  person: PersonLine,
  /** Where the person sleeps before the move. */
  fromRoom: z.string(),
  fromBed: z.string(),
  bedId: BedId,
  room: z.string(),
  bed: z.string(),
  problem: StepProblem.nullable(),
});
export type MoveLine = Readonly<z.infer<typeof MoveLine>>;

/** Moves that belong together, with what prevents them now. */
export const PlanView = z.strictObject({
  id: MovePlanId,
  night: CalendarDate,
  madeBy: z.string(),
  lines: z.array(MoveLine),
  /** Every bed is free: it could be done. */
  isWhole: z.boolean(),
});
export type PlanView = Readonly<z.infer<typeof PlanView>>;

/** What is planned, soonest first. */
export const PlansView = z.strictObject({
  planned: z.array(PlanView),
});
export type PlansView = Readonly<z.infer<typeof PlansView>>;
