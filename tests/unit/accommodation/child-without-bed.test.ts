import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, CalendarDate, CalendarMonth } from "../../../domain/core/calendar-date.ts";
import type { Age } from "../../../domain/people/person.ts";
import { placeBeside, type Placement } from "../../../domain/accommodation/stay.ts";
import { aPlacement } from "../../helpers/builders.ts";

// A child without a bed of its own, beside one of the family who has one.

const night = CalendarDate.parse("2026-11-24");
const mother = aPlacement({ from: "2026-11-01" });
const child = (change: Partial<Placement> = {}): Placement => ({
  ...aPlacement({ bedId: mother.bedId, from: night }),
  withoutBed: "mattress",
  ...change,
});
const four: Age = { basis: "estimated", years: 4, on: night };
const family = [mother.personId];
const beside = (next: Placement, change: Partial<Parameters<typeof placeBeside>[1]> = {}) => {
  const placed = placeBeside(next, { inBed: [mother], ofChild: [], family, age: four, ...change });
  return placed.ok ? "placed" : placed.error.type;
};

describe("the age", () => {
  it.each<[string, Age, string]>([
    ["of four", four, "placed"],
    ["not known", { basis: "unknown" }, "placed"],
    ["of seventeen", { basis: "estimated", years: 17, on: night }, "placed"],
    ["of seventeen or eighteen", { basis: "estimated", years: 17, upTo: 18, on: night }, "placed"],
    ["of eighteen", { basis: "estimated", years: 18, on: night }, "OnlyChildWithoutBed"],
    [
      "of eighteen this month, perhaps",
      { basis: "born", month: CalendarMonth.parse("2008-11") },
      "placed",
    ],
    [
      "of eighteen since last month",
      { basis: "born", month: CalendarMonth.parse("2008-10") },
      "OnlyChildWithoutBed",
    ],
  ])("%s", (_, age, said) => expect(beside(child(), { age })).toBe(said));
});

describe("the bed", () => {
  it.each<[string, Partial<Parameters<typeof placeBeside>[1]>, string]>([
    ["of the mother", {}, "placed"],
    ["of a stranger", { family: [] }, "NoFamilyInBed"],
    ["that nobody has", { inBed: [] }, "NoFamilyInBed"],
    [
      "of another child without one",
      { inBed: [{ ...mother, withoutBed: "shared" }] },
      "NoFamilyInBed",
    ],
    ["that she leaves", { inBed: [{ ...mother, until: addDays(night, 3) }] }, "NoFamilyInBed"],
    [
      "that she has from tomorrow",
      { inBed: [{ ...mother, from: addDays(night, 1) }] },
      "NoFamilyInBed",
    ],
    ["beside brothers and sisters", { inBed: [mother, child()] }, "placed"],
  ])("%s", (_, known, said) => expect(beside(child(), known)).toBe(said));

  it("is one at a time", () => {
    expect(beside(child(), { ofChild: [aPlacement({ from: night })] })).toBe("PersonElsewhere");
  });
});

it("gives a child no night on which nobody of the family has the bed", () => {
  const span = fc.record({
    from: fc.integer({ min: 0, max: 20 }),
    nights: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }),
  });
  fc.assert(
    fc.property(span, span, (held, wish) => {
      const spanOf = ({ from, nights }: typeof held) => ({
        from: addDays(night, from),
        until: nights === null ? null : addDays(night, from + nights),
      });
      const inBed = [{ ...mother, ...spanOf(held) }];
      const next = child(spanOf(wish));
      const last = (one: typeof held) =>
        one.nights === null ? Number.POSITIVE_INFINITY : one.from + one.nights;
      const isCovered = held.from <= wish.from && last(wish) <= last(held);
      expect(beside(next, { inBed })).toBe(isCovered ? "placed" : "NoFamilyInBed");
    }),
  );
});
