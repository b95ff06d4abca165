import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { memoize } from "./memoize.ts";

/** A day on the shelter's wall calendar. No time, no zone: `2026-03-01`. */
export const CalendarDate = z.iso.date().brand<"CalendarDate">();
export type CalendarDate = z.infer<typeof CalendarDate>;

/** A month of birth, as precise as the house needs to tell an age: `1998-04`. */
export const CalendarMonth = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .brand<"CalendarMonth">();
export type CalendarMonth = z.infer<typeof CalendarMonth>;

/** A moment, UTC: `2026-03-01T21:04:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<"Instant">();
export type Instant = z.infer<typeof Instant>;

/** A time of day as on the clock on the wall: `09:30`. */
export const ClockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand<"ClockTime">();
export type ClockTime = z.infer<typeof ClockTime>;

/** An IANA time zone that this program can compute with. */
export const TimeZone = z
  .string()
  .max(60)
  .refine((zone) => isTimeZone(zone));

/** The calendar date of a moment in the house's zone, never the computer's. */
export function calendarDateOf(moment: Instant, zone: string): CalendarDate {
  return dayFrom(Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate());
}

/** The night a moment belongs to: it bears the date of its evening and turns at `turnsAt` o'clock. */
export function nightOf(moment: Instant, zone: string, turnsAt: number): CalendarDate {
  const local = Temporal.Instant.from(moment).toZonedDateTimeISO(zone);
  const day = local.toPlainDate();
  return dayFrom(local.hour < turnsAt ? day.subtract({ days: 1 }) : day);
}

export const addDays = memoize((day: CalendarDate, days: number) =>
  dayFrom(Temporal.PlainDate.from(day).add({ days })),
);

/** Same day number some months on, clamped to the month's end: 31 August + 6 months = 28 or 29 February. */
export function addMonths(day: CalendarDate, months: number): CalendarDate {
  const { month, last } = monthsOn(day.slice(0, 7), months);
  const number = day.slice(8);
  return (month === null ? last : `${month}-${number < last ? number : last}`) as CalendarDate;
}

/** Which month that is and its last day, of each month once; without one where no day of it can be written, and the day that stands for it. */
const monthsOn = memoize((month: string, months: number) => {
  const first = Temporal.PlainYearMonth.from(month).add({ months });
  return first.year < 0 || first.year > 9999
    ? { month: null, last: dayFrom(first.toPlainDate({ day: 1 })) }
    : { month: first.toString(), last: String(first.daysInMonth) };
});

/** The time of day on the clock on the wall. */
export function clockTimeOf(moment: Instant, zone: string): ClockTime {
  const local = Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainTime();
  return local.toString({ smallestUnit: "minute" }) as ClockTime;
}

/** Days from `from` to `to`; negative when `to` is earlier. Of each day it is remembered which one it is, not of each two. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  numberOfDay(to) - numberOfDay(from);

const firstDay = Temporal.PlainDate.from("2000-01-01");
const numberOfDay = memoize(
  (day: CalendarDate) => firstDay.until(Temporal.PlainDate.from(day)).days,
);

/** True when it never was, or so many days ago; a day in the future was recorded under a wrong clock and counts as never. */
export const isDueAgain = (last: CalendarDate | null, today: CalendarDate, days: number): boolean =>
  last === null || last > today || daysBetween(last, today) >= days;

/** Whole minutes from one moment to another. */
export function minutesBetween(from: Instant, to: Instant): number {
  const elapsed = Temporal.Instant.from(from).until(Temporal.Instant.from(to));
  return Math.trunc(elapsed.total("minutes"));
}

/** Whole seconds from one moment to another, begun ones not counted. */
export function secondsBetween(from: Instant, to: Instant): number {
  const elapsed = Temporal.Instant.from(from).until(Temporal.Instant.from(to));
  return Math.trunc(elapsed.total("seconds"));
}

/** A moment some minutes later, or earlier when they are negative. */
export function addMinutes(moment: Instant, minutes: number): Instant {
  const then = Temporal.Instant.from(moment).add({ minutes });
  return momentFrom(then);
}

/** Now, or the moment it follows where the clock was set back in between. */
export const notBefore = (now: Instant, moment: Instant): Instant => (now < moment ? moment : now);

/** The hour on the clock on the wall, 0–23. */
export function hourOf(moment: Instant, zone: string): number {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(zone).hour;
}

/** The moment at which a clock on the wall shows this hour, or this time, on this day. */
export function momentAt(day: CalendarDate, at: number | ClockTime, zone: string): Instant {
  const local = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: zone,
    plainTime: typeof at === "number" ? { hour: at } : at,
  });
  return momentFrom(local.toInstant());
}

/** From Monday, 1, to Sunday, 7. */
export const weekdayOf = memoize(
  (day: CalendarDate): number => Temporal.PlainDate.from(day).dayOfWeek,
);

export function monthOf(day: CalendarDate): CalendarMonth {
  return day.slice(0, 7) as CalendarMonth;
}

/** The last day that can be written represents all that come after it, and the first all before. */
const dayFrom = (day: Temporal.PlainDate): CalendarDate => {
  if (day.year > 9999) return "9999-12-31" as CalendarDate;
  return (day.year < 0 ? "0000-01-01" : day.toString()) as CalendarDate;
};

/** As with days. */
function momentFrom(moment: Temporal.Instant): Instant {
  const written = moment.toString({ fractionalSecondDigits: 3 });
  if (written.startsWith("+")) return "9999-12-31T23:59:59.999Z" as Instant;
  return (written.startsWith("-") ? "0000-01-01T00:00:00.000Z" : written) as Instant;
}

function isTimeZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}
