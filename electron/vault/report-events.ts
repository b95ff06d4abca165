// What happened in the period of a report, and what is read whole for all of them.
import { type CalendarDate, daysBetween } from "../../domain/calendar.ts";
import type { Facts, ProjectFact } from "../../domain/reports/facts.ts";
import { type ReportPeriod, spanOf, wholeYear, yearOf } from "../../domain/reports/period.ts";
import {
  contactFacts,
  countedNights,
  documentFacts,
  projectFacts,
  stayFacts,
} from "../../db/report-events.ts";
import { fromFirst, rowsAtATime, throughTime } from "./in-parts.ts";
import { ofYear, type Reader, readingOf } from "./report-reader.ts";
import type { Slices } from "./turn.ts";

/** Of these there are most: a year is read once for all periods that cover more than half of it. */
function* contactsIn(turn: Reader, period: ReportPeriod): Slices<Facts["contacts"]> {
  const contacts: Facts["contacts"][number][] = [];
  for (const piece of spanOf(period, turn.context.today).pieces) {
    const year = yearOf(piece.from);
    const some =
      daysBetween(piece.from, piece.to) < halfAYear
        ? yield* contactsOf(turn, piece)
        : yield* ofYear(turn, { what: "sessions", year, looked: period }, () =>
            contactsOf(turn, wholeYear(year)),
          );
    for (const one of some) if (piece.from <= one.day && one.day <= piece.to) contacts.push(one);
    yield;
  }
  return contacts;
}

const halfAYear = 183;

function* contactsOf(turn: Reader, piece: ReportPeriod): Slices<Facts["contacts"]> {
  const contacts: Facts["contacts"][number][] = [];
  yield* throughTime(piece, (time) => {
    const some = contactFacts(readingOf(turn), time);
    return contacts.push(...some) && some.length;
  });
  return contacts;
}

export function* eventsIn(turn: Reader, period: ReportPeriod) {
  const [documents, counted]: [Facts["documents"][number][], Facts["counted"][number][]] = [[], []];
  const censuses = new Set<CalendarDate>();
  yield* throughTime(period, (time) => {
    const some = documentFacts(readingOf(turn), time, period);
    return documents.push(...some) && some.length;
  });
  yield* throughTime(period, (time) => {
    const seen = countedNights(readingOf(turn), time);
    for (const night of seen.nights) censuses.add(night);
    return counted.push(...seen.counted) && seen.counted.length;
  });
  return { documents, contacts: yield* contactsIn(turn, period), censuses, counted };
}

export function* everyStay(turn: Reader): Slices<Facts["stays"]> {
  const rows = yield* fromFirst(
    (since, most) => stayFacts(readingOf(turn), since, most),
    rowsAtATime,
  );
  return rows.flatMap(({ isVoid, fact }) => (isVoid ? [] : [fact]));
}

/** The newest version of each. */
export function* everyProject(turn: Reader): Slices<Facts["projects"]> {
  const newest = new Map<string, { readonly version: number; readonly fact: ProjectFact }>();
  const rows = yield* fromFirst(
    (since, most) => projectFacts(readingOf(turn), since, most),
    rowsAtATime,
  );
  for (const { recordId, version, fact } of rows)
    if ((newest.get(recordId)?.version ?? -1) < version) newest.set(recordId, { version, fact });
  return [...newest.values()].map(({ fact }) => fact);
}
