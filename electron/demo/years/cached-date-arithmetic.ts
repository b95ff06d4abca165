// Days by their number: a tale of years asks for the same few thousand days a hundred thousand times.
import {
  addDays as daysLater,
  type CalendarDate,
  daysBetween,
} from "../../../domain/core/calendar-date.ts";

const first = "2000-01-01" as CalendarDate;
const numbers = new Map<CalendarDate, number>();
const days = new Map<number, CalendarDate>();

const numberOf = (day: CalendarDate): number =>
  numbers.get(day) ?? know(day, daysBetween(first, day));

const dayOf = (number: number): CalendarDate => {
  const known = days.get(number);
  if (known !== undefined) return known;
  const day = daysLater(first, number);
  know(day, number);
  return day;
};

function know(day: CalendarDate, number: number): number {
  numbers.set(day, number);
  days.set(number, day);
  return number;
}

export const addDays = (day: CalendarDate, count: number): CalendarDate =>
  dayOf(numberOf(day) + count);

export const daysFrom = (from: CalendarDate, to: CalendarDate): number =>
  numberOf(to) - numberOf(from);

/** Each day, both ends included. */
export const daysUpTo = (from: CalendarDate, to: CalendarDate): readonly CalendarDate[] =>
  Array.from({ length: Math.max(0, daysFrom(from, to) + 1) }, (_, step) => addDays(from, step));
