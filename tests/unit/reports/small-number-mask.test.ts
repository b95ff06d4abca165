import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReportName, ReportTable, Sums } from "../../../domain/reports/report-table.ts";
import { masked, type MaskedTable } from "../../../domain/reports/small-number-mask.ts";
import { runs } from "../../helpers/property-runs.ts";

const tableOf = (numbers: readonly (readonly number[])[]): ReportTable => ({
  rows: numbers.map((_, row) => `r${String(row)}`),
  columns: (numbers[0] ?? []).map((_, column) => `c${String(column)}`),
  cells: numbers.map((line) => line.map((count) => ({ count, people: count }))),
});

function maskedAlone(numbers: readonly (readonly number[])[], sums: Sums): MaskedTable {
  const [table] = masked(
    [{ name: "judgments", table: tableOf(numbers), sums, whole: null }],
    () => null,
  );
  if (table === undefined) throw new Error("Nothing came back");
  return table;
}

const columnOf = (values: readonly number[]) =>
  maskedAlone(
    values.map((value) => [value]),
    "down",
  );

describe("what leaves the house", () => {
  it.each([
    [[9, 8, 7], [9, 8, 7], 24],
    // One alone would be the total minus the others: the smallest is suppressed with it.
    [[9, 8, 3], [9, null, null], 20],
    [[9, 8, 0], [9, null, null], 17],
    // Two that add up to less than five tell how small they are.
    [[9, 8, 1, 1], [9, null, null, null], 19],
    [[9, 8, 3, 3], [9, 8, null, null], 23],
    [[20, 0, 0], [null, null, null], 20],
    [[1, 1, 1], [null, null, null], null],
    [[0, 0], [null, null], null],
  ])("hides of %j and their total what leaves %j and %s", (values, shown, total) => {
    const { cells, columnTotals } = columnOf(values);
    expect(cells.map(([value]) => value)).toEqual(shown);
    expect(columnTotals).toEqual([total]);
  });

  it("hides a number of nights or sessions behind which there are fewer than five people", () => {
    const few = { count: 90, people: 3 };
    const many = { count: 200, people: 12 };
    const table = { rows: ["a", "b", "c"], columns: ["x"], cells: [[few], [many], [many]] };
    const [shown] = masked([{ name: "occupancy", table, sums: "down", whole: null }], () => null);
    expect(shown?.cells).toEqual([[null], [null], [200]]);
    const [alone] = masked([{ name: "overview", table, sums: "none", whole: null }], () => null);
    expect(alone?.cells).toEqual([[null], [200], [200]]);
  });

  it("hides a number in one table that another one leaves out", () => {
    const one = {
      name: "callsByDecision",
      table: tableOf([
        [9, 9],
        [9, 2],
        [30, 30],
      ]),
      sums: "both",
      whole: null,
    } as const;
    const other = {
      name: "callsOverYears",
      table: tableOf([[18], [11], [60]]),
      sums: "down",
      whole: null,
    } as const;
    const keyOf = (_: ReportName, row: string | null, column: string | null) =>
      row !== null && (column === null || column === "c0") && row === "r1" ? "twin" : null;
    const alone = masked([one], () => null)[0];
    const [, second] = masked(
      [one, other].map((given) => ({ ...given })),
      (name, row, column) =>
        name === "callsByDecision" && column !== null ? null : keyOf(name, row, column),
    );
    const isTotalHidden = alone?.rowTotals?.[1] === null;
    expect(second?.cells[1]?.[0] === null).toBe(isTotalHidden);
  });
});

const few = fc.integer({ min: 0, max: 7 });
const gridOf = (rows: number, columns: number) =>
  fc.array(fc.array(few, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });

/**
 * A patient attacker with the exported table: every table of small whole numbers that fits all that is shown. What has the same
 * value in all of them is known.
 */
function knownBy(shown: MaskedTable): ReadonlySet<string> {
  const { cells, rowTotals, columnTotals, total } = shown;
  const seen = new Map<string, Set<number>>();
  const tell = (key: string, value: number) => {
    const values = seen.get(key) ?? new Set<number>();
    seen.set(key, values.add(value));
  };
  const fits = (told: number | null | undefined, value: number) => (told ?? value) === value;
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
  const rowsFitting = cells.map((line, row) =>
    line
      .reduce<readonly (readonly number[])[]>(
        (begun, told) =>
          begun.flatMap((values) =>
            (told === null ? upToNine : [told]).map((value) => [...values, value]),
          ),
        [[]],
      )
      .filter((values) => rowTotals === null || fits(rowTotals[row], sum(values))),
  );
  const go = (row: number, above: readonly (readonly number[])[]): void => {
    if (row < rowsFitting.length) {
      for (const line of rowsFitting[row] ?? []) go(row + 1, [...above, line]);
      return;
    }
    const downs = (above[0] ?? []).map((_, column) => sum(above.map((line) => line[column] ?? 0)));
    const all = sum(downs);
    if (!downs.every((value, column) => fits(columnTotals?.[column], value))) return;
    if (rowTotals !== null && !fits(total, all)) return;
    for (const [down, line] of above.entries()) {
      for (const [across, value] of line.entries())
        tell(`${String(down)} ${String(across)}`, value);
      if (rowTotals !== null) tell(`${String(down)} total`, sum(line));
    }
    for (const [across, value] of downs.entries()) tell(`total ${String(across)}`, value);
    tell("all", all);
  };
  go(0, []);
  return new Set([...seen].filter(([, values]) => values.size === 1).map(([key]) => key));
}

