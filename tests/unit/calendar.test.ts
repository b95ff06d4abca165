import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  CalendarDate,
  civilDate,
  daysBetween,
  Instant,
  nightOf,
  TimeZone,
} from "../../domain/calendar.ts";

const day = (text: string): CalendarDate => CalendarDate.parse(text);
const moment = (text: string): Instant => Instant.parse(text);

describe("nightOf", () => {
  it.each([
    ["at two in the morning it is still last night", "2026-11-12T01:00:00.000Z", "2026-11-11"],
    ["a minute before noon it is still last night", "2026-11-12T10:59:00.000Z", "2026-11-11"],
    ["at noon the next night begins", "2026-11-12T11:00:00.000Z", "2026-11-12"],
    ["in summer the house's clock counts, not UTC", "2026-07-12T10:00:00.000Z", "2026-07-12"],
    ["on New Year's morning it is still the old year", "2027-01-01T03:00:00.000Z", "2026-12-31"],
  ])("%s", (_, now, night) => {
    expect(nightOf(moment(now), "Europe/Brussels", 12)).toBe(night);
  });
});

describe("civilDate", () => {
  it("turns at midnight in the house's zone", () => {
    expect(civilDate(moment("2026-11-11T22:59:00.000Z"), "Europe/Brussels")).toBe("2026-11-11");
    expect(civilDate(moment("2026-11-11T23:00:00.000Z"), "Europe/Brussels")).toBe("2026-11-12");
  });
});

describe("date arithmetic", () => {
  it.each([
    ["2005-01-31", "2005-03-17", "2005-04-30", "2005-07-31"],
    ["2005-08-31", "2005-10-15", "2005-11-30", "2006-02-28"],
    ["2004-02-29", "2004-04-14", "2004-05-29", "2004-08-29"],
  ])("from %s: +45 days, +3 and +6 months", (base, days45, months3, months6) => {
    expect(addDays(day(base), 45)).toBe(days45);
    expect(addMonths(day(base), 3)).toBe(months3);
    expect(addMonths(day(base), 6)).toBe(months6);
  });

  it("counts days there and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        const base = day("2026-02-28");
        expect(daysBetween(base, addDays(base, days))).toBe(days);
      }),
    );
  });
});

describe("TimeZone", () => {
  it("knows Brussels and refuses an invented place", () => {
    expect(TimeZone.safeParse("Europe/Brussels").success).toBe(true);
    expect(TimeZone.safeParse("Europe/Fable").success).toBe(false);
  });
});
