// What the reports of a period count, read a little at a time: columns of the house, and what the office's key opens where she
// holds it. What happened in other years is not read.
import type { AssistanceId, ModeDecision } from "../../domain/assistance.ts";
import { addDays, type CalendarDate } from "../../domain/calendar.ts";
import type { PersonId } from "../../domain/person.ts";
import { callsOverYears } from "../../domain/reports/calls.ts";
import type { Facts, FileFact, ProjectFact } from "../../domain/reports/facts.ts";
import { groupedBy } from "../../domain/reports/grouped.ts";
import {
  monthsIn,
  type ReportPeriod,
  wholeMonth,
  wholeYear,
  yearsIn,
} from "../../domain/reports/period.ts";
import type { Asked } from "../../domain/reports/report.ts";
import {
  contactFacts,
  countedNights,
  documentFacts,
  everyFrozenYear,
  placeFacts,
  projectFacts,
  stayFacts,
} from "../../db/report-events.ts";
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
import { type Reading, type Share, sharing } from "../../db/sharing.ts";
import { fromFirst, inParts, knownOf, rowsAtATime, throughTime } from "./in-parts.ts";
import { officeFacts } from "./report-office.ts";
import type { Slices, Turn } from "./turn.ts";
import { slicedWhileUnchanged, whileUnchanged } from "./unchanged.ts";

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

/** Reports of several periods share their texts. */
interface Reader extends Turn {
  readonly share: Share;
}

/** As the transaction of this slice reads it. */
const readingOf = ({ context, share }: Reader): Reading => ({ db: context.tx, share });

const readerOf = (turn: Turn): Reader => ({
  share: whileUnchanged(turn.context, "texts of reports", sharing),
  get context() {
    return turn.context;
  },
});

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
  const years = yield* knownOf(turn, "calls of reports", yearsIn(looked).map(String), {
    read: (some) =>
      new Map(
        some.map((year) => [year, callFacts(readingOf(turn), zone, wholeYear(Number(year)))]),
      ),
    size: 1,
  });
  const calls = new Map<number, Facts["calls"][number]>();
  for (const year of years.values()) {
    for (const [at, call] of year)
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
  const open = yield* slicedWhileUnchanged(turn, "tracks of reports", () => everyOpenTrack(turn));
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
  const all = yield* knownOf(turn, "all tracks of reports", ids, {
    read: (some) => groupedBy(tracksOf(readingOf(turn), some), ({ track }) => track.personId),
  });
  const byPerson = groupedBy(
    tracks.filter(({ track }) => !all.has(track.personId)),
    ({ track }) => track.personId,
  );
  yield;
  const ordered: TrackFact[] = [];
  for (const own of [...byPerson.values(), ...all.values()])
    ordered.push(...(own.length < 2 ? own : own.toSorted(byOpening)));
  yield;
  return ordered;
}

const byOpening = (a: TrackFact, b: TrackFact): number =>
  a.track.openedOn < b.track.openedOn ||
  (a.track.openedOn === b.track.openedOn && a.openedAt < b.openedAt)
    ? -1
    : 1;

function* filesOf(turn: Reader, people: readonly PersonId[]): Slices<readonly FileFact[]> {
  const files = yield* knownOf(turn, "files of reports", people, {
    read: (ids) =>
      new Map(fileFacts(readingOf(turn), ids).map((file) => [file.personId, file] as const)),
  });
  return [...files.values()];
}

function* modesIn(turn: Reader, tracks: readonly TrackFact[]): Slices<Facts["modes"]> {
  const assisted = tracks.flatMap(({ track }) => (track.assistedOn === null ? [] : [track.id]));
  return yield* knownOf<AssistanceId, readonly ModeDecision[]>(turn, "modes of reports", assisted, {
    read: (ids) => modesOf(readingOf(turn), ids),
  });
}

/** Of these there are most: a month is read once for all periods that touch it. */
function* contactsIn(turn: Reader, period: ReportPeriod): Slices<Facts["contacts"]> {
  const months = yield* knownOf(turn, "contacts of reports", monthsIn(period), {
    read: (some) =>
      new Map(some.map((month) => [month, contactFacts(readingOf(turn), wholeMonth(month))])),
    size: 1,
  });
  const contacts: Facts["contacts"][number][] = [];
  for (const [month, all] of months) {
    const { from, to } = wholeMonth(month);
    const isWhole = period.from <= from && to <= period.to;
    contacts.push(
      ...(isWhole ? all : all.filter(({ day }) => period.from <= day && day <= period.to)),
    );
  }
  yield;
  return contacts;
}

function* eventsIn(turn: Reader, period: ReportPeriod) {
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

function* everyStay(turn: Reader): Slices<Facts["stays"]> {
  const rows = yield* fromFirst(
    (since, most) => stayFacts(readingOf(turn), since, most),
    rowsAtATime,
  );
  return rows.flatMap(({ isVoid, fact }) => (isVoid ? [] : [fact]));
}

/** The newest version of each. */
function* everyProject(turn: Reader): Slices<Facts["projects"]> {
  const newest = new Map<string, { readonly version: number; readonly fact: ProjectFact }>();
  const rows = yield* fromFirst(
    (since, most) => projectFacts(readingOf(turn), since, most),
    rowsAtATime,
  );
  for (const { recordId, version, fact } of rows)
    if ((newest.get(recordId)?.version ?? -1) < version) newest.set(recordId, { version, fact });
  return [...newest.values()].map(({ fact }) => fact);
}
