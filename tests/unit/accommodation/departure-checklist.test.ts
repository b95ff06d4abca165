import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  type Answer,
  departureItems,
  endOf,
  isCallableOn,
  itemsLeft,
  timingOf,
} from "../../../domain/accommodation/departure-checklist.ts";
import { byDay } from "../../../domain/daily-life/open-at-departure.ts";

const day = (text: string) => CalendarDate.parse(text);

describe("timingOf", () => {
  it.each([
    ["2026-11-20", "2026-11-24", { kind: "early", days: 4 }],
    ["2026-11-24", "2026-11-24", { kind: "asPlanned", days: 0 }],
    ["2026-11-25", "2026-11-24", { kind: "late", days: 1 }],
  ])("compares a departure on %s with a plan until %s", (until, planned, timing) => {
    expect(timingOf(day(until), day(planned))).toEqual(timing);
  });
});

const anAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({
    item: fc.constantFrom(...departureItems),
    outcome: fc.constantFrom("done" as const, "none" as const, "open" as const),
  }),
  fc.record({
    item: fc.constant("list" as const),
    outcome: fc.constantFrom("done" as const, "aside" as const, "open" as const),
  }),
);

describe("a list", () => {
  it("begins with every item and no end", () => {
    expect(itemsLeft([])).toEqual(departureItems);
    expect(endOf([])).toBeNull();
  });

  it("uses the last answer about each item, whatever was answered about others", () => {
    fc.assert(
      fc.property(fc.array(anAnswer), (answers) => {
        const last = new Map(answers.map(({ item, outcome }) => [item, outcome]));
        const left = departureItems.filter((item) => (last.get(item) ?? "open") === "open");
        expect(itemsLeft(answers)).toEqual(left);
        const end = last.get("list") ?? "open";
        expect(endOf(answers)).toBe(end === "open" ? null : end);
      }),
    );
  });
});

describe("a follow-up call", () => {
  it.each([
    [-1, false],
    [0, true],
    [366, true],
    [367, false],
  ])("%i days ahead can be agreed: %s", (days, can) => {
    const today = day("2026-11-24");
    expect(isCallableOn(addDays(today, days), today)).toBe(can);
  });
});

describe("open items", () => {
  it("are in the order of their days", () => {
    const turn = (on: string) => ({
      kind: "turn" as const,
      task: { usual: "kitchen" as const },
      on: day(on),
    });
    const [late, soon] = [turn("2026-12-01"), turn("2026-11-25")];
    expect(byDay([late, soon])).toEqual([soon, late]);
  });
});
