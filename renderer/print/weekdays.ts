import { Temporal } from "temporal-polyfill";
import type { CalendarDate } from "../../domain/calendar.ts";

/** The name of a day of the week in any language this machine knows; in Latin letters where it knows it not. */
export function weekdayIn(language: string, day: CalendarDate): string {
  const [known = "en"] = Intl.DateTimeFormat.supportedLocalesOf([language, "en"]);
  const moment = Temporal.PlainDate.from(day).toZonedDateTime("UTC").epochMilliseconds;
  return new Intl.DateTimeFormat(known, { weekday: "long", timeZone: "UTC" }).format(moment);
}
