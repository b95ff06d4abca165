import { CalendarDate } from "../core/calendar-date.ts";

/** Which figure comes first where the year comes last. */
export type DayOrder = "dayFirst" | "monthFirst";

/** What the days of a sheet say of their order: one of them above twelve gives it away. */
export interface OrderFound {
  readonly order: DayOrder;
  /** No day tells, or one tells against another. */
  readonly isSure: boolean;
}

export function orderOf(values: readonly string[]): OrderFound {
  const found = values.flatMap((value) => {
    const match = figures.exec(value.trim());
    return match === null ? [] : [[Number(match[1]), Number(match[2])] as const];
  });
  const daysFirst = found.some(([first]) => first > 12);
  const monthsFirst = found.some(([, second]) => second > 12);
  return {
    order: monthsFirst && !daysFirst ? "monthFirst" : "dayFirst",
    isSure: daysFirst !== monthsFirst || found.length === 0,
  };
}

/**
 * A day as people write it: with the year first, or last in the order that is told; with the name of the month. Two figures
 * of a year mean the last hundred years. Null for what is no day.
 *
 * @example
 * dayIn("3/4/2025", "dayFirst", 2026) // 2025-04-03
 */
export function dayIn(text: string, order: DayOrder, thisYear: number): CalendarDate | null {
  const value = text.trim().replace(/^(\D{2,9}\.?,?\s+)(?=\d)/u, "");
  const named = namedMonth.exec(value);
  if (named !== null) {
    const month = monthNamed(named[2] ?? "");
    return month === null ? null : dateOf(named[3] ?? "", month, Number(named[1]), thisYear);
  }
  const year = yearFirst.exec(value);
  if (year !== null) return dateOf(year[1] ?? "", Number(year[2]), Number(year[3]), thisYear);
  const last = figures.exec(value);
  if (last === null) return null;
  const [first, second] = [Number(last[1]), Number(last[2])];
  const [day, month] = order === "dayFirst" ? [first, second] : [second, first];
  return dateOf(last[3] ?? "", month, day, thisYear);
}

// A time after the day is ignored here.
const figures = /^(\d{1,2})\s?[./\- ]\s?(\d{1,2})\s?[./\- ]\s?(\d{4}|\d{2})(?:[T ,].*)?$/;
const yearFirst = /^(\d{4})[./\-](\d{1,2})[./\-](\d{1,2})(?:[T ].*)?$/;
const namedMonth =
  /^(\d{1,2})(?:er|e|st|nd|rd|th|\.)?[\s\-/]+(?:of\s+)?(\p{L}{3,10})\.?,?[\s\-/]+(\d{4}|\d{2})$/u;

/** The beginnings of the months in English, French and Dutch; what two months share is none. */
const months: readonly string[] = [
  "jan",
  "feb|fev",
  "mar|maa|mrt",
  "apr|avr",
  "may|mai|mei",
  "jun|juin",
  "jul|juil",
  "aug|aou",
  "sep",
  "oct|okt",
  "nov",
  "dec",
];

function monthNamed(name: string): number | null {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const at = months.findIndex((starts) =>
    starts.split("|").some((start) => plain.startsWith(start)),
  );
  return at < 0 ? null : at + 1;
}

function dateOf(year: string, month: number, day: number, thisYear: number): CalendarDate | null {
  const whole = year.length === 4 ? Number(year) : withinHundred(Number(year), thisYear);
  const two = (figure: number): string => String(figure).padStart(2, "0");
  const parsed = CalendarDate.safeParse(`${String(whole)}-${two(month)}-${two(day)}`);
  return parsed.success ? parsed.data : null;
}

/** Next year is the last that two figures can mean: a planned end. */
function withinHundred(figures: number, thisYear: number): number {
  const century = thisYear - (thisYear % 100);
  return century + figures > thisYear + 1 ? century - 100 + figures : century + figures;
}
