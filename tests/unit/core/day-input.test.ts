import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayFromParts, yearMeant } from "../../../domain/core/day-input.ts";

describe("a day from its parts", () => {
  it.each([
    [{ day: 28, month: 2, year: 2026 }, "2026-02-28"],
    [{ day: 29, month: 2, year: 2028 }, "2028-02-29"],
    [{ day: 29, month: 2, year: 2026 }, null],
    [{ day: 31, month: 4, year: 2026 }, null],
    [{ day: 1, month: 13, year: 2026 }, null],
    [{ day: 0, month: 1, year: 2026 }, null],
  ])("%o is %s", (parts, day) => expect(dayFromParts(parts)).toBe(day));
});

describe("the year that is meant", () => {
  it.each([
    ["2026-12-01", undefined, "2026-12-01"],
    ["0026-12-01", undefined, "2026-12-01"],
    ["0098-12-01", undefined, "2098-12-01"],
    ["0098-12-01", "2026-11-29", "1998-12-01"],
    ["0026-12-01", "2026-11-29", "1926-12-01"],
    ["0026-11-29", "2026-11-29", "2026-11-29"],
    ["0202-12-01", undefined, null],
    ["0002-12-01", undefined, null],
    ["2206-12-01", undefined, null],
    ["1899-12-31", undefined, null],
    ["1900-01-01", undefined, "1900-01-01"],
  ])("of %s, latest %s, is %s", (typed, latest, meant) => {
    expect(yearMeant(typed, latest)).toBe(meant);
  });

  it("is one that people live in, or none", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (year) => {
        const meant = yearMeant(`${String(year).padStart(4, "0")}-06-15`, "2026-11-29");
        expect(meant === null || /^(19|20|21)\d\d-06-15$/.test(meant)).toBe(true);
      }),
    );
  });
});
