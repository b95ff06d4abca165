import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, CalendarDate } from "../../../domain/core/calendar-date.ts";
import { ReportName } from "../../../domain/reports/report-table.ts";
import { packOf } from "../../../domain/reports/report-pack.ts";
import { quarterOf, type ReportPeriod, wholeYear } from "../../../domain/reports/report-period.ts";
import { type ReportRequest, reportOf } from "../../../domain/reports/report.ts";
import { inventTimeline } from "../../../electron/demo/years/invented-timeline.ts";
import { factsOf } from "../demo/report-facts-of-demo-years.ts";
import { learntFrom } from "./report-pack-attacker.ts";
import { aCallFact, day, noneGone } from "./test-report-facts.ts";
import { smallHouses } from "./generated-small-centres.ts";
import { runs } from "../../helpers/property-runs.ts";

const rest = { averages: [], own: [], gone: noneGone, isClosed: false };
const tableOf = (
  name: ReportName,
  rows: readonly string[],
  columns: readonly string[],
  numbers: readonly (readonly number[])[],
) => ({
  name,
  ...rest,
  table: {
    rows: [...rows],
    columns: [...columns],
    cells: numbers.map((line) => line.map((count) => ({ count, people: count }))),
  },
});

function learnt(asked: ReportRequest): readonly string[] {
  const reports = ReportName.options.map((name) => ({
    ...reportOf(name, asked),
    isClosed: false,
  }));
  return learntFrom(reports, packOf(reports, asked));
}

describe("the reports, for an attacker who knows what their tables count", () => {
  const bands = ["under30", "under90", "under180", "under365", "longer"];
  const modes = ["residential", "waiting", "non-residential", "everybody"];
  const phases = ["none", "reflection", "provisional", "temporary", "openEnded"];
  const asked = { period: wholeYear(2026), today: day("2027-02-01") };

  it("reveal neither who waits by how many live here, nor who is in the intake by how many are assisted", () => {
    const reports = [
      tableOf(
        "assistedByMode",
        modes,
        ["anyTime", "lastDay"],
        [
          [31, 16],
          [9, 2],
          [70, 44],
          [88, 62],
        ],
      ),
      tableOf("phases", phases, ["count"], [[20], [9], [12], [15], [8]]),
      tableOf(
        "stayLength",
        bands,
        ["completed", "running"],
        [
          [6, 6],
          [9, 5],
          [0, 5],
          [2, 0],
          [0, 0],
        ],
      ),
    ];
    const pack = packOf(reports, asked);
    expect(learntFrom(reports, pack)).toEqual([]);
    const [assisted, stays, open] = pack.sections.map(({ table }) => table);
    // How many were assisted is shown all the same.
    expect(assisted?.cells[3]).toEqual([88, 62]);
    expect(stays?.columnTotals?.[1]).toBeNull();
    expect(open?.columnTotals).toEqual([null]);
  });

  const from = CalendarDate.parse("2023-11-07");
  const to = CalendarDate.parse("2026-11-24");
  const today = addDays(to, 1);
  const periods: readonly ReportPeriod[] = [
    wholeYear(2024),
    wholeYear(2026),
    quarterOf(2025, 2),
    quarterOf(2026, 4),
    { from: day("2025-01-01"), to: day("2026-11-30") },
    { from: day("2026-01-01"), to: day("2026-11-15") },
    { from: day("2019-06-01"), to: day("2026-11-24") },
  ];

  it.each([1, 7, 42, 2026])("reveal nothing that was suppressed in demo data (%i)", (seed) => {
    const timeline = inventTimeline(seed, { from, to, bedsUntil: new Map() });
    const invented = factsOf(timeline, today);
    // Besides the five years shown side by side.
    const before = [1, 2, 3].map((index) => aCallFact(90_000 + index, { day: day("2019-07-01") }));
    const facts = { ...invented, calls: [...before, ...invented.calls] };
    for (const period of periods)
      expect([period, learnt({ facts, period, today, frozen: new Map() })]).toEqual([period, []]);
  });

  it("reveal nothing that was suppressed in a small centre", () => {
    fc.assert(
      fc.property(smallHouses, fc.constantFrom(...periods), (facts, period) => {
        expect(learnt({ facts, period, today, frozen: new Map() })).toEqual([]);
      }),
      { numRuns: runs(40) },
    );
  });
});
