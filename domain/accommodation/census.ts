import * as z from "zod";
import { addDays, CalendarDate, Instant, momentAt, nightOf } from "../core/calendar-date.ts";
import type { HouseSettings } from "../settings/house-settings.ts";
import { nightIsOverAt } from "../core/house-clock.ts";
import { PersonCard, type PersonId } from "../people/person.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { BedId } from "./room.ts";
import { StayId } from "./stay.ts";
import type { UserId } from "../users/user.ts";

/**
 * Where a person is tonight, as recorded at the headcount. `unsure`: not seen yet. `gone` corrects a closed census;
 * before that a departure takes the person off the list.
 */
export const CensusState = z.enum(["here", "pass", "absent", "hospital", "unsure", "gone"]);
export type CensusState = z.infer<typeof CensusState>;

/** Not in the house that night. */
export const AwayState = CensusState.extract(["pass", "absent", "hospital"]);
export type AwayState = z.infer<typeof AwayState>;

export const isAway = (state: CensusState): state is AwayState =>
  AwayState.options.some((away) => away === state);

/** A person who sleeps here on a night, according to the stays. */
export interface Expected {
  readonly personId: PersonId;
  readonly stayId: StayId;
  readonly bedId: BedId;
}

/** One answer about one person and one night. Answers add up and the last one counts. */
export interface CensusEntry extends Expected {
  readonly id: string;
  readonly night: CalendarDate;
  readonly state: CensusState;
  readonly at: Instant;
  readonly by: UserId;
}

/** A night that was counted. Kept apart from the stays: what was seen, not what was planned. */
export interface ClosedCensus {
  readonly id: string;
  readonly night: CalendarDate;
  readonly closedAt: Instant;
  readonly closedBy: UserId;
  /** Counted after the night had turned. */
  readonly isLate: boolean;
}

export const CensusPhase = z.enum(["early", "open", "late", "over"]);
export type CensusPhase = z.infer<typeof CensusPhase>;
type Hours = Pick<HouseSettings, "zone" | "nightTurnsAt" | "censusOpensAt">;

/** How many nights back an uncounted night can still be counted. */
export const lateNights = 14;

/** A census is open from its evening until the night turns; some nights longer it can be made up for. */
export function censusPhase(night: CalendarDate, now: Instant, hours: Hours): CensusPhase {
  if (now < momentAt(night, hours.censusOpensAt, hours.zone)) return "early";
  if (now < turnsAfter(night, hours)) return "open";
  return now < turnsAfter(addDays(night, lateNights), hours) ? "late" : "over";
}

/** A closed census can be corrected until the next time the night turns. */
export function correctableUntil(census: ClosedCensus, hours: Hours): Instant {
  return turnsAfter(nightOf(census.closedAt, hours.zone, hours.nightTurnsAt), hours);
}

/**
 * Since when an answer tells where a person was: since it was given. For a night counted afterwards the hour is
 * unknown: a person who came back in the evening or in the night may have left again, so only a return in the morning
 * counts as a return; a person who left in the night may have been here before.
 */
export function tellsOf(
  { night, at, state }: Pick<CensusEntry, "night" | "at" | "state">,
  hours: Hours & Pick<HouseSettings, "dayShiftAt">,
): Instant {
  const { opens, closes } = windowOf(night, hours);
  if (at < closes) return at;
  if (!isAway(state)) return opens;
  const { zone, dayShiftAt, nightTurnsAt } = hours;
  return momentAt(addDays(night, 1), Math.min(dayShiftAt, nightTurnsAt), zone);
}

export interface Answer extends Expected {
  readonly state: CensusState;
  /** Who recorded it and when; null while it is only proposed. */
  readonly said: { readonly at: Instant; readonly by: UserId } | null;
}

/**
 * The present state of the headcount: the last answer about each person; without an answer, what an open outing
 * proposes, otherwise "not seen yet".
 */
export function sheetOf(
  expected: readonly Expected[],
  entries: readonly CensusEntry[],
  proposed: ReadonlyMap<PersonId, CensusState> = new Map(),
): readonly Answer[] {
  const last = lastByPerson(entries);
  return expected.map((person) => {
    const entry = last.get(person.personId);
    return entry === undefined
      ? { ...person, state: proposed.get(person.personId) ?? "unsure", said: null }
      : { ...person, state: entry.state, said: { at: entry.at, by: entry.by } };
  });
}

/** What was counted: the last answers given when the census was closed or after. */
export function countedIn<T extends Pick<CensusEntry, "personId" | "at">>(
  census: Pick<ClosedCensus, "closedAt">,
  entries: readonly T[],
): readonly T[] {
  return [...lastByPerson(entries.filter(({ at }) => at >= census.closedAt)).values()];
}

type CloseRefusal = { readonly type: "ChangedMeanwhile" } | { readonly type: "SomeoneNotSeen" };

