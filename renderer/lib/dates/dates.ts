import { Temporal } from "temporal-polyfill";
import {
  addDays,
  daysBetween,
  type CalendarDate,
  type Instant,
} from "../../../domain/core/calendar-date.ts";
import { dayFormat, daysAway } from "./extra-language-day-names.ts";
import { memoize } from "../memoize.ts";

/** Days and moments for display, in one language. */
export interface Dates {
  /** "24 Nov", with the year when it is not this one. */
  readonly short: (day: CalendarDate, today?: CalendarDate) => string;
  /** "24 November 2026". */
  readonly long: (day: CalendarDate) => string;
  /** "Tuesday 24 November". */
  readonly weekday: (day: CalendarDate) => string;
  /** "Tue 24 Nov". */
  readonly dayOfWeek: (day: CalendarDate) => string;
  /** "24 November", where the year is understood. */
  readonly dayAndMonth: (day: CalendarDate) => string;
  /** "23–29 November". */
  readonly span: (from: CalendarDate, to: CalendarDate) => string;
  /** "Tue". */
  readonly weekdayShort: (day: CalendarDate) => string;
  /** "in 6 days", "tomorrow", "3 days ago". */
  readonly away: (day: CalendarDate, today: CalendarDate) => string;
  /** "24 November 2026 at 21:04", in the centre's time zone. */
  readonly moment: (at: Instant, zone: string) => string;
  /** "21:04", in the centre's time zone. */
  readonly time: (at: Instant, zone: string) => string;
  /** "April 1998". */
  readonly month: (month: string) => string;
  /** "Apr", and "Jan 2027" where a year begins. */
  readonly monthShort: (day: CalendarDate) => string;
  readonly monthOfYear: (day: CalendarDate) => string;
  /** The names of the twelve months. */
  readonly months: () => readonly string[];
}

/** Cached for each language. */
export const datesIn = memoize(makeDates);

function makeDates(locale: string): Dates {
  const days = (options: Intl.DateTimeFormatOptions) =>
    dayFormat(locale, { ...options, timeZone: "UTC" });
  const short = days({ day: "numeric", month: "short" });
  const shortWithYear = days({ day: "numeric", month: "short", year: "numeric" });
  const long = days({ day: "numeric", month: "long", year: "numeric" });
  const weekday = days({ weekday: "long", day: "numeric", month: "long" });
  const dayAndMonth = days({ day: "numeric", month: "long" });
  const weekdayShort = days({ weekday: "short" });
  const dayOfWeek = days({ weekday: "short", day: "numeric", month: "short" });
  const month = days({ month: "long", year: "numeric" });
  const monthAlone = days({ month: "long" });
  const monthBrief = days({ month: "short" });
  const monthAndYear = days({ month: "short", year: "numeric" });
  const away = daysAway(locale);
  const moment = memoize((timeZone) =>
    dayFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone }),
  );
  const time = memoize((timeZone) =>
    dayFormat(locale, {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone,
    }),
  );

  return {
    short: (day, today) => {
      const isNear = today === undefined || isWithinMonths(day, today);
      return onOneLine((isNear ? short : shortWithYear).format(asUtc(day)));
    },
    long: (day) => onOneLine(long.format(asUtc(day))),
    weekday: (day) => heldNumbers(weekday.format(asUtc(day)).replace(",", "")),
    dayOfWeek: (day) => onOneLine(dayOfWeek.format(asUtc(day)).replace(",", "")),
    dayAndMonth: (day) => onOneLine(dayAndMonth.format(asUtc(day))),
    span: (from, to) => {
      const span = dayAndMonth.formatRange(asUtc(from), asUtc(to));
      // Some languages shorten a range to digits, which leaves open which one is the month.
      return /\p{L}/u.test(span)
        ? heldNumbers(span)
        : [from, to].map((day) => onOneLine(dayAndMonth.format(asUtc(day)))).join(" – ");
    },
    weekdayShort: (day) => weekdayShort.format(asUtc(day)),
    away: (day, today) => heldNumbers(away(daysBetween(today, day))),
    moment: (at, zone) =>
      heldMoment(moment(zone).format(Temporal.Instant.from(at).epochMilliseconds)),
    time: (at, zone) => time(zone).format(Temporal.Instant.from(at).epochMilliseconds),
    month: (of) => month.format(asUtc(`${of}-01` as CalendarDate)),
    monthShort: (day) => monthBrief.format(asUtc(day)),
    monthOfYear: (day) => monthAndYear.format(asUtc(day)),
    months: () =>
      twelve.map((number) => monthAlone.format(asUtc(`2000-${number}-01` as CalendarDate))),
  };
}

/** No-break spaces, so that "24" and "November" stay on one line. */
const onOneLine = (text: string): string => text.replaceAll(" ", "\u00a0");

/** A number stays with the word after it; before it a line may break. */
const heldNumbers = (text: string): string =>
  text.replaceAll(/(?<=\d(?:er)?) (?=\p{L})/gu, "\u00a0");

/** Neither the day nor the hour is broken; between the two a line may break. */
const heldMoment = (text: string): string =>
  text.replaceAll(
    /(?<=\b\d{1,2}(?:er)?) (\p{L}+) (?=\d{4})| (?=\d{1,2}[:.]\d{2})/gu,
    (found, month: unknown) =>
      typeof month === "string" ? `\u00a0${month}\u00a0` : onOneLine(found),
  );

/** Whether a short date can omit the year because no other year can be meant. */
function isWithinMonths(day: CalendarDate, today: CalendarDate): boolean {
  return day > addDays(today, -300) && day < addDays(today, 300);
}

/** A calendar day as the moment that a formatter in UTC shows as that day. */
const asUtc = (day: CalendarDate): number =>
  Temporal.PlainDate.from(day).toZonedDateTime("UTC").epochMilliseconds;

const twelve = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));
