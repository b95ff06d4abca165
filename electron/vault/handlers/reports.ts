import { referralNumbers } from "../../../db/referrals.ts";
import { allUsers } from "../../../db/users.ts";
import type { Behind, ReportSeen } from "../../../domain/api/reports.ts";
import type { PersonId } from "../../../domain/person.ts";
import type { ReferralId } from "../../../domain/referral.ts";
import { codedPeople } from "../../../domain/reports/coded.ts";
import { type Counted, ReportName } from "../../../domain/reports/figure.ts";
import { sleepersByNight } from "../../../domain/reports/nights.ts";
import { type Asked, behind, reportOf, rules } from "../../../domain/reports/report.ts";
import { ok } from "../../../domain/result.ts";
import type { Context, Handler } from "../context.ts";
import { reachableAmong } from "../reachable.ts";
import { askedOf } from "../report-facts.ts";
import { withOfficeName } from "./people.ts";
import { questionHandlers } from "./questions.ts";

const view: Handler<"reports.view"> = (context, period) => {
  const asked = askedOf(context, period);
  const { places } = asked.facts;
  const reports = ReportName.options.map((name) => seen(context, name, asked));
  const held = new Set(reports.find(({ name }) => name === "interviews")?.table.rows);
  return ok({
    reports,
    workers: allUsers(context.tx)
      .filter(({ id }) => held.has(id))
      .map(({ id, name }) => ({ id, name })),
    nights: [...sleepersByNight(asked.facts, period)],
    places: places.filter(({ retiredOn }) => retiredOn === null).length,
  });
};

const people: Handler<"reports.people"> = (context, { period, name, row, column }) => {
  const asked = askedOf(context, period);
  const all = isClosed(asked, name) ? [] : behind(name, asked, { row, column });
  return ok(peopleOf(context, all, mostBehind));
};

const coded: Handler<"reports.coded"> = (context, period) =>
  ok(codedPeople(askedOf(context, period).facts, period, context.today));

export const reportHandlers = {
  "reports.view": view,
  "reports.people": people,
  "reports.coded": coded,
  ...questionHandlers,
} as const;

const mostBehind = 500;
const firstToComplete = 20;

function seen(context: Context, name: ReportName, asked: Asked): ReportSeen {
  const report = reportOf(name, asked);
  const unknown = rules[name].unknown.flatMap((row) => behind(name, asked, { row, column: null }));
  const { people: first, inAll: count } = peopleOf(context, unknown, firstToComplete);
  return { ...report, isClosed: isClosed(asked, name), toComplete: { count, first } };
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
  const lines = [...reachableAmong(context, [...people]).values()]
    .slice(0, most)
    .map((person): Behind => {
      const { id, number, name } = withOfficeName(context, person);
      return { kind: "person", id, number, name };
    });
  const numbers = referralNumbers(context.tx, [...calls].slice(0, most)).map(
    ({ id, number }): Behind => ({ kind: "call", id, number }),
  );
  return {
    people: [...lines, ...numbers].toSorted((a, b) => a.number - b.number).slice(0, most),
    inAll: people.size + calls.size,
  };
}
