import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { Facts } from "../../../domain/reports/report-facts.ts";
import { ReportName } from "../../../domain/reports/report-table.ts";
import {
  quarterOf,
  type ReportPeriod,
  spanOf,
  wholeYear,
} from "../../../domain/reports/report-period.ts";
import { answerTo, type Question } from "../../../domain/reports/report-question.ts";
import { Subject } from "../../../domain/reports/report-question-fields.ts";
import { inventTimeline } from "../../../electron/demo/years/invented-timeline.ts";
import { factsOf, workers } from "./report-facts-of-demo-years.ts";
import { peopleIn } from "./recount-assisted-people.ts";
import { recount } from "./independent-recount.ts";
import { reported } from "./figures-in-reports.ts";

const from = CalendarDate.parse("2023-11-07");
const to = CalendarDate.parse("2026-11-24");
const today = addDays(to, 1);

/** How many of each sex, as the program answers who asks. */
function answered(about: Subject, facts: Facts, period: ReportPeriod) {
  const question: Question = { about, rows: "sex", columns: null, only: [] };
  const { rows, cells } = answerTo(question, facts, spanOf(period, today)).table;
  return Object.fromEntries(
    rows.flatMap((row, at) => {
      const count = cells[at]?.[0]?.count ?? 0;
      return count === 0 ? [] : [[row, count]];
    }),
  );
}

const periods: fc.Arbitrary<ReportPeriod> = fc.oneof(
  fc.integer({ min: 2024, max: 2026 }).map(wholeYear),
  fc
    .tuple(fc.integer({ min: 2023, max: 2026 }), fc.integer({ min: 1, max: 4 }))
    .map(([year, quarter]) => quarterOf(year, quarter)),
);

it("counts what a slow recount counts, day by day and person by person", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 ** 31 - 1 }),
      fc.array(periods, { minLength: 2, maxLength: 2 }),
      (seed, asked) => {
        const timeline = inventTimeline(seed, { from, to, bedsUntil: new Map() });
        const facts = factsOf(timeline, today);
        for (const period of asked) {
          const { tables, averages } = recount({ timeline, period, today, workers });
          const counted = reported({ facts, period, today, frozen: new Map() });
          expect(Object.keys(tables).toSorted()).toEqual(ReportName.options.toSorted());
          for (const [name, table] of Object.entries(tables))
            expect([name, counted.tables[name]]).toEqual([name, table]);
          expect(counted.averages).toMatchObject(averages);
          for (const [about, people] of Object.entries(peopleIn(timeline, period, today)))
            expect([about, answered(Subject.parse(about), facts, period)]).toEqual([about, people]);
        }
      },
    ),
    { numRuns: 3 },
  );
});
