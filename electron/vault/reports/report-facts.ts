// What the reports of a period count, read a little at a time: columns of the house, and what the office's key opens
// where the user holds it. What happened in other years is not read.
import type { Assistance, AssistanceId, ModeDecision } from "../../../domain/intake/assistance.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { openOn } from "../../../domain/reports/assistance-report.ts";
import {
  type FactName,
  type FactsOf,
  type HouseFacts,
  isOfOffice,
  type OfficeFacts,
} from "../../../domain/reports/report-facts.ts";
import { groupedBy } from "../../../domain/reports/group-by.ts";
import { type ReportPeriod, spanOf } from "../../../domain/reports/report-period.ts";
import type { ReportRequest, FrozenYears } from "../../../domain/reports/report.ts";
import { everyFrozenYear, placeFacts } from "../../../db/reports/stay-and-session-facts.ts";
import { withoutWords } from "../../../db/retention/erased-parts.ts";
import {
  modesOf,
  type Placed,
  type AssistanceFact,
} from "../../../db/reports/referral-and-assistance-facts.ts";
import { knownOf } from "../platform/sliced-queries.ts";
import {
  censusIn,
  sessionsIn,
  documentsIn,
  everyProject,
  everyStay,
  interviewsIn,
} from "./stay-and-session-facts.ts";
import { closedTo, episodesOf, everyCase, proceduresOf } from "./report-office-facts.ts";
import {
  referralsIn,
  filesOf,
  lookedAt,
  openAssistancesIn,
  peopleGoingOn,
  assistancesIn,
  withAllOf,
  withReferralsOf,
} from "./referral-and-assistance-facts.ts";
import { type Reader, readerOf, readingOf } from "./report-reader.ts";
import type { Slices, SliceTransaction } from "../platform/slice-transaction.ts";
import { slicedUntilWritten } from "../platform/answer-cache.ts";

/**
 * What is named here, of a period. Chapters of it and the people behind one number after the other ask for the same lists: each
 * is read once.
 */
export function* askedOf<K extends FactName>(
  turn: SliceTransaction,
  period: ReportPeriod,
  reads: readonly K[],
): Slices<ReportRequest<K>> {
  const { today, keys } = turn.context;
  const reader = readerOf(turn);
  const office = keys.holds.includes("office") ? new Map<FactName, unknown>() : null;
  const house = new Map<FactName, unknown>();
  for (const name of reads) {
    const from = isOfOffice(name) ? office : house;
    from?.set(name, yield* lists[name](reader, period));
  }
  const facts = {
    ...Object.fromEntries(house),
    office: office === null ? null : Object.fromEntries(office),
  } as FactsOf<K>;
  return { period, today, facts, frozen: yield* frozenYears(turn) };
}

const frozenYears = (turn: SliceTransaction): Slices<FrozenYears> =>
  slicedUntilWritten(turn, "frozen years", function* () {
    const years = everyFrozenYear(turn.context.tx);
    yield;
    return new Map(years.map(({ year, figures }) => [year, figures]));
  });

type Lists = HouseFacts & OfficeFacts;

/** How each is read; whatever it follows from it asks for itself. */
const lists: {
  readonly [N in FactName]: (turn: Reader, period: ReportPeriod) => Slices<Lists[N]>;
} = {
  calls: (turn, period) => kept(turn, "calls", period, () => callsFor(turn, period)),
  tracks: (turn, period) => kept(turn, "tracks", period, () => assistancesFor(turn, period)),
  files: (turn, period) => kept(turn, "files", period, () => filesFor(turn, period)),
  modes: (turn, period) => kept(turn, "modes", period, () => modesFor(turn, period)),
  stays: (turn) => stays(turn),
  documents: (turn, period) => kept(turn, "documents", period, () => documentsIn(turn, period)),
  contacts: (turn, period) => kept(turn, "contacts", period, () => sessionsIn(turn, period)),
  interviews: (turn, period) => kept(turn, "interviews", period, () => interviewsIn(turn, period)),
  projects: (turn) => slicedUntilWritten(turn, "projects of reports", () => everyProject(turn)),
  *censuses(turn, period) {
    return (yield* census(turn, period)).censuses;
  },
  *counted(turn, period) {
    return (yield* census(turn, period)).counted;
  },
  *places({ context: { tx, settings } }) {
    const places = placeFacts(tx, settings.zone);
    yield;
    return places;
  },
  *lastNight({ context: { tonight } }) {
    yield;
    return addDays(tonight, -1);
  },
  wordsGone: (turn) =>
    slicedUntilWritten(turn, "words gone of reports", function* () {
      const gone = withoutWords(turn.context.tx);
      yield;
      return gone;
    }),
  closed: (turn) => slicedUntilWritten(turn, "closed to reports", () => closedTo(turn)),
  episodes: (turn, period) => kept(turn, "episodes", period, () => episodesFor(turn, period)),
  ways: (turn, period) => kept(turn, "ways", period, () => waysFor(turn, period)),
  waysOfCallers: (turn, period) =>
    kept(turn, "ways of callers", period, () => waysOfCallers(turn, period)),
  cases: (turn) => slicedUntilWritten(turn, "cases of reports", () => everyCase(turn)),
};

