// Who works on which day: each care worker every second one, so that a day is not everyone's.
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { careWorkers } from "../colleagues.ts";
import { addDays, daysFrom } from "./cached-date-arithmetic.ts";
import type { Draw, Weights } from "./random-choice.ts";
import type { Daily } from "./person-history-facts.ts";

type Day = CalendarDate;

const first = "2000-01-01" as Day;

/** Some work more hours than others, and accompany more people. */
const hours: Weights<number> = [
  [0, 34],
  [1, 28],
  [2, 23],
  [3, 15],
];

export const workerFrom = (draw: Draw): number => draw.weighed(hours);

export const isAtWork = (worker: number, day: Day): boolean =>
  (daysFrom(first, day) + worker) % 2 === 0;

/** The care worker who sees to whatever comes that day. */
export const onDuty = (day: Day): number => {
  const number = daysFrom(first, day);
  return ((number >> 1) % (careWorkers / 2)) * 2 + (number % 2);
};

/** One of so many colleagues by turns. */
export const byTurns = (day: Day, count: number): number => daysFrom(first, day) % count;

/**
 * Sessions are with the person's care worker, the day after where that one is at work then; otherwise with the one on
 * duty.
 */
export function heldBy(worker: number, daily: Daily, last: Day): Daily {
  const sessions = daily.sessions.map((session) => {
    if (isAtWork(worker, session.on)) return { ...session, by: worker };
    const next = addDays(session.on, 1);
    return next <= last
      ? { ...session, on: next, by: worker }
      : { ...session, by: onDuty(session.on) };
  });
  return { ...daily, sessions };
}
