import { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { EntryState, PlanHeader } from "../../domain/plan/plan-entry.ts";
import { lineOf, type FormValues } from "../shell/forms/form-values.ts";

/** A day of a form; null where none is typed. */
export function dayOf(typed: FormValues, name: string): CalendarDate | null {
  const parsed = CalendarDate.safeParse(typed[name]);
  return parsed.success ? parsed.data : null;
}

/** A whole number of a form; null where nothing is typed, undefined where it is invalid. */
export function numberOf(typed: FormValues, name: string): number | null | undefined {
  const text = lineOf(typed, name).trim();
  if (text === "") return null;
  return /^\d{1,2}$/u.test(text) ? Number(text) : undefined;
}

/** The header of an entry that is assigned to nobody. */
export const headerOf = (state: EntryState, day: CalendarDate | null = null): PlanHeader => ({
  state,
  partOf: null,
  forWhom: null,
  workerId: null,
  day,
});