/** A census is closed as it was shown, and only once every person has an answer. */
export function closeAsShown(
  sheet: readonly Answer[],
  shown: readonly Pick<Answer, "personId" | "state">[],
): Result<readonly Answer[], CloseRefusal> {
  const seen = new Map(shown.map(({ personId, state }) => [personId, state]));
  const isSame =
    seen.size === sheet.length &&
    sheet.every(({ personId, state }) => seen.get(personId) === state);
  if (!isSame) return err({ type: "ChangedMeanwhile" });
  return sheet.some(({ state }) => state === "unsure")
    ? err({ type: "SomeoneNotSeen" })
    : ok(sheet);
}

/** Where the count and the stays do not agree at present. */
export const Difference = z.enum(["notCounted", "noStay", "otherBed", "stayGoesOn"]);
export type Difference = z.infer<typeof Difference>;

export function differencesBetween(
  counted: readonly Pick<CensusEntry, "personId" | "bedId" | "state">[],
  expected: readonly Expected[],
): ReadonlyMap<PersonId, Difference> {
  const byStays = new Map(expected.map((person) => [person.personId, person]));
  const byCount = new Set(counted.map(({ personId }) => personId));
  const found = counted.flatMap((entry): readonly (readonly [PersonId, Difference])[] => {
    const stay = byStays.get(entry.personId);
    if (entry.state === "gone") return stay === undefined ? [] : [[entry.personId, "stayGoesOn"]];
    if (stay === undefined) return [[entry.personId, "noStay"]];
    return stay.bedId === entry.bedId ? [] : [[entry.personId, "otherBed"]];
  });
  const uncounted = expected
    .filter(({ personId }) => !byCount.has(personId))
    .map(({ personId }) => [personId, "notCounted"] as const);
  return new Map([...found, ...uncounted]);
}

/** How many of the list were seen in the house. */
export const seenOf = (answers: readonly Pick<Answer, "state">[]): number =>
  answers.filter(({ state }) => state === "here").length;

/** Until when a person slept here: until the morning, or until now if the morning has not come. */
export const sleptUntil = (night: CalendarDate, { zone, nightTurnsAt }: Hours): Instant =>
  momentAt(addDays(night, 1), Math.min(nightIsOverAt, nightTurnsAt), zone);

/** How many were in the house and how many were away; people who had left are not counted. */
export function tally(answers: readonly Pick<Answer, "state">[]): Tally {
  const count = (...states: readonly CensusState[]): number =>
    answers.filter(({ state }) => states.includes(state)).length;
  return { here: count("here"), away: count("pass", "absent", "hospital") };
}

export const Tally = z.strictObject({
  here: z.number().int().min(0),
  away: z.number().int().min(0),
});
export type Tally = Readonly<z.infer<typeof Tally>>;

const Said = z.strictObject({ at: Instant, byName: z.string() });

/** One person on the list of a night, as the screen shows it. */
export const CensusLine = z.strictObject({
  person: PersonCard.pick({ id: true, number: true, name: true }),
  stayId: StayId,
  room: z.string(),
  bed: z.string(),
  /** What a move or a departure has to know; null when the stay has ended meanwhile. */
  current: z.strictObject({ inBedSince: CalendarDate, plannedUntil: CalendarDate }).nullable(),
  state: CensusState,
  said: Said.nullable(),
  difference: Difference.nullable(),
});
export type CensusLine = Readonly<z.infer<typeof CensusLine>>;

/** The census of one night: who is on the list, and whether it was closed. */
export const CensusView = z.strictObject({
  night: CalendarDate,
  phase: CensusPhase,
  /** When it can be counted, and until when on time. */
  opens: Instant,
  closes: Instant,
  closed: z.strictObject({ ...Said.shape, isLate: z.boolean() }).nullable(),
  /** Until when a closed one can be corrected; null when that is over or it is not closed. */
  correctableUntil: Instant.nullable(),
  /** Answers can be given: the census is not closed yet, or can still be corrected. */
  isWritable: z.boolean(),
  tally: Tally,
  lines: z.array(CensusLine).max(200),
});
export type CensusView = Readonly<z.infer<typeof CensusView>>;

/** A night in the calendar of nights. `empty`: no residents; `before`: before the centre used this vault. */
export const NightInCalendar = z.strictObject({
  night: CalendarDate,
  state: z.enum(["counted", "late", "open", "early", "notCounted", "empty", "before"]),
  tally: Tally,
  differences: z.number().int().min(0),
});
export type NightInCalendar = Readonly<z.infer<typeof NightInCalendar>>;

export const windowOf = (night: CalendarDate, hours: Hours) => ({
  opens: momentAt(night, hours.censusOpensAt, hours.zone),
  closes: turnsAfter(night, hours),
});

const turnsAfter = (night: CalendarDate, { nightTurnsAt, zone }: Hours): Instant =>
  momentAt(addDays(night, 1), nightTurnsAt, zone);

const lastByPerson = <T extends Pick<CensusEntry, "personId">>(
  entries: readonly T[],
): ReadonlyMap<PersonId, T> => new Map(entries.map((entry) => [entry.personId, entry]));
