import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packOf, twinsIn } from "../../../domain/reports/report-pack.ts";
import { wholeYear } from "../../../domain/reports/report-period.ts";
import { reportOf } from "../../../domain/reports/report.ts";
import { ReferralSource } from "../../../domain/vocabulary/code-lists.ts";
import { aCallFact, askedOf, day, noneGone, someone } from "./test-report-facts.ts";
import { runs } from "../../helpers/property-runs.ts";

describe("the pack of a year", () => {
  const calls = fc.array(
    fc.tuple(
      fc.constantFrom(...ReferralSource.options),
      fc.constantFrom("accepted", "refused", "reoriented"),
    ),
    { maxLength: 120 },
  );

  it("shows the same number in two tables, or in neither", () => {
    fc.assert(
      fc.property(calls, (came) => {
        const asked = askedOf({
          calls: came.map(([referredBy, decision], index) =>
            aCallFact(index, {
              referredBy,
              decision,
              personId: decision === "accepted" ? someone(index) : null,
            }),
          ),
        });
        const reports = (
          ["overview", "callsOverYears", "callsByDecision", "callsDetected"] as const
        ).map((name) => ({ ...reportOf(name, asked), isClosed: false }));
        const { sections } = packOf(reports, { period: wholeYear(2026), today: asked.today });
        const told = new Map<string, Set<number | null>>();
        const keyOf = twinsIn(wholeYear(2026));
        for (const { table } of sections) {
          const { name, rows, columns, cells, rowTotals, columnTotals, total } = table;
          const tell = (row: string | null, column: string | null, value: number | null) => {
            const key = keyOf(name, row, column);
            if (key !== null) told.set(key, (told.get(key) ?? new Set()).add(value));
          };
          for (const [down, row] of rows.entries()) {
            for (const [across, column] of columns.entries())
              tell(row, column, cells[down]?.[across] ?? null);
            if (rowTotals !== null) tell(row, null, rowTotals[down] ?? null);
          }
          for (const [across, column] of columns.entries())
            if (columnTotals !== null) tell(null, column, columnTotals[across] ?? null);
          if (rowTotals !== null) tell(null, null, total);
        }
        expect([...told].filter(([, values]) => values.size !== 1)).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });

  it("suppresses the same, whether one report leaves or all; names no colleague; and has nothing of what is closed", () => {
    const asked = askedOf({ calls: Array.from({ length: 30 }, (_, index) => aCallFact(index)) });
    const reports = (["callsByDecision", "interviews", "phases"] as const).map((name) => ({
      ...reportOf(name, asked),
      isClosed: name === "phases",
    }));
    const given = { period: wholeYear(2026), today: asked.today };
    const whole = packOf(reports, given);
    const alone = packOf(reports, given, "callsByDecision");
    expect(whole.soFar).toBeNull();
    const before = packOf(reports, { ...given, today: day("2026-11-29") });
    expect(before.soFar).toBe("2026-11-29");
    expect(whole.sections.map(({ table }) => table.name)).toEqual([
      "callsByDecision",
      "interviews",
    ]);
    expect(alone.sections).toEqual(whole.sections.slice(0, 1));
  });

  it("leaves out what, taken from how many there are, would tell of a few", () => {
    const figures = (rows: string[], numbers: number[][]) => ({
      rows,
      columns: numbers[0]?.map((_, index) => String(index)) ?? [],
      cells: numbers.map((line) => line.map((count) => ({ count, people: count }))),
    });
    const rest = { averages: [], own: [], gone: noneGone, isClosed: false };
    const toComplete = { count: 0, first: [] };
    const given = [
      { name: "filesBySex" as const, table: figures(["female", "male"], [[10], [10]]) },
      { name: "filesByForm" as const, table: figures(["Sexual", "Labour", "unknown"], numbers) },
      {
        name: "assistedByMode" as const,
        table: figures(["shelter", "outside", "other", "everybody"], modes),
      },
    ].map((one) => ({ ...one, ...rest, toComplete }));
    const { sections } = packOf(given, { period: wholeYear(2026), today: askedOf({}).today });
    const shown = new Map(sections.map(({ table }) => [table.name, table.cells]));
    expect(shown.get("filesBySex")).toEqual([[10], [10]]);
    // Nine and eight of twenty: three have neither.
    expect(shown.get("filesByForm")).toEqual([[9], [null], [null]]);
    // Twenty and eight of thirty: two are elsewhere. Where all are shown, there is nothing to derive.
    expect(shown.get("assistedByMode")).toEqual([
      [20, 12],
      [null, 9],
      [null, 6],
      [30, 27],
    ]);
  });
});

const numbers = [[9], [3], [8]];
const modes = [
  [20, 12],
  [8, 9],
  [2, 6],
  [30, 27],
];
