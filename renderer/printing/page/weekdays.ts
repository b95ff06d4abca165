import { Temporal } from "temporal-polyfill";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { dayFormat, namesDays } from "../../lib/dates/day-names.ts";

/** The name of a weekday in any language; in English where the program does not know it. */
export function weekdayIn(language: string, day: CalendarDate): string {
  const namedLanguage = namesDays(language) ? language : "en";
  const moment = Temporal.PlainDate.from(day).toZonedDateTime("UTC").epochMilliseconds;
  return dayFormat(namedLanguage, { weekday: "long", timeZone: "UTC" }).format(moment);
}