/** Of a period: of some periods only, since each takes much room. */
const kept = <T>(
  turn: Reader,
  what: string,
  { from, to }: ReportPeriod,
  read: () => Slices<T>,
): Slices<T> => slicedUntilWritten(turn, `${what} of reports: ${from} ${to}`, read);

const stays = (turn: Reader): Slices<Lists["stays"]> =>
  slicedUntilWritten(turn, "stays of reports", () => everyStay(turn));

const census = (turn: Reader, period: ReportPeriod) =>
  kept(turn, "census", period, () => censusIn(turn, period));

/** Assistance that went on for some time of it. */
const standingIn = (turn: Reader, period: ReportPeriod): Slices<readonly AssistanceFact[]> =>
  kept(turn, "standing", period, () => assistancesIn(turn, period));

/** Where sessions are read in any case, with whom there were interviews is taken from them. */
export function* interviewsAmongSessions(
  begun: SliceTransaction,
  period: ReportPeriod,
): Slices<void> {
  const turn = readerOf(begun);
  yield* kept(turn, "interviews", period, function* () {
    const contacts = yield* lists.contacts(turn, period);
    const held = contacts.filter(({ isInterview }) => isInterview);
    yield;
    return [...groupedBy(held, ({ day }) => day)].map(([day, some]) => ({
      day,
      people: some.map(({ personId }) => personId),
    }));
  });
}

function* callsFor(turn: Reader, period: ReportPeriod): Slices<Lists["calls"]> {
  const looked = yield* referralsIn(turn, lookedAt(period));
  const standing = yield* standingIn(turn, period);
  return yield* withReferralsOf(turn, looked, newcomersIn(period, standing));
}

function* assistancesFor(turn: Reader, period: ReportPeriod): Slices<Lists["tracks"]> {
  const looked = yield* referralsIn(turn, period);
  const standing = yield* standingIn(turn, period);
  const people = new Set([...newcomersIn(period, standing), ...callersAmong(looked)]);
  yield;
  const tracks = yield* withAllOf(turn, standing, [...people]);
  return tracks.map(({ track }) => track);
}

const callersAmong = (calls: Placed<HouseFacts["calls"][number]>): readonly PersonId[] => [
  ...new Set([...calls.values()].flatMap(({ personId }) => personId ?? [])),
];

const newcomersIn = (
  { from, to }: ReportPeriod,
  standing: readonly AssistanceFact[],
): readonly PersonId[] => [
  ...new Set(
    standing.flatMap(({ track: { personId, openedOn } }) =>
      from <= openedOn && openedOn <= to ? [personId] : [],
    ),
  ),
];

function* filesFor(turn: Reader, period: ReportPeriod): Slices<Lists["files"]> {
  const tracks = yield* lists.tracks(turn, period);
  const people = new Set(tracks.map(({ personId }) => personId));
  for (const { personId, from, until } of yield* stays(turn))
    if (from <= period.to && (until ?? from) >= period.from) people.add(personId);
  yield;
  return yield* filesOf(turn, [...people]);
}

function* modesFor(turn: Reader, period: ReportPeriod): Slices<Lists["modes"]> {
  const standing = assistedAmong((yield* openAssistancesIn(turn)).map(({ track }) => track));
  return yield* knownOf<AssistanceId, readonly ModeDecision[]>(turn, "modes of reports", standing, {
    ids: assistedAmong(yield* lists.tracks(turn, period)),
    read: (some) => modesOf(readingOf(turn), some),
  });
}

/** Of people who came in the period. */
function* episodesFor(turn: Reader, period: ReportPeriod): Slices<Lists["episodes"]> {
  const files = yield* lists.files(turn, period);
  const opened = files.filter(({ openedOn }) => period.from <= openedOn && openedOn <= period.to);
  return yield* episodesOf(
    turn,
    opened.map(({ personId }) => personId),
  );
}

function* waysFor(turn: Reader, period: ReportPeriod): Slices<Lists["ways"]> {
  const tracks = yield* lists.tracks(turn, period);
  const { onDay } = spanOf(period, turn.context.today);
  return yield* proceduresOf(turn, yield* peopleGoingOn(turn), openOn({ tracks }, onDay));
}

function* waysOfCallers(turn: Reader, period: ReportPeriod): Slices<Lists["waysOfCallers"]> {
  const callers = callersAmong(yield* referralsIn(turn, period));
  return yield* proceduresOf(turn, yield* peopleGoingOn(turn), callers);
}

const assistedAmong = (tracks: readonly Assistance[]): readonly AssistanceId[] =>
  tracks.flatMap(({ id, assistedOn }) => (assistedOn === null ? [] : [id]));
