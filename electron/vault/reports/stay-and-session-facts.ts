// What happened in the period of a report, and what is read in full for all of them: each list separately.
import { type CalendarDate, daysBetween } from "../../../domain/core/calendar-date.ts";
import type { HouseFacts, ProjectFact } from "../../../domain/reports/report-facts.ts";
import {
  type ReportPeriod,
  spanOf,
  wholeYear,
  yearOf,
} from "../../../domain/reports/report-period.ts";
import {
  sessionFacts,
  countedNights,
  documentFacts,
  interviewFacts,
  projectFacts,
  stayFacts,
} from "../../../db/reports/stay-and-session-facts.ts";
import { fromFirst, rowsAtATime, throughTime } from "../platform/sliced-queries.ts";
import { ofYear, type Reader, readingOf } from "./report-reader.ts";
import type { Slices } from "../platform/slice-transaction.ts";

/** Of these there are most: a year is read once for all periods that cover more than half of it. */
function* overYears<T extends { readonly day: CalendarDate }>(
  turn: Reader,
  period: ReportPeriod,
  what: string,
  read: (piece: ReportPeriod) => Slices<readonly T[]>,
): Slices<readonly T[]> {
  const all: T[] = [];
  for (const piece of spanOf(period, turn.context.today).pieces) {
    const year = yearOf(piece.from);
    const some =
      daysBetween(piece.from, piece.to) < halfAYear
        ? yield* read(piece)
        : yield* ofYear(turn, { what, year, looked: period }, () => read(wholeYear(year)));
    for (const one of some) if (piece.from <= one.day && one.day <= piece.to) all.push(one);
    yield;
  }
  return all;
}

const halfAYear = 183;

export const sessionsIn = (turn: Reader, period: ReportPeriod) =>
  overYears(turn, period, "year of sessions:", function* (piece) {
    const contacts: HouseFacts["contacts"][number][] = [];
    yield* throughTime(piece, (time) => {
      const some = sessionFacts(readingOf(turn), time);
      return contacts.push(...some) && some.length;
    });
    return contacts;
  });

export const interviewsIn = (turn: Reader, period: ReportPeriod) =>
  overYears(turn, period, "year of interviews:", function* (piece) {
    const interviews: HouseFacts["interviews"][number][] = [];
    yield* throughTime(piece, (time) => {
      const some = interviewFacts(readingOf(turn), time);
      interviews.push(...some);
      return some.reduce((sum, { people }) => sum + people.length, 0);
    });
    return interviews;
  });

export function* documentsIn(turn: Reader, period: ReportPeriod): Slices<HouseFacts["documents"]> {
  const documents: HouseFacts["documents"][number][] = [];
  yield* throughTime(period, (time) => {
    const some = documentFacts(readingOf(turn), time, period);
    return documents.push(...some) && some.length;
  });
  return documents;
}

/** Nights that were counted, and what was seen on them. */
export function* censusIn(
  turn: Reader,
  period: ReportPeriod,
): Slices<Pick<HouseFacts, "censuses" | "counted">> {
  const counted: HouseFacts["counted"][number][] = [];
  const censuses = new Set<CalendarDate>();
  yield* throughTime(period, (time) => {
    const seen = countedNights(readingOf(turn), time);
    for (const night of seen.nights) censuses.add(night);
    return counted.push(...seen.counted) && seen.counted.length;
  });
  return { censuses, counted };
}

export function* everyStay(turn: Reader): Slices<HouseFacts["stays"]> {
  const rows = yield* fromFirst(
    (since, most) => stayFacts(readingOf(turn), since, most),
    rowsAtATime,
  );
  return rows.flatMap(({ isVoid, fact }) => (isVoid ? [] : [fact]));
}

/** The newest version of each. */
export function* everyProject(turn: Reader): Slices<HouseFacts["projects"]> {
  const newest = new Map<string, { readonly version: number; readonly fact: ProjectFact }>();
  const rows = yield* fromFirst(
    (since, most) => projectFacts(readingOf(turn), since, most),
    rowsAtATime,
  );
  for (const { recordId, version, fact } of rows)
    if ((newest.get(recordId)?.version ?? -1) < version) newest.set(recordId, { version, fact });
  return [...newest.values()].map(({ fact }) => fact);
}
