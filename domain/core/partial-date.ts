import * as z from "zod";
import { addDays, addMonths, CalendarDate } from "./calendar-date.ts";

/** A day, a month or a year, as exactly as it is remembered: `2024-05-03`, `2024-05`, `2024`. */
export const PartialDate = z
  .string()
  .refine((text) => firstDay(text) !== null)
  .brand<"PartialDate">();
export type PartialDate = z.infer<typeof PartialDate>;

/** True unless the first certainly comes after the second: an unknown day never counts against a person. */
export function canComeBefore(from: PartialDate, to: PartialDate): boolean {
  const [start, end] = [firstDay(from), lastDay(to)];
  return start !== null && end !== null && start <= end;
}

/** True when all of it is still to come. */
export const isStillToCome = (when: PartialDate, today: CalendarDate): boolean =>
  (firstDay(when) ?? today) > today;

/** The first day it can have been; null for what is no date. */
function firstDay(text: string): CalendarDate | null {
  const whole = /^\d{4}$/.test(text)
    ? `${text}-01-01`
    : /^\d{4}-\d{2}$/.test(text)
      ? `${text}-01`
      : text;
  const day = CalendarDate.safeParse(whole);
  return day.success ? day.data : null;
}

function lastDay(text: string): CalendarDate | null {
  const first = firstDay(text);
  if (first === null || text.length === 10) return first;
  return addDays(addMonths(first, text.length === 4 ? 12 : 1), -1);
}
