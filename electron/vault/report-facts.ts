// What the reports of a period count, read a little at a time: columns of the house, and what the office's key opens where she
// holds it. What happened in other years is not read.
import type { AssistanceId, ModeDecision } from "../../domain/assistance.ts";
import { addDays, type CalendarDate } from "../../domain/calendar.ts";
import type { PersonId } from "../../domain/person.ts";
import { callsOverYears } from "../../domain/reports/calls.ts";
import type { Facts, FileFact } from "../../domain/reports/facts.ts";
import { groupedBy } from "../../domain/reports/grouped.ts";
import { type ReportPeriod, wholeYear, yearsIn } from "../../domain/reports/period.ts";
import type { Asked } from "../../domain/reports/report.ts";
import { everyFrozenYear, placeFacts } from "../../db/report-events.ts";
import {
  callFacts,
  callFactsOf,
  fileFacts,
  lastEnd,
  modesOf,
  type Placed,
  type TrackFact,
  tracksEnded,
  tracksGoingOn,
  tracksOf,
} from "../../db/report-facts.ts";
import { inParts, knownOf, readInParts, rowsAtATime, throughTime } from "./in-parts.ts";
import { eventsIn, everyProject, everyStay } from "./report-events.ts";
import { officeFacts } from "./report-office.ts";
import { ofYear, type Reader, readerOf, readingOf } from "./report-reader.ts";
import type { Slices, Turn } from "./turn.ts";
import { slicedWhileUnchanged } from "./unchanged.ts";

/** The page of a report asks for the people behind one number after the other: what is counted is read once. */
export function* askedOf(turn: Turn, period: ReportPeriod): Slices<Asked> {
  const facts = yield* factsOf(turn, period);
  const { tx, today } = turn.context;
  return {
    ...{ period, today, facts },
    frozen: new Map(everyFrozenYear(tx).map(({ year, figures }) => [year, figures])),
  };
}

type InHouse = Omit<Facts, "office">;

function* factsOf(turn: Turn, period: ReportPeriod): Slices<Facts> {
  const of = `${period.from} ${period.to}`;
  const inHouse = yield* slicedWhileUnchanged(turn, `facts of ${of}`, () =>
    houseFacts(turn, period),
  );
  if (!turn.context.keys.holds.includes("office")) return { ...inHouse, office: null };
  const office = yield* slicedWhileUnchanged(turn, `office facts of ${of}`, () =>
    officeFacts(turn, inHouse, period),
  );
  return { ...inHouse, office };
}

function* houseFacts(begun: Turn, period: ReportPeriod): Slices<InHouse> {
  const turn = readerOf(begun);
  const { settings, tonight } = turn.context;
  const looked = yield* callsIn(turn, lookedAt(period));
  const standing = yield* tracksIn(turn, period);
  const isIn = (day: CalendarDate): boolean => period.from <= day && day <= period.to;
  const newcomers = standing.flatMap(({ track }) => (isIn(track.openedOn) ? [track.personId] : []));
  const callers = [...looked.values()].flatMap(({ day, personId }) =>
    personId !== null && isIn(day) ? [personId] : [],
  );
  yield;
  const tracks = yield* withAllOf(turn, standing, [...new Set([...newcomers, ...callers])]);
  const calls = yield* withCallsOf(turn, looked, [...new Set(newcomers)]);
  const stays = yield* slicedWhileUnchanged(turn, "stays of reports", () => everyStay(turn));
  const people = new Set(tracks.map(({ track }) => track.personId));
  for (const { personId, from, until } of stays)
    if (from <= period.to && (until ?? from) >= period.from) people.add(personId);
  yield;
  return {
    calls,
    files: yield* filesOf(turn, [...people]),
    tracks: tracks.map(({ track }) => track),
    modes: yield* modesIn(turn, tracks),
    stays,
    projects: yield* slicedWhileUnchanged(turn, "projects of reports", () => everyProject(turn)),
    ...(yield* eventsIn(turn, period)),
    places: placeFacts(turn.context.tx, settings.zone),
    lastNight: addDays(tonight, -1),
  };
}

/** Calls are counted over some years beside each other, besides those of the period. */
function lookedAt({ from, to }: ReportPeriod): ReportPeriod {
  const years = callsOverYears.looksAt?.({ from, to }) ?? { from, to };
  return { from: from < years.from ? from : years.from, to: to > years.to ? to : years.to };
}

