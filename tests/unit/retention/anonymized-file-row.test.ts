import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  ageClassOf,
  coarsened,
  type CoarseRow,
  fewestAlike,
  fits,
} from "../../../domain/retention/anonymized-file-row.ts";

const aRow = (change: Partial<CoarseRow> = {}): CoarseRow => ({
  year: 2026,
  sex: "female",
  ageClass: "18-25",
  reason: "ended-by-person",
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
      "no age, where four share it",
      [aRow(), aRow(), aRow(), aRow({ ageClass: "26-35", reason: "death" })],
      aRow({ reason: null, ageClass: null }),
    ],
    [
      "the year alone, where four share the rest",
      [aRow(), aRow(), aRow(), aRow({ sex: "male" })],
      aRow({ reason: null, ageClass: null, sex: null }),
    ],
    [
      "nothing, where not even the year is shared",
      [aRow(), aRow(), aRow(), aRow({ year: 2025 })],
      null,
    ],
  ])("is %s", (_, others, kept) => expect(coarsened(aRow(), others)).toEqual(kept));

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

describe("a coarser line", () => {
  it.each([
    ["that tells the same fits", {}, true],
    ["that tells nothing but the year fits", { sex: null, ageClass: null, reason: null }, true],
    ["of another year does not", { year: 2025 }, false],
    ["of another sex does not", { sex: "male" }, false],
    ["of another age does not", { ageClass: "26-35" }, false],
    ["of another reason does not", { reason: "death" }, false],
    ["of another sex alone does not", { sex: "male", ageClass: null, reason: null }, false],
    ["of another age alone does not", { sex: null, ageClass: "unknown", reason: null }, false],
  ] as const)("%s", (_, change, does) => expect(fits(aRow(), aRow(change))).toBe(does));
});

it.each([
  [{ basis: "unknown" }, "unknown"],
  [{ basis: "estimated", years: 17, on: CalendarDate.parse("2026-11-24") }, "under-18"],
  [{ basis: "estimated", years: 25, on: CalendarDate.parse("2026-11-24") }, "18-25"],
  [{ basis: "estimated", years: 26, on: CalendarDate.parse("2026-11-24") }, "26-35"],
  [{ basis: "estimated", years: 18, on: CalendarDate.parse("2026-11-24") }, "18-25"],
  [{ basis: "estimated", years: 35, on: CalendarDate.parse("2026-11-24") }, "26-35"],
  [{ basis: "estimated", years: 36, on: CalendarDate.parse("2026-11-24") }, "36-45"],
  [{ basis: "estimated", years: 45, on: CalendarDate.parse("2026-11-24") }, "36-45"],
  [{ basis: "estimated", years: 46, on: CalendarDate.parse("2026-11-24") }, "over-45"],
  [{ basis: "estimated", years: 19, upTo: 22, on: CalendarDate.parse("2026-11-24") }, "18-25"],
  [{ basis: "estimated", years: 16, upTo: 18, on: CalendarDate.parse("2026-11-24") }, "unknown"],
] as const)("an age of %o is of the class %s", (age, kind) => {
  expect(ageClassOf(age, CalendarDate.parse("2026-11-24"))).toBe(kind);
});
