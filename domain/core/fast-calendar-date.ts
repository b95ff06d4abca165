import { addDays, type CalendarDate, type Instant, momentAt } from "./calendar-date.ts";
import { memoize } from "./memoize.ts";

/** The same as `civilDate`, of thousands of moments: Temporal takes a tenth of a millisecond for one. */
export function fastCalendarDateOf(moment: Instant, zone: string): CalendarDate {
  const [written, time] = [moment.slice(0, 10) as CalendarDate, moment.slice(10)];
  const steady = monthIn(`${moment.slice(0, 7)}-01` as CalendarDate, zone);
  if (steady === null) return dayByDay(moment, written, zone);
  const isLate = time >= steady.begins;
  if (steady.isEarlier) return isLate ? addDays(written, 1) : written;
  return isLate ? written : addDays(written, -1);
}

function dayByDay(moment: Instant, written: CalendarDate, zone: string): CalendarDate {
  const after = addDays(written, 1);
  if (moment < beginOf(written, zone)) return addDays(written, -1);
  return moment < beginOf(after, zone) ? written : after;
}

const beginOf = memoize((day: CalendarDate, zone: string) => momentAt(day, 0, zone));

/**
 * At what time, as it is written, each day of a month begins, and whether that is on the day before; null where clocks are
 * changed about then. Nowhere are they put back within ten days.
 */
const monthIn = memoize((first: CalendarDate, zone: string) => {
  const days = [-1, 10, 20, 32].map((later) => addDays(first, later));
  const [begun, ...others] = days.map((day) => {
    const begin = beginOf(day, zone);
    return { begins: begin.slice(10), isEarlier: begin.slice(0, 10) < day };
  });
  const isSteady = others.every(
    (other) => other.begins === begun?.begins && other.isEarlier === begun.isEarlier,
  );
  return isSteady && begun !== undefined ? begun : null;
});
