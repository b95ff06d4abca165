import { Temporal } from "temporal-polyfill";
import { addDays, type CalendarDate, weekdayOf } from "../../core/calendar-date.ts";

const saturday = 6;

/** Computed once for each year: every reminder asks for them. */
const known = new Map<number, readonly CalendarDate[]>();

/** The ten legal holidays of Belgium in a year, in order. Three move with Easter, by the Gregorian rule. */
export function belgianHolidays(year: number): readonly CalendarDate[] {
  const holidays = known.get(year) ?? holidaysOf(year);
  known.set(year, holidays);
  return holidays;
}

function holidaysOf(year: number): readonly CalendarDate[] {
  const easter = easterOf(year);
  const fixed = ["01-01", "05-01", "07-21", "08-15", "11-01", "11-11", "12-25"];
  return [
    ...fixed.map((day) => `${String(year).padStart(4, "0")}-${day}` as CalendarDate),
    // Easter Monday, Ascension, Whit Monday.
    ...[1, 39, 50].map((days) => addDays(easter, days)),
  ].toSorted();
}

/** Neither a Saturday, a Sunday nor a legal holiday. */
export function isWorkingDay(day: CalendarDate): boolean {
  return weekdayOf(day) < saturday && !belgianHolidays(Number(day.slice(0, 4))).includes(day);
}

/** The day itself, or the last working day before it: where a reminder is put. */
export function workingDayOnOrBefore(day: CalendarDate): CalendarDate {
  return isWorkingDay(day) ? day : workingDayOnOrBefore(addDays(day, -1));
}

/** The day itself, or the next working day: where a term of a court ends. */
export function workingDayOnOrAfter(day: CalendarDate): CalendarDate {
  return isWorkingDay(day) ? day : workingDayOnOrAfter(addDays(day, 1));
}

/** Easter Sunday by the anonymous Gregorian computus. */
export function easterOf(year: number): CalendarDate {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const skipped = century - Math.floor(century / 4);
  const moonDrift = Math.floor((8 * century + 13) / 25);
  const epact = (((skipped - moonDrift + 19 * golden + 15) % 30) + 30) % 30;
  const moon = epact - (epact === 29 || (epact === 28 && golden > 10) ? 1 : 0);
  // The Sunday after the full moon that falls so many days after 21 March.
  const fullMoon = Temporal.PlainDate.from({ year, month: 3, day: 21 }).add({ days: moon });
  return fullMoon.add({ days: 7 - (fullMoon.dayOfWeek % 7) }).toString() as CalendarDate;
}
