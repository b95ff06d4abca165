// Days and nights, one after the other: the basis of the independent recount of the house.
import { addDays, type CalendarDate, daysBetween } from "../../../domain/core/calendar-date.ts";
import type { ReportPeriod } from "../../../domain/reports/report-period.ts";
import type { Call, Life, Timeline } from "../../../electron/demo/years/person-history-facts.ts";

type Day = CalendarDate;

/** What is requested, and on which day. */
export interface Question {
  readonly timeline: Timeline;
  readonly period: ReportPeriod;
  readonly today: Day;
  /** Who held the sessions, by their numbers. */
  readonly workers: readonly string[];
}

export const on4 = (day: Day): string => day.slice(0, 4);
export const yearOf = (day: Day): number => Number(on4(day));

export function daysIn({ from, to }: ReportPeriod): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Found by going through the days, one after the other. */
export function eachDay<T>(
  days: readonly Day[],
  all: readonly T[],
  dayOf: (one: T) => Day | null,
): T[] {
  const found: T[] = [];
  for (const day of days) for (const one of all) if (dayOf(one) === day) found.push(one);
  return found;
}

export function tally(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

export const sleepsOn = ({ lodgings }: Life, night: Day): boolean =>
  lodgings.some(({ from, until }) => from <= night && (until === null || night < until));

export function overview(
  { timeline, today }: Question,
  days: readonly Day[],
  calls: readonly Call[],
) {
  const counts: string[] = [];
  for (const day of days) {
    for (const call of calls) if (call.on === day) counts.push("calls count");
    for (const life of timeline.lives) {
      if (life.openedOn === day) counts.push("newFiles count");
      for (const { from, until } of life.lodgings) {
        if (from === day) counts.push("arrivals count");
        if (until === day) counts.push("departures count");
      }
      if (day < today && sleepsOn(life, day)) counts.push("nights count");
      for (const { on, isInterview } of life.daily.sessions)
        if (on === day && isInterview) counts.push("interviews count");
    }
  }
  return tally(counts);
}

/** Sixteen places: a cot is none. */
const places = 16;

export function nightsByMonth({ timeline, today }: Question, days: readonly Day[]) {
  const counts: Record<string, number> = {};
  const add = (key: string, count: number) => {
    if (count > 0) counts[key] = (counts[key] ?? 0) + count;
  };
  for (const night of days) {
    if (night >= today) continue;
    const month = night.slice(0, 7);
    const isCounted = timeline.counted.includes(night);
    for (const life of timeline.lives) {
      if (!sleepsOn(life, night)) continue;
      add(`${month} nights`, 1);
      const isAway = life.daily.away.some(({ on }) => on === night);
      if (isCounted && !isAway) add(`${month} counted`, 1);
    }
    add(`${month} places`, places);
    if (!isCounted) add(`${month} uncounted`, 1);
  }
  return counts;
}

export function arrivals({ lives }: Timeline, days: readonly Day[]) {
  const all = lives.flatMap(({ lodgings }) => lodgings);
  const came = eachDay(days, all, ({ from }) => from);
  return { arrivalsBySource: tally(came.map(({ referredBy }) => `${referredBy} count`)) };
}

export function lengths({ lives }: Timeline, days: readonly Day[], onDay: Day) {
  const [completed, running]: [number[], number[]] = [[], []];
  for (const { from, until } of lives.flatMap(({ lodgings }) => lodgings)) {
    if (until !== null && days.includes(until) && until <= onDay)
      completed.push(daysBetween(from, until));
    else if (from <= onDay && (until === null || until > onDay))
      running.push(daysBetween(from, onDay));
  }
  const classOf = (nights: number) =>
    nights < 30
      ? "under30"
      : nights < 90
        ? "under90"
        : nights < 180
          ? "under180"
          : nights < 365
            ? "under365"
            : "longer";
  return {
    table: {
      stayLength: tally([
        ...completed.map((nights) => `${classOf(nights)} completed`),
        ...running.map((nights) => `${classOf(nights)} running`),
      ]),
    },
    averages: [middle("completed", completed), middle("running", running)],
  };
}

/** In words, so that a mean and a median that differ are both visible. */
export function middle(of: string, numbers: readonly number[]): string {
  if (numbers.length === 0) return `${of}: none`;
  const rising = [...numbers].sort((a, b) => a - b);
  let [low, high] = [0, rising.length - 1];
  while (high - low > 1) {
    low += 1;
    high -= 1;
  }
  let sum = 0;
  for (const one of numbers) sum += one;
  const median = ((rising[low] ?? 0) + (rising[high] ?? 0)) / 2;
  // Half a tenth is a tenth: as a fraction of two it may be a little less.
  const mean = Math.round((sum * 10) / numbers.length) / 10;
  return `${of}: ${mean.toFixed(1)}, ${String(median)}`;
}
