// Days as whole numbers. Temporal takes a hundred times as long to add a day, and the radar of a big file adds thousands;
// a test holds the two against each other.

/** Of 1 March of the year 0, counted from 1 January 1970. */
const origin = 719_468;
/** Days in four centuries, after which the calendar repeats. */
const cycle = 146_097;

export interface CivilDay {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly date: number;
}

/** `2026-03-01` in its parts. */
export const partsOf = (day: string): CivilDay => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  date: Number(day.slice(8)),
});

export const written = ({ year, month, date }: CivilDay): string =>
  `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(date)}`;

/** Days since 1 January 1970. Its year begins in March, so that a leap day comes last. */
export function dayNumber({ year, month, date }: CivilDay): number {
  const since = month > 2 ? year : year - 1;
  return daysBefore(since) + daysBeforeMonth((month + 9) % 12) + date - 1 - origin;
}

export function civilDay(dayNumber: number): CivilDay {
  const whole = dayNumber + origin;
  if (!Number.isInteger(whole)) throw new RangeError("There is no such day");
  const inCycle = whole % cycle;
  const leaps =
    Math.floor(inCycle / 36_524) - Math.floor(inCycle / 1460) - Math.floor(inCycle / (cycle - 1));
  const yearOfCycle = Math.floor((inCycle + leaps) / 365);
  const inYear = inCycle - daysBefore(yearOfCycle);
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = ((fromMarch + 2) % 12) + 1;
  const year = yearOfCycle + 400 * Math.floor(whole / cycle) + (month > 2 ? 0 : 1);
  return { year, month, date: inYear - daysBeforeMonth(fromMarch) + 1 };
}

/** From Monday, 1, to Sunday, 7. The count begins on a Wednesday. */
export const weekdayNumber = (dayNumber: number): number => ((dayNumber + origin + 2) % 7) + 1;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const daysBefore = (year: number): number =>
  365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);

/** Of a month counted from March, 0. */
const daysBeforeMonth = (month: number): number => Math.floor((153 * month + 2) / 5);

const twoDigits = (number: number): string => String(number).padStart(2, "0");
