import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, CalendarDate, daysBetween } from "../../../../domain/core/calendar-date.ts";
import {
  isFarFrom,
  lastDayOf,
  remindersOf,
  renewalTiming,
  renewalWindow,
} from "../../../../domain/residence/procedure/deadlines.ts";
import { isWorkingDay } from "../../../../domain/residence/procedure/working-day.ts";

const day = (text: string) => CalendarDate.parse(text);
const months = (count: number) => ({ unit: "months", count }) as const;
const days = (count: number) => ({ unit: "days", count }) as const;

describe("the last day of a document", () => {
  it.each([
    ["2005-01-31", "2005-03-17", "2005-04-30", "2005-07-31"],
    ["2005-08-31", "2005-10-15", "2005-11-30", "2006-02-28"],
    ["2004-02-29", "2004-04-14", "2004-05-29", "2004-08-29"],
  ])("%s + 45 days, 3 months, 6 months", (base, reflection, provisional, temporary) => {
    expect(lastDayOf(day(base), days(45))).toBe(reflection);
    expect(lastDayOf(day(base), months(3))).toBe(provisional);
    expect(lastDayOf(day(base), months(6))).toBe(temporary);
  });

  it("does not count the base day", () => {
    expect(lastDayOf(day("2005-03-15"), days(45))).toBe("2005-04-29");
  });

  it("does not drift after a clamp when it counts from what was printed", () => {
    const first = lastDayOf(day("2004-11-30"), months(3));
    expect(first).toBe("2005-02-28");
    expect(lastDayOf(day("2005-02-28"), months(3))).toBe("2005-05-28");
  });

  it("reaches 29 February in a leap year", () => {
    expect(lastDayOf(day("2007-08-31"), months(6))).toBe("2008-02-29");
  });

  it("is none for what does not end", () => {
    expect(lastDayOf(day("2026-01-01"), { unit: "unlimited" })).toBeNull();
  });

  it("comes later for a later base, or on the same day", () => {
    const anyDay = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(day("1997-01-01"), n));
    fc.assert(
      fc.property(anyDay, anyDay, fc.constantFrom(days(45), months(3), months(6)), (a, b, span) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        expect((lastDayOf(first, span) ?? "") <= (lastDayOf(second, span) ?? "")).toBe(true);
      }),
    );
  });
});

describe("a printed date", () => {
  it.each([
    ["2026-05-28", false],
    ["2026-05-31", false],
    ["2026-05-25", false],
    ["2026-06-01", true],
    ["2026-05-24", true],
  ])("%s beside a computed 28 May", (printed, isFar) => {
    expect(isFarFrom(day(printed), day("2026-05-28"))).toBe(isFar);
  });
});

describe("the window of a renewal", () => {
  it("of a certificate that ends on 28 February is open from 14 to 29 January", () => {
    expect(renewalWindow(day("2006-02-28"))).toEqual({ opens: "2006-01-14", closes: "2006-01-29" });
  });

  it.each([
    [-46, "early"],
    [-45, "open"],
    [-30, "open"],
    [-29, "late"],
    [0, "late"],
  ])("%i days", (before, timing) => {
    const expiry = day("2026-08-31");
    expect(renewalTiming(expiry, addDays(expiry, before))).toBe(timing);
  });
});

describe("reminders", () => {
  it("are on working days, before the day they are meant for", () => {
    // A Sunday, after the weekend of All Saints.
    expect(remindersOf(day("2026-11-01"))).toEqual([
      { kind: "startDossier", on: "2026-08-03" },
      { kind: "askMagistrate", on: "2026-09-02" },
      { kind: "send", on: "2026-09-17" },
      { kind: "alarm", on: "2026-10-02" },
      { kind: "lastFortnight", on: "2026-10-16" },
      { kind: "lastWeek", on: "2026-10-23" },
      { kind: "lastDay", on: "2026-10-30" },
    ]);
  });

  it("are in order, on working days, and never after the last day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const expiry = addDays(day("1997-01-01"), days);
        const on = remindersOf(expiry).map((one) => one.on);
        expect(on).toEqual(on.toSorted());
        expect(on.every(isWorkingDay)).toBe(true);
        expect(daysBetween(on.at(-1) ?? expiry, expiry)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
