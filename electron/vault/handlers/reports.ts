import { referralNumbers } from "../../../db/referrals.ts";
import { allUsers } from "../../../db/users.ts";
import type { Output } from "../../../domain/api.ts";
import type { Behind, ReportSeen } from "../../../domain/api/reports.ts";
import type { CalendarDate } from "../../../domain/calendar.ts";
import type { PersonId } from "../../../domain/person.ts";
import type { ReferralId } from "../../../domain/referral.ts";
import { openOn } from "../../../domain/reports/assisted.ts";
import { codedInParts } from "../../../domain/reports/coded.ts";
import type { Facts } from "../../../domain/reports/facts.ts";
import { type Counted, ReportName } from "../../../domain/reports/figure.ts";
import { sleepersByNight } from "../../../domain/reports/nights.ts";
import { wayOn } from "../../../domain/reports/ways.ts";
import { type ReportPeriod, spanOf } from "../../../domain/reports/period.ts";
import { type Asked, behindInParts, rules, toldInParts } from "../../../domain/reports/report.ts";
import type { Context } from "../context.ts";
import { inParts } from "../in-parts.ts";
import { reachableAmong } from "../reachable.ts";
import { askedOf } from "../report-facts.ts";
import { inSlicesOf } from "../slices.ts";
import type { Slices, Turn } from "../turn.ts";
import { slicedWhileUnchanged } from "../unchanged.ts";
import { withOfficeName } from "./people.ts";
import { questionHandlers } from "./questions.ts";

/** Each report takes as long as there is of the period in the house: one after the other, and told together. */
export function* reportsOf(turn: Turn, period: ReportPeriod): Slices<Output<"reports.view">> {
  return yield* slicedWhileUnchanged(turn, `reports of ${period.from} ${period.to}`, function* () {
    const asked = yield* askedOf(turn, period);
    yield* followWays(asked);
    const reports: ReportSeen[] = [];
    for (const name of ReportName.options) {
      reports.push(yield* seen(turn, name, asked));
      yield;
    }
    const held = new Set(reports.find(({ name }) => name === "interviews")?.table.rows);
    return {
      reports,
      workers: allUsers(turn.context.tx)
        .filter(({ id }) => held.has(id))
        .map(({ id, name }) => ({ id, name })),
      nights: [...sleepersByNight(asked.facts, period)],
      places: asked.facts.places.filter(({ retiredOn }) => retiredOn === null).length,
    };
  });
}

const view = inSlicesOf<"reports.view">(reportsOf);

const people = inSlicesOf<"reports.people">(function* (turn, { period, name, row, column }) {
  const asked = yield* askedOf(turn, period);
  yield* followWays(asked);
  const all = isClosed(asked, name) ? [] : yield* behindInParts(name, asked, { row, column });
  return peopleOf(turn.context, all, mostBehind);
});

const coded = inSlicesOf<"reports.coded">(function* (turn, period) {
  const { facts } = yield* askedOf(turn, period);
  return yield* codedInParts(facts, period, turn.context.today);
});

export const reportHandlers = {
  "reports.view": view,
  "reports.people": people,
  "reports.coded": coded,
  ...questionHandlers,
} as const;

const mostBehind = 500;
const firstToComplete = 20;

function* seen(turn: Turn, name: ReportName, asked: Asked): Slices<ReportSeen> {
  const { report, unknown } = yield* toldInParts(name, asked);
  const { people: first, inAll: count } = peopleOf(turn.context, unknown, firstToComplete);
  return { ...report, isClosed: isClosed(asked, name), toComplete: { count, first } };
}

/** Where people stand on their way, which several reports ask for: on the day that counts, and today of whoever called. */
function* followWays({ facts, period, today }: Asked): Slices<void> {
  const { onDay } = spanOf(period, today);
  const callers = facts.calls.flatMap(({ personId, day }) =>
    personId !== null && period.from <= day && day <= period.to ? [personId] : [],
  );
  yield* follow(facts, openOn(facts, onDay), onDay);
  yield* follow(facts, callers, today);
}

function* follow({ office }: Facts, people: readonly PersonId[], day: CalendarDate): Slices<void> {
  if (office === null) return;
  for (const some of inParts(people)) {
    for (const person of some) {
      const events = office.ways.get(person);
      if (events !== undefined) wayOn(events, day);
    }
    yield;
  }
}

const isClosed = ({ facts }: Asked, name: ReportName): boolean =>
  rules[name].needs === "office" && facts.office === null;

/** Each person and each call once, by number. */
function peopleOf(
  context: Context,
  counted: readonly Counted[],
  most: number,
): { readonly people: Behind[]; readonly inAll: number } {
  const people = new Set<PersonId>();
  const calls = new Set<ReferralId>();
  for (const { person, call } of counted) {
    if (call !== undefined) calls.add(call);
    else if (person !== null) people.add(person);
  }
  // Whoever left long ago is in the office's files; others may not even see the numbers.
  const lines: Behind[] = [];
  for (const ids of inParts([...people], most)) {
    if (lines.length >= most) break;
    for (const person of reachableAmong(context, ids).values()) {
      const { id, number, name } = withOfficeName(context, person);
      lines.push({ kind: "person", id, number, name });
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
