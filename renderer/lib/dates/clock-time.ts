import { ClockTime } from "../../../domain/core/calendar-date.ts";

/** A time of day as people type it: `14:30`, `14.30`, `14h30`, `1430` or `14`. Null when it is none. */
export function clockTimeFrom(typed: string): ClockTime | null {
  const match = /^(\d{1,2})(?:\s*[:.hu]?\s*(\d{2}))?\s*[hu]?$/i.exec(typed.trim());
  if (match === null) return null;
  const [, hours = "", minutes = "00"] = match;
  const parsed = ClockTime.safeParse(`${hours.padStart(2, "0")}:${minutes}`);
  return parsed.success ? parsed.data : null;
}
