import * as z from "zod";
import { areAtOnce, PlaceClass } from "./appointment.ts";
import { CalendarDate, ClockTime, Instant } from "../core/calendar-date.ts";
import { LogPerson } from "../shift/log-entry.ts";
import { PersonId } from "../people/person.ts";
import { UserId } from "../users/user.ts";
import { customTermsIn } from "../vocabulary/custom-term-choice.ts";

// What is at the same time. It is shown and forbids nothing: the planner knows more.

/** The assumed duration where none is recorded. */
export const usualMinutes = 60;

/** From when to when something takes up a person, and a colleague. */
export const TimeSlot = z.strictObject({
  personId: PersonId,
  /** The colleague who escorts or meets the person. */
  workerId: UserId.nullable(),
  day: CalendarDate,
  at: ClockTime,
  minutes: z.number().int().min(5).max(720),
});
export type TimeSlot = Readonly<z.infer<typeof TimeSlot>>;

/** What occupies a person, as far as the reader may know it. */
export const TakenUpBy = z.discriminatedUnion("what", [
  z.strictObject({
    what: z.literal("appointment"),
    place: PlaceClass,
    own: customTermsIn(["place"]),
  }),
  z.strictObject({ what: z.literal("session") }),
  z.strictObject({ what: z.enum(["interview", "hearing"]) }),
  z.strictObject({ what: z.literal("taken") }),
]);
export type TakenUpBy = Readonly<z.infer<typeof TakenUpBy>>;

export const TimeConflict = z.strictObject({
  key: z.string().max(120),
  /** Who is occupied: the person, or the colleague. */
  who: z.enum(["person", "worker"]),
  at: ClockTime,
  minutes: z.number().int(),
  /** Whose it is; null where a colleague is taken up by what is not the reader's. */
  person: LogPerson.nullable(),
  workerName: z.string(),
  by: TakenUpBy,
});
export type TimeConflict = Readonly<z.infer<typeof TimeConflict>>;

export const Conflicts = z.strictObject({
  person: LogPerson,
  overlaps: z.array(TimeConflict).max(50),
  /** The person is out of the house, and expected back only then. */
  outUntil: Instant.nullable(),
  /** The person is planned to have left by then. */
  leavesOn: CalendarDate.nullable(),
});
export type Conflicts = Readonly<z.infer<typeof Conflicts>>;

export interface Overlapping<S extends TimeSlot> {
  readonly slot: S;
  readonly who: TimeConflict["who"];
}

/** Which of the others are at the same time, for the same person or the same colleague. */
export function overlapsOf<S extends TimeSlot>(
  one: TimeSlot,
  others: readonly S[],
): readonly Overlapping<S>[] {
  return others.flatMap((slot): readonly Overlapping<S>[] => {
    if (!areAtOnce(one, slot)) return [];
    if (slot.personId === one.personId) return [{ slot, who: "person" }];
    const isSameWorker = one.workerId !== null && slot.workerId === one.workerId;
    return isSameWorker ? [{ slot, who: "worker" }] : [];
  });
}

/** The person is planned to have left by then: on that day or before it, with no other decision recorded yet. */
export const leavesBefore = (
  plannedUntil: CalendarDate | null,
  day: CalendarDate,
  today: CalendarDate,
): CalendarDate | null =>
  plannedUntil !== null && plannedUntil >= today && plannedUntil <= day ? plannedUntil : null;