const upToNine = Array.from({ length: 10 }, (_, value) => value);

/** Everything that is suppressed in the cells and totals of a table. */
function hiddenIn({ cells, rowTotals, columnTotals, total }: MaskedTable): readonly string[] {
  return [
    ...cells.flatMap((line, row) => [
      ...line.flatMap((value, column) =>
        value === null ? [`${String(row)} ${String(column)}`] : [],
      ),
      ...(rowTotals?.[row] === null ? [`${String(row)} total`] : []),
    ]),
    ...(columnTotals ?? []).flatMap((value, column) =>
      value === null ? [`total ${String(column)}`] : [],
    ),
    ...(rowTotals !== null && total === null ? ["all"] : []),
  ];
}

describe("an attacker who subtracts", () => {
  it("learns nothing that was suppressed in a column with its total", () => {
    fc.assert(
      fc.property(fc.array(few, { minLength: 2, maxLength: 5 }), (values) => {
        const shown = columnOf(values);
        const known = knownBy(shown);
        expect(hiddenIn(shown).filter((key) => known.has(key))).toEqual([]);
      }),
      { numRuns: runs(150) },
    );
  });

  it.each([
    [2, 2],
    [3, 2],
  ])(
    "learns nothing that was suppressed in a table of %d by %d with all its totals",
    (rows, columns) => {
      fc.assert(
        fc.property(gridOf(rows, columns), (numbers) => {
          const shown = maskedAlone(numbers, "both");
          const known = knownBy(shown);
          expect(hiddenIn(shown).filter((key) => known.has(key))).toEqual([]);
        }),
        { numRuns: runs(rows === 2 ? 300 : 25) },
      );
    },
  );

  it("learns nothing that was suppressed in rows with their sums, which add up to all", () => {
    fc.assert(
      fc.property(gridOf(3, 2), (numbers) => {
        const shown = maskedAlone(numbers, "across");
        expect(shown.columnTotals).toBeNull();
        const known = knownBy(shown);
        expect(hiddenIn(shown).filter((key) => known.has(key))).toEqual([]);
        const told = [...shown.cells.flat(), ...(shown.rowTotals ?? []), shown.total];
        expect(told.filter((value) => value !== null && value < 5)).toEqual([]);
      }),
      { numRuns: runs(40) },
    );
  });

  it("is not hindered by impossible values", () => {
    const table = tableOf([
      [30, 20, 0],
      [9, 8, 7],
    ]);
    const isNever = (row: string, column: string) => row === "r0" && column === "c2";
    const of = { name: "callFlow", table, sums: "across", whole: null } as const;
    const [hindered] = masked([of], () => null);
    const [shown] = masked([{ ...of, isNever }], () => null);
    expect(hindered?.cells[0]).toEqual([30, null, null]);
    expect(shown).toMatchObject({
      cells: [
        [30, 20, null],
        [9, 8, 7],
      ],
      rowTotals: [50, 24],
      total: 74,
    });
  });

  it("finds no number under five anywhere", () => {
    fc.assert(
      fc.property(gridOf(4, 5), (numbers) => {
        const { cells, rowTotals, columnTotals, total } = maskedAlone(numbers, "both");
        const told = [...cells.flat(), ...(rowTotals ?? []), ...(columnTotals ?? []), total];
        expect(told.filter((value) => value !== null && value < 5)).toEqual([]);
      }),
    );
  });
});

describe("an attacker who knows how the program chooses", () => {
  it("learns nothing that was suppressed in three numbers with their total", () => {
    const values = Array.from({ length: 22 }, (_, value) => value);
    const tables = values.flatMap((a) => values.flatMap((b) => values.map((c) => [a, b, c])));
    const alike = new Map<string, (readonly number[])[]>();
    for (const table of tables) {
      const shown = JSON.stringify(columnOf(table));
      const same = alike.get(shown);
      if (same === undefined) alike.set(shown, [table]);
      else same.push(table);
    }
    const told = [...alike].filter(([key, same]) => {
      const shown = JSON.parse(key) as MaskedTable;
      const total = shown.columnTotals?.[0] ?? 0;
      // Of larger totals not every table was made.
      return (
        total < values.length &&
        shown.cells.some(
          ([cell], row) => cell === null && new Set(same.map((table) => table[row])).size === 1,
        )
      );
    });
    expect(told.map(([, same]) => same)).toEqual([]);
  });
});

describe("a hidden number of a table", () => {
  it("gets company where it has none", () => {
    const three = (where: readonly string[]) =>
      where.map((line) => Array.from(line, (sign) => (sign === "x" ? 3 : 30)));
    const shown = maskedAlone(three(["xx..", "xxx.", "..xx", "..xx"]), "both");
    expect(shown.cells.flat().filter((value) => value === null).length).toBeGreaterThan(9);
  });
});
