import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, CalendarDate } from "../../../domain/core/calendar-date.ts";
import { expiresOn, isExpired, ResponseLevel } from "../../../domain/incidents/incident.ts";

const day = (text: string) => CalendarDate.parse(text);
const months = {
  conversationMonths: 1,
  agreementMonths: 3,
  coordinatorMonths: 6,
  futureMonths: 12,
};

describe("an incident", () => {
  it.each([
    ["nothing agreed", null, "2026-01-31", "2026-02-28"],
    ["a conversation", "conversation", "2026-11-24", "2026-12-24"],
    ["an agreement", "agreement", "2026-11-30", "2027-02-28"],
    ["a talk with the coordinator", "coordinator", "2026-08-31", "2027-02-28"],
    ["a talk about the house", "future", "2024-02-29", "2025-02-28"],
  ] as const)("after %s is over on a day", (_, level, on, over) => {
    expect(expiresOn({ on: day(on), level, followUpOn: null }, months)).toBe(over);
  });

  it("is shown on the day before and not on the day itself", () => {
    expect(isExpired(day("2026-12-24"), day("2026-12-23"))).toBe(false);
    expect(isExpired(day("2026-12-24"), day("2026-12-24"))).toBe(true);
  });

  it("always ends, and a graver answer never ends it sooner", () => {
    const grave = fc.constantFrom(...ResponseLevel.options, null);
    const anyDay = fc.integer({ min: 0, max: 9000 });
    fc.assert(
      fc.property(anyDay, grave, grave, (after, a, b) => {
        const on = addDays(day("2010-01-01"), after);
        const rank = (level: ResponseLevel | null) =>
          level === null ? 0 : ResponseLevel.options.indexOf(level);
        const [light, heavy] = rank(a) <= rank(b) ? [a, b] : [b, a];

        expect(expiresOn({ on, level: light, followUpOn: null }, months) > on).toBe(true);
        expect(
          expiresOn({ on, level: light, followUpOn: null }, months) <=
            expiresOn({ on, level: heavy, followUpOn: null }, months),
        ).toBe(true);
      }),
    );
  });
});

describe("an incident of which one speaks again", () => {
  const on = day("2026-11-24");
  const conversation = { on, level: "conversation" as const };

  it("is stored a week longer than that day, where it would be over before", () => {
    const spoken = { ...conversation, followUpOn: day("2027-01-04") };
    expect(expiresOn(spoken, months)).toBe("2027-01-12");
  });

  it("is over like any other where that day comes first", () => {
    const spoken = { ...conversation, followUpOn: day("2026-11-26") };
    expect(expiresOn(spoken, months)).toBe(expiresOn({ ...spoken, followUpOn: null }, months));
  });
});
