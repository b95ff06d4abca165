import { Temporal } from "temporal-polyfill";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { dayFormat, namesDays } from "../../lib/dates/day-names.ts";

/** The name of a day of the week in any language this program knows; in Latin letters where it knows it not. */
export function weekdayIn(language: string, day: CalendarDate): string {
  const known = namesDays(language) ? language : "en";
  const moment = Temporal.PlainDate.from(day).toZonedDateTime("UTC").epochMilliseconds;
  return dayFormat(known, { weekday: "long", timeZone: "UTC" }).format(moment);
}
