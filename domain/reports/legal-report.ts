import type { CalendarDate } from "../core/calendar-date.ts";
import {
  type CaseStanding,
  countingEvents,
  JudgmentLaw,
  JudgmentOutcome,
  standingOfCase,
} from "../legal/judicial-event.ts";
import type { PersonId } from "../people/person.ts";
import { memoizeByObject, memoize } from "../core/memoize.ts";
import { ResidencePhase } from "../person-file/people-list.ts";
import { openOn } from "./assistance-report.ts";
import type { OfficeFacts } from "./report-facts.ts";
import { closedRow, goneRow, one, oneColumn, ruleOf } from "./report-table.ts";
import { isWithin } from "./report-period.ts";
import { statusOn, procedureIn } from "./residence-procedure-on-day.ts";

/** Everyone whose file is open on the last day, by the phase of their residence procedure on it. */
export const phases = ruleOf({
  reads: ["tracks", "closed", "ways"],
  rows: ResidencePhase.options,
  columns: [oneColumn],
  sums: "down",
  unknown: [],
  each: ["tracks"],
  isOnce: true,
  follows: ({ office }, { onDay }) => office && { ways: office.ways, day: onDay },
  count: (facts, { onDay }) => {
    const { office } = facts;
    if (office === null) return [];
    return openOn(facts, onDay).map((person) => {
      const events = procedureIn(office.ways, office, { person, day: onDay });
      if (events === null) return one(person, closedRow);
      return one(person, statusOn(events, onDay).phase ?? "none");
    });
  },
});

/** The further a case is, the later its phase is in this list: of several, a person is counted under the furthest. */
const standings: readonly CaseStanding[] = ["open", "closed", "inCourt", "judged", "final"];

/** Everyone whose file is open on the last day, by the phase of their criminal case on it. */
export const judicial = ruleOf({
  reads: ["tracks", "wordsGone", "closed", "cases"],
  rows: ["noCase", ...standings],
  columns: [oneColumn],
  sums: "down",
  unknown: [],
  each: ["tracks"],
  isOnce: true,
  count: (facts, { onDay }) => {
    const { office } = facts;
    if (office === null) return [];
    const furthest = furthestIn(office.cases)(onDay);
    return openOn(facts, onDay).map((person) => {
      if (office.closed.has(person)) return one(person, closedRow);
      const none = facts.wordsGone.has(person) ? goneRow : "noCase";
      return one(person, furthest.get(person) ?? none);
    });
  },
});

/** People in a case that was judged in the period, once for each judgment. */
export const judgments = ruleOf({
  reads: ["cases"],
  rows: JudgmentLaw.options,
  columns: JudgmentOutcome.options,
  sums: "both",
  unknown: [],
  count: ({ office }, span) =>
    (office?.cases ?? []).flatMap(({ people, events }) =>
      countingEvents(events).flatMap(({ event }) =>
        event.kind === "judgment" && isWithin(span, event.on)
          ? people.map(({ personId }) => one(personId, event.law, event.outcome))
          : [],
      ),
    ),
});

const furthestIn = memoizeByObject((cases: OfficeFacts["cases"]) =>
  memoize((day: CalendarDate) => furthestOn(cases, day)),
);

function furthestOn(
  cases: OfficeFacts["cases"],
  day: CalendarDate,
): ReadonlyMap<PersonId, CaseStanding> {
  const found = new Map<PersonId, CaseStanding>();
  for (const { people, events } of cases) {
    // An event that was cancelled later never counts, whatever the day.
    const happened = countingEvents(events).filter(({ event }) => event.on <= day);
    const standing = standingOfCase(happened);
    for (const { personId: person, since } of people) {
      // On a day before anything happened and before the link was known, there was no case.
      if (day < since && happened.length === 0) continue;
      const before = found.get(person);
      if (before === undefined || standings.indexOf(before) < standings.indexOf(standing))
        found.set(person, standing);
    }
  }
  return found;
}
