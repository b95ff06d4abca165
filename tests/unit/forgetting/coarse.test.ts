import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate } from "../../../domain/calendar.ts";
import {
  ageClassOf,
  coarsened,
  type CoarseRow,
  fewestAlike,
  fits,
} from "../../../domain/forgetting/coarse.ts";
import { frozen } from "../../../domain/forgetting/figures.ts";

const aRow = (change: Partial<CoarseRow> = {}): CoarseRow => ({
  ...{ year: 2026, sex: "female", ageClass: "18-25", reason: "ended-by-person" },
  ...change,
});
const rows = fc.record({
  year: fc.constantFrom(2025, 2026),
  sex: fc.constantFrom("female" as const, "male" as const),
  ageClass: fc.constantFrom("under-18" as const, "18-25" as const, "unknown" as const),
  reason: fc.constantFrom("removed" as const, "death" as const, null),
});

describe("what stays of a file", () => {
  it.each([
    ["all of it, where five share it", Array.from({ length: 4 }, () => aRow()), aRow()],
    [
      "no reason, where four share it",
      [aRow(), aRow(), aRow(), aRow({ reason: "death" })],
      aRow({ reason: null }),
    ],
    [
      "nothing, where not even the year is shared",
      [aRow(), aRow(), aRow(), aRow({ year: 2025 })],
      null,
    ],
  ])("is %s", (_, others, kept) => {
    expect(coarsened(aRow(), others)).toEqual(kept);
  });

  it("is shared by five at every moment, in whatever order files go", () => {
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 30 }), (files) => {
        const kept: CoarseRow[] = [];
        for (const [index, file] of files.entries()) {
          const others = [...files.slice(index + 1), ...kept];
          const row = coarsened(file, others);
          if (row !== null) kept.push(row);
          const known = [...files.slice(index + 1), ...kept];
          for (const one of kept)
            expect(known.filter((other) => fits(other, one)).length).toBeGreaterThanOrEqual(
              fewestAlike,
            );
        }
      }),
    );
  });
});

it.each([
  [{ basis: "unknown" }, "unknown"],
  [{ basis: "estimated", years: 17, on: CalendarDate.parse("2026-11-24") }, "under-18"],
  [{ basis: "estimated", years: 25, on: CalendarDate.parse("2026-11-24") }, "18-25"],
  [{ basis: "estimated", years: 26, on: CalendarDate.parse("2026-11-24") }, "26-35"],
  [{ basis: "estimated", years: 45, on: CalendarDate.parse("2026-11-24") }, "36-45"],
  [{ basis: "estimated", years: 46, on: CalendarDate.parse("2026-11-24") }, "over-45"],
  [{ basis: "estimated", years: 19, upTo: 22, on: CalendarDate.parse("2026-11-24") }, "18-25"],
  [{ basis: "estimated", years: 16, upTo: 18, on: CalendarDate.parse("2026-11-24") }, "unknown"],
] as const)("an age of %o is of the class %s", (age, kind) => {
  expect(ageClassOf(age, CalendarDate.parse("2026-11-24"))).toBe(kind);
});

describe("a table that is frozen", () => {
  it("puts together what fewer than five share, and one line more where the rest would tell it", () => {
    const lines = [
      { key: "a", count: 9 },
      { key: "b", count: 6 },
      { key: "c", count: 2 },
    ];
    expect(frozen(lines)).toEqual({ total: 17, lines: [{ key: "a", count: 9 }], fewer: 8 });
    expect(frozen(lines.slice(0, 2)).lines).toHaveLength(2);
  });

  it("keeps the total, and never a line or a rest of one to four that could be worked out", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 });
    fc.assert(
      fc.property(counts, (numbers) => {
        const table = frozen(numbers.map((count, at) => ({ key: String(at), count })));
        expect(table.total).toBe(numbers.reduce((sum, one) => sum + one, 0));
        expect(table.lines.reduce((sum, { count }) => sum + count, table.fewer)).toBe(table.total);
        expect(table.lines.every(({ count }) => count >= fewestAlike)).toBe(true);
        if (table.lines.length > 0)
          expect(table.fewer === 0 || table.fewer >= fewestAlike).toBe(true);
      }),
    );
  });
});
