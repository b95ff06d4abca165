// Calls, assistance and files of the people whom reports of a period may be about: columns of the house, a little at a time.
import type { PersonId } from "../../../domain/people/person.ts";
import { callsOverYears } from "../../../domain/reports/referral-report.ts";
import type { FileFact, HouseFacts } from "../../../domain/reports/report-facts.ts";
import { groupedBy } from "../../../domain/reports/group-by.ts";
import { type ReportPeriod, wholeYear, yearsIn } from "../../../domain/reports/report-period.ts";
import {
  referralFacts,
  referralFactsOf,
  fileFacts,
  lastEnd,
  type Placed,
  type AssistanceFact,
  assistancesEnded,
  assistancesGoingOn,
  assistancesOf,
} from "../../../db/reports/referral-and-assistance-facts.ts";
import {
  queryInSlices,
  knownOf,
  readInParts,
  rowsAtATime,
  throughTime,
} from "../platform/sliced-queries.ts";
import { ofYear, type Reader, readingOf } from "./report-reader.ts";
import type { Slices } from "../platform/slice-transaction.ts";
import { slicedUntilWritten } from "../platform/answer-cache.ts";

/** Calls are counted over some years beside each other, besides those of the period. */
export function lookedAt({ from, to }: ReportPeriod): ReportPeriod {
  const years = callsOverYears.looksAt?.({ from, to }) ?? { from, to };
  return { from: from < years.from ? from : years.from, to: to > years.to ? to : years.to };
}

export function* referralsIn(
  turn: Reader,
  looked: ReportPeriod,
): Slices<Placed<HouseFacts["calls"][number]>> {
  const { zone } = turn.context.settings;
  const calls = new Map<number, HouseFacts["calls"][number]>();
  for (const year of yearsIn(looked)) {
    const all = yield* ofYear(turn, { what: "year of calls", year, looked }, function* (): Slices<
      Placed<HouseFacts["calls"][number]>
    > {
      const found = referralFacts(readingOf(turn), zone, wholeYear(year));
      yield;
      return found;
    });
    for (const [at, call] of all)
      if (looked.from <= call.day && call.day <= looked.to) calls.set(at, call);
    yield;
  }
  return calls;
}

/** Of people who came for the first time, everything that led there, by their position in the file. */
export function* withReferralsOf(
  turn: Reader,
  looked: Placed<HouseFacts["calls"][number]>,
  ids: readonly PersonId[],
): Slices<HouseFacts["calls"]> {
  const calls = new Map(looked);
  for (const some of queryInSlices(ids)) {
    const found = referralFactsOf(readingOf(turn), turn.context.settings.zone, some);
    for (const [at, call] of found) if (!calls.has(at)) calls.set(at, call);
    yield;
  }
  const ordered = [...calls].toSorted(([a], [b]) => a - b).map(([, call]) => call);
  yield;
  return ordered;
}

export function* assistancesIn(
  turn: Reader,
  { from, to }: ReportPeriod,
): Slices<readonly AssistanceFact[]> {
  const open = yield* openAssistancesIn(turn);
  const tracks = open.filter(({ track }) => track.openedOn <= to);
  const last = lastEnd(turn.context.tx);
  if (last === null || last < from) return tracks;
  yield* throughTime({ from, to: last }, (time) => {
    const some = assistancesEnded(readingOf(turn), time, to);
    tracks.push(...some);
    return some.length;
  });
  return tracks;
}

export const openAssistancesIn = (turn: Reader): Slices<readonly AssistanceFact[]> =>
  slicedUntilWritten(turn, "tracks of reports", () => everyOpenAssistance(turn));

export function* peopleGoingOn(turn: Reader): Slices<readonly PersonId[]> {
  return (yield* openAssistancesIn(turn)).map(({ track }) => track.personId);
}

function* everyOpenAssistance(turn: Reader): Slices<readonly AssistanceFact[]> {
  const tracks: AssistanceFact[] = [];
  for (let since = ""; ;) {
    const some = assistancesGoingOn(readingOf(turn), since, rowsAtATime);
    tracks.push(...some);
    const last = some.at(-1);
    if (last === undefined) return tracks;
    since = last.track.personId;
    yield;
  }
}

/** And all of these people: of each in the order in which they were opened. */
export function* withAllOf(
  turn: Reader,
  tracks: readonly AssistanceFact[],
  ids: readonly PersonId[],
): Slices<readonly AssistanceFact[]> {
  const all = yield* readInParts({
    ids,
    read: (some) => groupedBy(assistancesOf(readingOf(turn), some), ({ track }) => track.personId),
  });
  const byPerson = groupedBy(
    tracks.filter(({ track }) => !all.has(track.personId)),
    ({ track }) => track.personId,
  );
  yield;
  const ordered: AssistanceFact[] = [];
  for (const own of [...byPerson.values(), ...all.values()])
    if (own !== null) ordered.push(...(own.length < 2 ? own : own.toSorted(byOpening)));
  yield;
  return ordered;
}

const byOpening = (a: AssistanceFact, b: AssistanceFact): number =>
  a.track.openedOn < b.track.openedOn ||
  (a.track.openedOn === b.track.openedOn && a.openedAt < b.openedAt)
    ? -1
    : 1;

export function* filesOf(turn: Reader, ids: readonly PersonId[]): Slices<readonly FileFact[]> {
  const standing = yield* peopleGoingOn(turn);
  const files = yield* knownOf(turn, "files of reports", standing, {
    ids,
    read: (some) =>
      new Map(fileFacts(readingOf(turn), some).map((file) => [file.personId, file] as const)),
  });
  return [...files.values()];
}
