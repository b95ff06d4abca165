import * as z from "zod";
import { addDays, addMonths, CalendarDate, Instant } from "../core/calendar-date.ts";

/**
 * What is stored for how long. `assisted`: the file of a person the centre assisted. `notAssisted`: of a person who
 * stayed in the intake or never came. `houseLife`: the records of living together. `refusedCalls`: the rest of a
 * referral without a file once its names are deleted. `olderBackups`: backups from before an erasure.
 */
export const RetentionClass = z.enum([
  "assisted",
  "notAssisted",
  "houseLife",
  "refusedCalls",
  "olderBackups",
]);
export type RetentionClass = z.infer<typeof RetentionClass>;

/** Months as the program proposes them: the centre decides, and no law is meant by them. */
export const proposedMonths: Readonly<Record<RetentionClass, number>> = {
  assisted: 120,
  notAssisted: 24,
  houseLife: 60,
  refusedCalls: 24,
  olderBackups: 3,
};

export const RetentionMonths = z.int().min(1).max(600);

/** That something is kept for so many months, from a day on. */
export const RetentionTerm = z.strictObject({
  class: RetentionClass,
  months: RetentionMonths,
  from: CalendarDate,
  at: Instant,
});
export type RetentionTerm = Readonly<z.infer<typeof RetentionTerm>>;

/** The term that counts on a day: the one that began last, and of one day the one recorded last. */
export const monthsOn = (
  terms: readonly RetentionTerm[],
  kind: RetentionClass,
  day: CalendarDate,
): number =>
  terms
    .filter((term) => term.class === kind && term.from <= day)
    .toSorted((a, b) => order(a.from, b.from) || order(a.at, b.at))
    .at(-1)?.months ?? proposedMonths[kind];

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What the house knows of a file that determines how long it is stored. */
export interface FilePast {
  /** Day the file was opened here: of one that was brought in, long after what it tells. */
  readonly openedOn: CalendarDate;
  readonly tracks: readonly {
    readonly isAssisted: boolean;
    /** Null while it goes on. */
    readonly closedOn: CalendarDate | null;
  }[];
  /** The first nights on which the person no longer slept here; null while they do. */
  readonly left: readonly (CalendarDate | null)[];
}

/** Which of the two kinds of file it is. */
export const classOf = ({ tracks }: FilePast): "assisted" | "notAssisted" =>
  tracks.some(({ isAssisted }) => isAssisted) ? "assisted" : "notAssisted";

/** The person lives here, or is still assisted: no term has begun. */
export const goesOn = ({ tracks, left }: FilePast): boolean =>
  left.includes(null) || tracks.some(({ closedOn }) => closedOn === null);

/** The last closing or departure; the day it was opened where there was neither; null while it goes on. */
export const endedOn = (past: FilePast): CalendarDate | null =>
  goesOn(past)
    ? null
    : (latest([...past.tracks.map(({ closedOn }) => closedOn), ...past.left]) ?? past.openedOn);

/** The person's last night; null while they live here, and where they never did. */
export const houseEndedOn = ({ left }: FilePast): CalendarDate | null =>
  left.includes(null) ? null : latest(left);

/** From which day something of a file is due to go, and since when it counted; null while nothing counts. */
export interface Due {
  readonly class: "assisted" | "notAssisted" | "houseLife";
  readonly since: CalendarDate;
  readonly on: CalendarDate;
}

/** The whole file first, then what living together left. */
export function duesOf(
  past: FilePast,
  terms: readonly RetentionTerm[],
  today: CalendarDate,
): readonly Due[] {
  const due = (kind: Due["class"], since: CalendarDate | null): readonly Due[] =>
    since === null
      ? []
      : [{ class: kind, since, on: addMonths(since, monthsOn(terms, kind, today)) }];
  return [...due(classOf(past), endedOn(past)), ...due("houseLife", houseEndedOn(past))];
}

/** A month may be so many days shorter than the one before it, so that several days come to the same one. */
const shorterBy = 3;

/**
 * What of a file is due by today, the same as `duesOf` counts it. Most files ended so lately that nothing can be: of these no
 * months are counted.
 */
export function duesBy(
  terms: readonly RetentionTerm[],
  today: CalendarDate,
): (past: FilePast) => readonly Due[] {
  const lastOf = (kind: Due["class"]): CalendarDate =>
    addDays(addMonths(today, -monthsOn(terms, kind, today)), shorterBy);
  const last = {
    assisted: lastOf("assisted"),
    notAssisted: lastOf("notAssisted"),
    houseLife: lastOf("houseLife"),
  };
  const isOver = (kind: Due["class"], since: CalendarDate | null): boolean =>
    since !== null && since <= last[kind];
  return (past) =>
    isOver(classOf(past), endedOn(past)) || isOver("houseLife", houseEndedOn(past))
      ? duesOf(past, terms, today).filter(({ on }) => on <= today)
      : [];
}

const latest = (days: readonly (CalendarDate | null)[]): CalendarDate | null =>
  days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
