import * as z from "zod";
import { addDays, addMonths, CalendarDate, daysBetween } from "../core/calendar-date.ts";

/** The longest time a report looks back over, in days: ten years. */
const longest = 3660;

/** From a day to a day, both included. */
export const ReportPeriod = z
  .strictObject({ from: CalendarDate, to: CalendarDate })
  .refine(({ from, to }) => from <= to, { path: ["to"] })
  // Asked of what is no day as well, which was refused already and cannot be reckoned with.
  .refine(({ from, to }) => ![from, to].every(isDay) || daysBetween(from, to) <= longest, {
    path: ["from"],
  });
export type ReportPeriod = Readonly<z.infer<typeof ReportPeriod>>;

const isDay = (text: string): boolean => CalendarDate.safeParse(text).success;

const day = (text: string): CalendarDate => CalendarDate.parse(text);

export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4));

export const wholeYear = (year: number): ReportPeriod => ({
  from: day(`${written(year)}-01-01`),
  to: day(`${written(year)}-12-31`),
});

/** A month, as `2026-03`. */
export function wholeMonth(month: string): ReportPeriod {
  const from = day(`${month}-01`);
  return { from, to: addDays(addMonths(from, 1), -1) };
}

/** The first to the fourth. */
export function quarterOf(year: number, quarter: number): ReportPeriod {
  const from = day(`${written(year)}-${String(quarter * 3 - 2).padStart(2, "0")}-01`);
  return { from, to: addDays(addMonths(from, 3), -1) };
}

/** Every year that a period touches, oldest first. */
export const yearsIn = ({ from, to }: ReportPeriod): readonly number[] =>
  Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, step) => yearOf(from) + step);

/** Every month that a period touches, as `2026-03`, oldest first. */
export function monthsIn({ from, to }: ReportPeriod): readonly string[] {
  const count =
    (yearOf(to) - yearOf(from)) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;
  const first = day(`${from.slice(0, 7)}-01`);
  return Array.from({ length: count }, (_, step) => addMonths(first, step).slice(0, 7));
}

/** The day up to which a period that goes on is counted; null for one that is over. Its last night is part of it. */
export const soFarIn = (
  { to }: ReportPeriod,
  today: CalendarDate,
  lastNight: CalendarDate = addDays(today, -1),
): CalendarDate | null => (today > to && lastNight >= to ? null : today < to ? today : to);

/** What is counted live: the period without the years whose figures were frozen. Pieces do not touch. */
export interface Span {
  readonly pieces: readonly ReportPeriod[];
  readonly period: ReportPeriod;
  /** The last day of the period, or today while it goes on: what is counted on a day is counted on this one. */
  readonly onDay: CalendarDate;
  readonly today: CalendarDate;
}

export function spanOf(
  period: ReportPeriod,
  today: CalendarDate,
  without: ReadonlySet<number> = new Set(),
): Span {
  const pieces: ReportPeriod[] = [];
  for (const year of yearsIn(period)) {
    if (without.has(year)) continue;
    const { from, to } = wholeYear(year);
    pieces.push({
      from: from < period.from ? period.from : from,
      to: to > period.to ? period.to : to,
    });
  }
  return { pieces, period, today, onDay: today < period.to ? today : period.to };
}

/** True when the day is counted. */
export function isWithin({ pieces }: Pick<Span, "pieces">, on: CalendarDate | null): boolean {
  if (on === null) return false;
  // Asked of each of a hundred thousand rows.
  for (const { from, to } of pieces) if (from <= on && on <= to) return true;
  return false;
}

/** Nights of a stay within a piece: from ≤ n < until, the last night counted included. */
export function nightsWithin(
  stay: { readonly from: CalendarDate; readonly until: CalendarDate | null },
  { from, to }: ReportPeriod,
  lastNight: CalendarDate,
): number {
  if (stay.from > to || (stay.until !== null && stay.until <= from)) return 0;
  const first = stay.from > from ? stay.from : from;
  const last = to < lastNight ? to : lastNight;
  const end = stay.until !== null && stay.until <= last ? stay.until : addDays(last, 1);
  return end <= first ? 0 : daysBetween(first, end);
}

const written = (year: number): string => String(year).padStart(4, "0");
