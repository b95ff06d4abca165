import fc from "fast-check";
import { expect, it } from "vitest";
import { fewestAlike } from "../../../domain/retention/anonymized-file-row.ts";
import { frozen } from "../../../domain/retention/frozen-year-figures.ts";
import { someone } from "../reports/test-report-facts.ts";

/** So many of a key, of so many people from the first on. */
const line = (key: string, count: number, people: number, first = 0) => ({
  key,
  count,
  people: new Set(Array.from({ length: people }, (_, index) => someone(first + index))),
});

it("puts together what fewer than five share, and one line more where the rest would tell it", () => {
  const lines = [line("a", 9, 9), line("b", 6, 6, 20), line("c", 2, 2, 30)];
  expect(frozen(lines)).toEqual({
    total: 17,
    lines: [{ key: "a", count: 9, people: 9 }],
    fewer: 8,
    fewerPeople: 8,
  });
  expect(frozen(lines.slice(0, 2)).lines).toHaveLength(2);
});

it("keeps a row that five people share, however much one of them alone contributes", () => {
  expect(frozen([line("a", 40, 9), line("b", 35, 1, 20), line("c", 6, 6, 30)])).toEqual({
    total: 81,
    lines: [{ key: "a", count: 40, people: 9 }],
    // One person would be there alone: the smallest row is merged with it.
    fewer: 41,
    fewerPeople: 7,
  });
  expect(frozen([line("a", 40, 9), line("b", 9, 2, 20), line("c", 3, 3, 30)])).toMatchObject({
    fewer: 12,
    fewerPeople: 5,
  });
  // The same people in two lines are as few as in one.
  expect(frozen([line("a", 4, 4), line("b", 4, 4)])).toMatchObject({ fewer: 8, fewerPeople: 4 });
});

it("keeps the total, and never a row or a rest of so few that could be derived", () => {
  const counts = fc.array(fc.tuple(fc.nat(12), fc.nat(12), fc.nat(9)), { maxLength: 8 });
  fc.assert(
    fc.property(counts, (numbers) => {
      const table = frozen(
        numbers.map(([count, people, first], at) =>
          line(String(at), count, Math.max(1, Math.min(count, people)), first),
        ),
      );
      expect(table.total).toBe(numbers.reduce((sum, [count]) => sum + count, 0));
      expect(table.lines.reduce((sum, { count }) => sum + count, table.fewer)).toBe(table.total);
      for (const { count, people = 0 } of table.lines)
        expect(Math.min(count, people)).toBeGreaterThanOrEqual(fewestAlike);
      if (table.lines.length > 0 && table.fewer > 0)
        expect(Math.min(table.fewer, table.fewerPeople ?? 0)).toBeGreaterThanOrEqual(fewestAlike);
    }),
  );
});
