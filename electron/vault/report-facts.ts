// What the reports of a period count, read a little at a time: columns of the house, and what the office's key opens where she
// holds it. What happened in other years is not read.
import type { AssistanceId, ModeDecision } from "../../domain/assistance.ts";
import { addDays, type CalendarDate } from "../../domain/calendar.ts";
import type { PersonId } from "../../domain/person.ts";
import { callsOverYears } from "../../domain/reports/calls.ts";
import type { Facts, FileFact, ProjectFact } from "../../domain/reports/facts.ts";
import type { ReportPeriod } from "../../domain/reports/period.ts";
import type { Asked } from "../../domain/reports/report.ts";
import {
  callFacts,
  callFactsOf,
  contactFacts,
  countedNights,
  documentFacts,
  everyFrozenYear,
  lastEnd,
  modesOf,
  placeFacts,
  projectFacts,
  stayFacts,
  type TrackFact,
  tracksEnded,
  tracksGoingOn,
  tracksOf,
} from "../../db/report-facts.ts";
import { openedOf } from "../../db/year-figures.ts";
import { atATime, fromFirst, inParts, throughTime } from "./in-parts.ts";
import { officeFacts } from "./report-office.ts";
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

function* houseFacts(turn: Turn, period: ReportPeriod): Slices<InHouse> {
  const { settings, tonight } = turn.context;
  const calls = new Map(yield* callsIn(turn, lookedAt(period)));
  const tracks = new Map(yield* tracksIn(turn, period));
  const isIn = (day: CalendarDate): boolean => period.from <= day && day <= period.to;
  const begun = [...tracks.values()]
    .filter(({ track }) => isIn(track.openedOn))
    .map(({ track }) => track.personId);
  const callers = [...calls.values()].flatMap(({ day, personId }) =>
    personId !== null && isIn(day) ? [personId] : [],
  );
  for (const ids of inParts([...new Set([...begun, ...callers])])) {
    addTracks(tracks, tracksOf(turn.context.tx, ids));
    yield;
  }
  // Of whoever came for the first time, everything that led there.
  for (const ids of inParts([...new Set(begun)])) {
    for (const [at, call] of callFactsOf(turn.context.tx, settings.zone, ids)) calls.set(at, call);
    yield;
  }
  const all = [...tracks.values()].toSorted((a, b) => (a.order < b.order ? -1 : 1));
  const stays = yield* slicedWhileUnchanged(turn, "stays of reports", () => everyStay(turn));
  const near = stays.filter(
    ({ from, until }) => from <= period.to && (until ?? from) >= period.from,
  );
  const people = new Set([
    ...all.map(({ track }) => track.personId),
    ...near.map(({ personId }) => personId),
  ]);
  return {
    calls: [...calls].toSorted(([a], [b]) => a - b).map(([, call]) => call),
    files: yield* filesOf(turn, [...people]),
    tracks: all.map(({ track }) => track),
    modes: yield* modesIn(turn, all),
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

function* callsIn(turn: Turn, looked: ReportPeriod) {
  const calls = new Map<number, Facts["calls"][number]>();
  const { zone } = turn.context.settings;
  yield* throughTime(looked, (time) => {
    const some = callFacts(turn.context.tx, zone, time);
    for (const [at, call] of some) calls.set(at, call);
    return some.size;
  });
  return calls;
}

type Tracks = Map<AssistanceId, TrackFact>;

const addTracks = (tracks: Tracks, some: readonly TrackFact[]): void => {
  for (const one of some) tracks.set(one.track.id, one);
};

/** Assistance that went on for some time of it. */
function* tracksIn(turn: Turn, { from, to }: ReportPeriod): Slices<Tracks> {
  const tracks: Tracks = new Map();
  for (let since = ""; ;) {
    const some = tracksGoingOn(turn.context.tx, since, atATime);
    addTracks(
      tracks,
      some.filter(({ track }) => track.openedOn <= to),
    );
    const last = some.at(-1);
    if (last === undefined) break;
    since = last.track.personId;
    yield;
  }
  const last = lastEnd(turn.context.tx);
  if (last === null || last < from) return tracks;
  yield* throughTime({ from, to: last }, (time) => {
    const some = tracksEnded(turn.context.tx, time, to);
    addTracks(tracks, some);
    return some.length;
  });
  return tracks;
}

function* filesOf(turn: Turn, people: readonly PersonId[]): Slices<readonly FileFact[]> {
  const files: FileFact[] = [];
  for (const ids of inParts(people)) {
    const some = openedOf(turn.context.tx, ids);
    files.push(...some.map(({ id, ...file }) => ({ ...file, personId: id })));
    yield;
  }
  return files;
}

function* modesIn(turn: Turn, tracks: readonly TrackFact[]): Slices<Facts["modes"]> {
  const modes = new Map<AssistanceId, readonly ModeDecision[]>();
  const assisted = tracks.filter(({ track }) => track.assistedOn !== null);
  for (const some of inParts(assisted)) {
    const found = modesOf(
      turn.context.tx,
      some.map(({ track }) => track.id),
    );
    for (const [id, decisions] of found) modes.set(id, decisions);
    yield;
  }
  return modes;
}

function* eventsIn(turn: Turn, period: ReportPeriod) {
  const [documents, contacts, counted]: [
    Facts["documents"][number][],
    Facts["contacts"][number][],
    Facts["counted"][number][],
  ] = [[], [], []];
  const censuses = new Set<CalendarDate>();
  yield* throughTime(period, (time) => {
    const some = documentFacts(turn.context.tx, time, period);
    return documents.push(...some) && some.length;
  });
  yield* throughTime(period, (time) => {
    const some = contactFacts(turn.context.tx, time);
    return contacts.push(...some) && some.length;
  });
  yield* throughTime(period, (time) => {
    const seen = countedNights(turn.context.tx, time);
    for (const night of seen.nights) censuses.add(night);
    return counted.push(...seen.counted) && seen.counted.length;
  });
  return { documents, contacts, censuses, counted };
}

function* everyStay(turn: Turn): Slices<Facts["stays"]> {
  const rows = yield* fromFirst((since) => stayFacts(turn.context.tx, since, atATime));
  return rows.flatMap(({ isVoid, fact }) => (isVoid ? [] : [fact]));
}

/** The newest version of each. */
function* everyProject(turn: Turn): Slices<Facts["projects"]> {
  const newest = new Map<string, { readonly version: number; readonly fact: ProjectFact }>();
  const rows = yield* fromFirst((since) => projectFacts(turn.context.tx, since, atATime));
  for (const { recordId, version, fact } of rows)
    if ((newest.get(recordId)?.version ?? -1) < version) newest.set(recordId, { version, fact });
  return [...newest.values()].map(({ fact }) => fact);
}
