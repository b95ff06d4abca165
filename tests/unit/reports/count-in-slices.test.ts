import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, CalendarDate } from "../../../domain/core/calendar-date.ts";
import { runToEnd } from "../../../domain/core/resumable.ts";
import type { Facts } from "../../../domain/reports/report-facts.ts";
import { ReportName } from "../../../domain/reports/report-table.ts";
import { wholeYear } from "../../../domain/reports/report-period.ts";
import {
  type ReportRequest,
  reportOf,
  rules,
  reportInParts,
} from "../../../domain/reports/report.ts";
import { inventTimeline } from "../../../electron/demo/years/invented-timeline.ts";
import { factsOf } from "../demo/report-facts-of-demo-years.ts";

const from = CalendarDate.parse("2023-11-07");
const to = CalendarDate.parse("2026-11-24");
const today = addDays(to, 1);

/** Everyone's assistance once more, resumed where it ended: a person is in two parts of a long list. */
const twice = (facts: Facts): Facts => ({
  ...facts,
  tracks: [
    ...facts.tracks,
    ...facts.tracks.flatMap((track) =>
      track.closing === null
        ? []
        : [{ ...track, openedOn: track.closing.on, assistedOn: track.closing.on, closing: null }],
    ),
  ],
});

it("counts a long list in parts as it is counted whole", () => {
  const parts = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 2024, max: 2026 }), parts, (seed, year, most) => {
      const facts = twice(factsOf(inventTimeline(seed, { from, to, bedsUntil: new Map() }), today));
      const asked: ReportRequest = { facts, period: wholeYear(year), today, frozen: new Map() };
      for (const name of ReportName.options) {
        const { report, unknown } = runToEnd(reportInParts(name, asked, most));
        expect(report).toEqual(reportOf(name, asked));
        const people = (all: typeof unknown) =>
          new Set(all.map(({ person, call }) => call ?? person));
        const { unknown: atOnce } = runToEnd(reportInParts(name, asked, Number.POSITIVE_INFINITY));
        expect(people(unknown)).toEqual(people(atOnce));
      }
    }),
    { numRuns: 5 },
  );
});

it("answers other requests in between, for whatever may be long", () => {
  const facts = factsOf(inventTimeline(7, { from, to, bedsUntil: new Map() }), today);
  const asked: ReportRequest = { facts, period: wholeYear(2025), today, frozen: new Map() };
  for (const name of ReportName.options) {
    const lists = rules[name].each ?? [];
    const lines = lists.map((list) => Math.ceil(facts[list].length / 20));
    let steps = 0;
    for (const work = reportInParts(name, asked, 20); work.next().done !== true;) steps += 1;
    expect([name, steps]).toEqual([name, Math.max(1, ...[lines.reduce((a, b) => a + b, 0)])]);
  }
});
