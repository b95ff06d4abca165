import * as z from "zod";
import { CalendarDate, Instant } from "../core/calendar-date.ts";
import { PersonId } from "../people/person.ts";
import { err, ok, type Result } from "../core/result.ts";
import { Departure, type Stay } from "../accommodation/stay.ts";
import { UserId } from "../users/user.ts";

export const AssistanceId = z.uuid().brand<"AssistanceId">();
export type AssistanceId = z.infer<typeof AssistanceId>;

/** `intake` while the centre and the person get to know each other. A referral comes before and has no track: it is not a victim. */
export const AssistanceState = z.enum(["intake", "assisted", "closed"]);
export type AssistanceState = z.infer<typeof AssistanceState>;

/**
 * The first of a file's four tracks: from taking someone on to closing. Shelter, residence and the courts have tracks of
 * their own, and none closes another. Taking a closed one up again opens a further one that names it.
 */
export const Assistance = z.strictObject({
  id: AssistanceId,
  personId: PersonId,
  openedOn: CalendarDate,
  /** Null during the intake. */
  assistedOn: CalendarDate.nullable(),
  closing: z.strictObject({ on: CalendarDate, ...Departure.shape }).nullable(),
  reopens: AssistanceId.nullable(),
});
export type Assistance = Readonly<z.infer<typeof Assistance>>;

export function stateOf({ closing, assistedOn }: Assistance): AssistanceState {
  if (closing !== null) return "closed";
  return assistedOn === null ? "intake" : "assisted";
}

/** Where the person lives while assisted. `waiting` is for a place in the house. */
export const Mode = z.enum(["residential", "waiting", "non-residential"]);
export type Mode = z.infer<typeof Mode>;

/** Why the house, or why not. */
export const ModeReason = z.enum(["no-other-housing", "safety", "other"]);
export type ModeReason = z.infer<typeof ModeReason>;

/** Something recorded about the mode. A later one for the same day takes the place of the earlier; both stay. */
export const ModeDecision = z.strictObject({
  mode: Mode,
  reason: ModeReason.nullable(),
  from: CalendarDate,
  at: Instant,
});
export type ModeDecision = Readonly<z.infer<typeof ModeDecision>>;

export const Period = z.strictObject({
  mode: Mode,
  reason: ModeReason.nullable(),
  from: CalendarDate,
  /** The first day that is no longer part of it; null while it goes on. */
  until: CalendarDate.nullable(),
});
export type Period = Readonly<z.infer<typeof Period>>;

/**
 * How a person was assisted, day by day without a gap. A person with a stay is residential, whatever was recorded; the
 * records tell the rest, and why. After the stay the assistance goes on non-residentially.
 */
export function periodsOf(
  track: Assistance,
  decisions: readonly ModeDecision[],
  stays: readonly Pick<Stay, "from" | "until">[],
): readonly Period[] {
  const ordered = decisions.toSorted((a, b) => compare(a.from, b.from) || compare(a.at, b.at));
  const houses = stays
    .filter(({ from, until }) => until !== from)
    .toSorted((a, b) => compare(a.from, b.from));
  const periods: Period[] = [];
  let from: CalendarDate = track.openedOn;
  for (const house of houses) {
    if (from < house.from) periods.push(...outside(ordered, from, house.from));
    const start = house.from < from ? from : house.from;
    periods.push({ ...inside(ordered, periods.at(-1), house), from: start, until: house.until });
    if (house.until === null) return withinAssistance(track, periods);
    from = house.until < from ? from : house.until;
  }
  return withinAssistance(track, [...periods, ...outside(ordered, from, null)]);
}

/** A colleague who accompanies the person, as recorded; null for none. */
export const WorkerDecision = z.strictObject({
  userId: UserId.nullable(),
  from: CalendarDate,
  at: Instant,
});
export type WorkerDecision = Readonly<z.infer<typeof WorkerDecision>>;

/** Who accompanies the person since the last decision. */
export const workerNow = (decisions: readonly WorkerDecision[]): UserId | null =>
  decisions.toSorted((a, b) => compare(a.from, b.from) || compare(a.at, b.at)).at(-1)?.userId ??
  null;

/** Closing ends only the assistance; a resident leaves the house first. */
export function closeAssistance(
  track: Assistance,
  closing: NonNullable<Assistance["closing"]>,
  isResident: boolean,
): Result<Assistance, { readonly type: "AssistanceClosed" | "StillResident" | "EndBeforeStart" }> {
  if (track.closing !== null) return err({ type: "AssistanceClosed" });
  if (isResident) return err({ type: "StillResident" });
  return closing.on < track.openedOn ? err({ type: "EndBeforeStart" }) : ok({ ...track, closing });
}

/** Everything about a person's assistance, the newest track first. */
export const AssistancesOfPerson = z.array(
  z.strictObject({
    track: Assistance,
    periods: z.array(Period),
    workers: z.array(
      z.strictObject({ userId: UserId.nullable(), name: z.string(), from: CalendarDate }),
    ),
  }),
);
export type AssistancesOfPerson = z.infer<typeof AssistancesOfPerson>;

/** The present assistance of a person, for the head of their file and for lists. */
export const Standing = z.strictObject({
  id: AssistanceId,
  state: AssistanceState,
  openedOn: CalendarDate,
  /** Null during the intake. */
  assistedOn: CalendarDate.nullable(),
  mode: Mode,
  reason: ModeReason.nullable(),
  /** Since when the mode is what it is. */
  since: CalendarDate,
  closedOn: CalendarDate.nullable(),
  worker: z.strictObject({ id: UserId, name: z.string() }).nullable(),
});
export type Standing = Readonly<z.infer<typeof Standing>>;

type Said = Pick<Period, "mode" | "reason">;

/** Between two stays: what was recorded since the last one ended. */
function outside(
  ordered: readonly ModeDecision[],
  from: CalendarDate,
  until: CalendarDate | null,
): readonly Period[] {
  const here = ordered.filter(
    (one) => one.mode !== "residential" && from <= one.from && (until === null || one.from < until),
  );
  const starts = here.filter((one, index) => here[index + 1]?.from !== one.from);
  const first: Period = { mode: "non-residential", reason: null, from, until };
  const all = starts[0]?.from === from ? starts : [first, ...starts];
  return all.map(({ mode, reason, from: start }, index) => ({
    mode,
    reason,
    from: start,
    until: all[index + 1]?.from ?? until,
  }));
}

/** In the house: the reason recorded meanwhile, or the one for which the person waited until they came. */
function inside(
  ordered: readonly ModeDecision[],
  before: Period | undefined,
  house: Pick<Stay, "from" | "until">,
): Said {
  const meanwhile = ordered.findLast(
    ({ mode, from }) =>
      mode === "residential" && house.from <= from && (house.until === null || from < house.until),
  );
  const waited = before?.mode === "waiting" && before.until === house.from ? before.reason : null;
  return { mode: "residential", reason: meanwhile?.reason ?? waited };
}

/** The part of the periods between opening and closing. */
function withinAssistance(track: Assistance, periods: readonly Period[]): readonly Period[] {
  const end = track.closing?.on ?? null;
  return periods
    .filter(({ from, until }) => (end === null || from < end) && isAfter(until, track.openedOn))
    .map((period) => ({
      ...period,
      until: end !== null && isAfter(period.until, end) ? end : period.until,
    }));
}

const isAfter = (until: CalendarDate | null, day: CalendarDate): boolean =>
  until === null || until > day;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