function* callsIn(turn: Reader, looked: ReportPeriod): Slices<Placed<Facts["calls"][number]>> {
  const { zone } = turn.context.settings;
  const calls = new Map<number, Facts["calls"][number]>();
  for (const year of yearsIn(looked)) {
    const all = yield* ofYear(turn, { what: "calls", year, looked }, function* (): Slices<
      Placed<Facts["calls"][number]>
    > {
      const found = callFacts(readingOf(turn), zone, wholeYear(year));
      yield;
      return found;
    });
    for (const [at, call] of all)
      if (looked.from <= call.day && call.day <= looked.to) calls.set(at, call);
    yield;
  }
  return calls;
}

/** Of whoever came for the first time, everything that led there. As they stand in the file. */
function* withCallsOf(
  turn: Reader,
  looked: Placed<Facts["calls"][number]>,
  ids: readonly PersonId[],
): Slices<Facts["calls"]> {
  const calls = new Map(looked);
  for (const some of inParts(ids)) {
    const found = callFactsOf(readingOf(turn), turn.context.settings.zone, some);
    for (const [at, call] of found) if (!calls.has(at)) calls.set(at, call);
    yield;
  }
  const ordered = [...calls].toSorted(([a], [b]) => a - b).map(([, call]) => call);
  yield;
  return ordered;
}

/** Assistance that went on for some time of it. */
function* tracksIn(turn: Reader, { from, to }: ReportPeriod): Slices<readonly TrackFact[]> {
  const open = yield* openTracks(turn);
  const tracks = open.filter(({ track }) => track.openedOn <= to);
  const last = lastEnd(turn.context.tx);
  if (last === null || last < from) return tracks;
  yield* throughTime({ from, to: last }, (time) => {
    const some = tracksEnded(readingOf(turn), time, to);
    tracks.push(...some);
    return some.length;
  });
  return tracks;
}

const openTracks = (turn: Reader): Slices<readonly TrackFact[]> =>
  slicedWhileUnchanged(turn, "tracks of reports", () => everyOpenTrack(turn));

function* everyOpenTrack(turn: Reader): Slices<readonly TrackFact[]> {
  const tracks: TrackFact[] = [];
  for (let since = ""; ;) {
    const some = tracksGoingOn(readingOf(turn), since, rowsAtATime);
    tracks.push(...some);
    const last = some.at(-1);
    if (last === undefined) return tracks;
    since = last.track.personId;
    yield;
  }
}

/** And all of these people: of each in the order in which they were opened. */
function* withAllOf(
  turn: Reader,
  tracks: readonly TrackFact[],
  ids: readonly PersonId[],
): Slices<readonly TrackFact[]> {
  const all = yield* readInParts({
    ids,
    read: (some) => groupedBy(tracksOf(readingOf(turn), some), ({ track }) => track.personId),
  });
  const byPerson = groupedBy(
    tracks.filter(({ track }) => !all.has(track.personId)),
    ({ track }) => track.personId,
  );
  yield;
  const ordered: TrackFact[] = [];
  for (const own of [...byPerson.values(), ...all.values()])
    if (own !== null) ordered.push(...(own.length < 2 ? own : own.toSorted(byOpening)));
  yield;
  return ordered;
}

const byOpening = (a: TrackFact, b: TrackFact): number =>
  a.track.openedOn < b.track.openedOn ||
  (a.track.openedOn === b.track.openedOn && a.openedAt < b.openedAt)
    ? -1
    : 1;

function* filesOf(turn: Reader, ids: readonly PersonId[]): Slices<readonly FileFact[]> {
  const open = yield* openTracks(turn);
  const standing = open.map(({ track }) => track.personId);
  const files = yield* knownOf(turn, "files of reports", standing, {
    ids,
    read: (some) =>
      new Map(fileFacts(readingOf(turn), some).map((file) => [file.personId, file] as const)),
  });
  return [...files.values()];
}

function* modesIn(turn: Reader, tracks: readonly TrackFact[]): Slices<Facts["modes"]> {
  const standing = assistedAmong(yield* openTracks(turn));
  return yield* knownOf<AssistanceId, readonly ModeDecision[]>(turn, "modes of reports", standing, {
    ids: assistedAmong(tracks),
    read: (some) => modesOf(readingOf(turn), some),
  });
}

const assistedAmong = (tracks: readonly TrackFact[]): readonly AssistanceId[] =>
  tracks.flatMap(({ track }) => (track.assistedOn === null ? [] : [track.id]));
