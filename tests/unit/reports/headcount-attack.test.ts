import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../domain/reports/report-table.ts";
import type { MaskedTable } from "../../../domain/reports/small-number-mask.ts";
import { packOf } from "../../../domain/reports/report-pack.ts";
import { wholeMonth, wholeYear } from "../../../domain/reports/report-period.ts";
import { day, noneGone } from "./test-report-facts.ts";
import { runs } from "../../helpers/property-runs.ts";

/** A month: how many nights by the stays and by the headcount, and behind how many people. */
interface Month {
  readonly nights: Cell;
  readonly counted: Cell;
  readonly uncounted: number;
}

const of = (count: number, people: number): Cell => ({ count, people });
const codeOf = (index: number): string => `2026-${String(index + 1).padStart(2, "0")}`;
const daysOf = (index: number): number => Number(wholeMonth(codeOf(index)).to.slice(8));

const counted = (nights: Cell, seen: Cell = nights): Month => ({
  nights,
  counted: seen,
  uncounted: 0,
});
const notCounted = (index: number, nights: Cell): Month => ({
  nights,
  counted: of(0, 0),
  uncounted: daysOf(index),
});

const yearOf = (months: readonly Month[]) => ({
  name: "occupancy" as const,
  table: {
    rows: months.map((_, index) => codeOf(index)),
    columns: ["nights", "counted", "uncounted", "places"],
    cells: months.map((month) => [
      month.nights,
      month.counted,
      of(month.uncounted, month.uncounted),
      of(600, 600),
    ]),
  },
  averages: [],
  own: [],
  gone: noneGone,
  isClosed: false,
});

function shownOf(months: readonly Month[]): MaskedTable {
  const asked = { period: wholeYear(2026), today: day("2027-02-01") };
  const table = packOf([yearOf(months)], asked).sections[0]?.table;
  if (table === undefined) throw new Error("Nothing came back");
  return table;
}

type Bounds = { least: number; most: number };

const boundsOf = (told: number | null | undefined): Bounds =>
  typeof told === "number" ? { least: told, most: told } : { least: 0, most: 1e6 };

function narrow(bounds: Bounds, least: number, most: number): void {
  bounds.least = Math.max(bounds.least, least);
  bounds.most = Math.min(bounds.most, most);
}

function add(lines: readonly Bounds[], total: Bounds): void {
  for (const line of lines) {
    const others = lines.filter((other) => other !== line);
    narrow(
      line,
      total.least - others.reduce((sum, { most }) => sum + most, 0),
      total.most - others.reduce((sum, { least }) => sum + least, 0),
    );
  }
}

/**
 * An attacker who knows that nights without a headcount count nobody, that at most those with a stay are counted, and who
 * subtracts until nothing changes any more. Returns the suppressed numbers that can be derived.
 */
function learnt({ rows, cells, columnTotals }: MaskedTable, months: readonly Month[]) {
  const nights = cells.map((line) => boundsOf(line[0]));
  const seen = cells.map((line, index) =>
    (months[index]?.uncounted ?? 0) === daysOf(index) ? { least: 0, most: 0 } : boundsOf(line[1]),
  );
  const totals = [boundsOf(columnTotals?.[0]), boundsOf(columnTotals?.[1])] as const;
  for (let step = 0; step < 30; step += 1) {
    add(nights, totals[0]);
    add(seen, totals[1]);
    for (const [index, stays] of nights.entries()) {
      const here = seen[index] ?? boundsOf(null);
      narrow(here, 0, stays.most);
      narrow(stays, here.least, Number.POSITIVE_INFINITY);
    }
  }
  return rows.flatMap((row, index) =>
    [nights[index], seen[index]].flatMap((bounds, column) => {
      const isLeftOut = cells[index]?.[column] === null;
      const isNever = column === 1 && months[index]?.uncounted === daysOf(index);
      return isLeftOut && !isNever && bounds?.least === bounds?.most ? [`${row} ${column}`] : [];
    }),
  );
}

describe("the nights of a year that leave", () => {
  it("do not reveal a small headcount by the months without one", () => {
    const months = [
      notCounted(0, of(200, 8)),
      notCounted(1, of(210, 8)),
      counted(of(40, 3)),
      counted(of(240, 9)),
      counted(of(250, 9)),
    ];
    const shown = shownOf(months);
    expect(shown.cells[2]?.[1]).toBeNull();
    expect(shown.columnTotals?.[1]).toBe(530);
    expect(learnt(shown, months)).toEqual([]);
  });

  it("do not reveal it by the stays of the same months, where nobody was absent", () => {
    const months = [
      counted(of(200, 8)),
      counted(of(150, 6), of(40, 3)),
      counted(of(180, 9)),
      counted(of(250, 9)),
    ];
    expect(learnt(shownOf(months), months)).toEqual([]);
  });

  it("show how many were counted in the only month with a headcount", () => {
    const months = [
      notCounted(0, of(200, 8)),
      counted(of(240, 9), of(230, 9)),
      notCounted(2, of(210, 8)),
    ];
    const shown = shownOf(months);
    expect(shown.cells.map(([stays, seen]) => [stays, seen])).toEqual([
      [200, null],
      [240, 230],
      [210, null],
    ]);
  });

  it("reveal nothing that was suppressed, whatever the year was", () => {
    const month = fc.record({
      people: fc.integer({ min: 0, max: 9 }),
      each: fc.integer({ min: 1, max: 28 }),
      away: fc.constantFrom(0, 0, 1, 4),
      gone: fc.constantFrom(0, 0, 20),
      isCounted: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 6 }), (drawn) => {
        const months = drawn.map(({ people, each, away, gone, isCounted }, index) => {
          const nights = of(people * each, people);
          const here = Math.max(0, people - away);
          return isCounted
            ? counted(nights, of(Math.max(here, here * each - gone), here))
            : notCounted(index, nights);
        });
        expect(learnt(shownOf(months), months)).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });
});
