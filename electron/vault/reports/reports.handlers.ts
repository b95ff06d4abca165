import { referralNumbers } from "../../../db/referrals/referrals.ts";
import { allUsers } from "../../../db/users/users.ts";
import type { Output, Parsed } from "../../../domain/api/index.ts";
import type { Behind, ReportView } from "../../../domain/reports/reports.api.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { ReferralId } from "../../../domain/referrals/referral.ts";
import { codedInParts, codedReads } from "../../../domain/reports/coded-export.ts";
import { type Counted, ReportName } from "../../../domain/reports/report-table.ts";
import { groupNames, reportGroups } from "../../../domain/reports/report-chapters.ts";
import { sleepersByNight } from "../../../domain/reports/overview-and-nights-report.ts";
import {
  statusOn,
  residenceProcedureOnDay,
} from "../../../domain/reports/residence-procedure-on-day.ts";
import { type ReportPeriod, spanOf } from "../../../domain/reports/report-period.ts";
import {
  type ReportRequest,
  itemsBehindInParts,
  needsOffice,
  readFor,
  rules,
  reportInParts,
} from "../../../domain/reports/report.ts";
import type { Context } from "../platform/handler-context.ts";
import { queryInSlices } from "../platform/sliced-queries.ts";
import { reachableAmong } from "../people/readable-person-files.ts";
import { askedOf, interviewsAmongSessions } from "./report-facts.ts";
import { inSlicesOf } from "../platform/run-in-slices.ts";
import type { Slices, SliceTransaction } from "../platform/slice-transaction.ts";
import { slicedUntilWritten } from "../platform/answer-cache.ts";
import { questionHandlers } from "./report-questions.handlers.ts";
import { withOfficeName } from "../people/name-for-office.ts";

/** Each report takes as long as there is of the period in the house: one after the other, and told together. */
export function* chapterOf(
  turn: SliceTransaction,
  { period, group }: Parsed<"reports.view">,
): Slices<Output<"reports.view">> {
  const question = `chapter on ${group}: ${period.from} ${period.to}`;
  return yield* slicedUntilWritten(turn, question, function* () {
    const names: readonly ReportName[] = reportGroups[group];
    const asked = yield* askedOf(turn, period, readFor(names));
    const reports: ReportView[] = [];
    for (const name of names) {
      yield* followWays(name, asked);
      reports.push(yield* seen(turn, name, asked));
      yield;
    }
    return {
      reports,
      workers: workersIn(turn.context, reports),
      sleeping: names.includes("occupancy") ? sleepingIn(asked) : null,
    };
  });
}

/** Chapter by chapter: those that were looked at already are told from memory. */
export function* packOf(
  turn: SliceTransaction,
  period: ReportPeriod,
): Slices<Output<"reports.pack">> {
  yield* interviewsAmongSessions(turn, period);
  const reports: ReportView[] = [];
  for (const group of groupNames) {
    const chapter = yield* chapterOf(turn, { period, group });
    reports.push(...chapter.reports);
    yield;
  }
  const placeOf = ({ name }: ReportView): number => ReportName.options.indexOf(name);
  return {
    reports: reports.toSorted((a, b) => placeOf(a) - placeOf(b)),
    lastNight: addDays(turn.context.tonight, -1),
  };
}

const people = inSlicesOf<"reports.people">(function* (turn, { period, name, row, column }) {
  const asked = yield* askedOf(turn, period, rules[name].reads);
  yield* followWays(name, asked);
  const all = isClosed(asked, name) ? [] : yield* itemsBehindInParts(name, asked, { row, column });
  return peopleOf(turn.context, all, mostBehind);
});

const coded = inSlicesOf<"reports.coded">(function* (turn, period) {
  const { facts } = yield* askedOf(turn, period, codedReads);
  return yield* codedInParts(facts, period, turn.context.today);
});

export const reportHandlers = {
  "reports.view": inSlicesOf<"reports.view">(chapterOf),
  "reports.pack": inSlicesOf<"reports.pack">(packOf),
  "reports.people": people,
  "reports.coded": coded,
  ...questionHandlers,
} as const;

const mostBehind = 500;
const firstToComplete = 20;

function* seen(turn: SliceTransaction, name: ReportName, asked: ReportRequest): Slices<ReportView> {
  const { report, unknown } = yield* reportInParts(name, asked);
  const { people: first, inAll: count } = peopleOf(turn.context, unknown, firstToComplete);
  return { ...report, isClosed: isClosed(asked, name), toComplete: { count, first } };
}

/** Colleagues whose sessions are counted in these reports. */
function workersIn({ tx }: Context, reports: readonly ReportView[]) {
  const held = new Set(reports.find(({ name }) => name === "interviews")?.table.rows);
  if (held.size === 0) return [];
  return allUsers(tx)
    .filter(({ id }) => held.has(id))
    .map(({ id, name }) => ({ id, name }));
}

const sleepingIn = ({ facts, period }: ReportRequest) => ({
  nights: [...sleepersByNight(facts, period)],
  places: facts.places.filter(({ retiredOn }) => retiredOn === null).length,
});

/** The state of people's procedures, which takes long for many: before they are counted by it. */
function* followWays(name: ReportName, { facts, period, today }: ReportRequest): Slices<void> {
  const followed = rules[name].follows?.(facts, spanOf(period, today)) ?? null;
  if (followed === null) return;
  for (const some of queryInSlices([...followed.ways.values()])) {
    for (const ways of some) {
      const events = residenceProcedureOnDay(ways, followed.day)?.events ?? null;
      if (events !== null) statusOn(events, followed.day);
    }
    yield;
  }
}

const isClosed = ({ facts }: ReportRequest, name: ReportName): boolean =>
  needsOffice(name) && facts.office === null;

/** Each person and each call once, by number. */
function peopleOf(
  context: Context,
  counted: readonly Counted[],
  most: number,
): { readonly people: Behind[]; readonly inAll: number } {
  const people = new Map<PersonId, number>();
  const calls = new Set<ReferralId>();
  for (const { person, call, count } of counted) {
    if (call !== undefined) calls.add(call);
    else if (person !== null) people.set(person, (people.get(person) ?? 0) + count);
  }
  // People who left long ago are in the office's files; others may not even see the numbers.
  const lines: Behind[] = [];
  for (const ids of queryInSlices([...people.keys()], most)) {
    if (lines.length >= most) break;
    for (const person of reachableAmong(context, ids).values()) {
      const { id, number, name } = withOfficeName(context, person);
      lines.push({ kind: "person", id, number, name, count: people.get(id) ?? 0 });
    }
  }
  const numbers = referralNumbers(context.tx, [...calls].slice(0, most)).map(
    ({ id, number }): Behind => ({ kind: "call", id, number }),
  );
  return {
    people: [...lines, ...numbers].toSorted((a, b) => a.number - b.number).slice(0, most),
    inAll: people.size + calls.size,
  };
}
