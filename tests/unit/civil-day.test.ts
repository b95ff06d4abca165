import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, CalendarDate, daysBetween, weekdayOf } from "../../domain/calendar.ts";

// The calendar counts by itself, because lists count much. What it counts is what Temporal counts.

const first = Temporal.PlainDate.from("1583-01-01");
const anyDay = fc.integer({ min: 0, max: 300_000 }).map((days) => first.add({ days }));
const dayOf = (plain: Temporal.PlainDate) => CalendarDate.parse(plain.toString());

describe("the calendar, beside Temporal", () => {
  it.each([1599, 1899, 1999, 2023, 2099, 2399])(
    "knows every day of the two years from %i",
    (year) => {
      const start = Temporal.PlainDate.from({ year, month: 1, day: 1 });
      for (let days = 0; days < 800; days += 1) {
        const plain = start.add({ days });
        expect(addDays(dayOf(start), days)).toBe(plain.toString());
        expect(addDays(dayOf(plain), -days)).toBe(start.toString());
        expect(weekdayOf(dayOf(plain))).toBe(plain.dayOfWeek);
      }
    },
  );

  it("adds days and months and counts between, on any day", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), anyDay, (from, count, to) => {
        expect(addDays(dayOf(from), count)).toBe(from.add({ days: count }).toString());
        expect(addMonths(dayOf(from), count)).toBe(from.add({ months: count }).toString());
        expect(daysBetween(dayOf(from), dayOf(to))).toBe(from.until(to).days);
        expect(weekdayOf(dayOf(from))).toBe(from.dayOfWeek);
      }),
      { numRuns: 2000, seed: 20261125 },
    );
  });

  it("ends every month where it ends, in leap years too", () => {
    for (const year of [1900, 2000, 2024, 2026])
      for (let month = 1; month <= 12; month += 1) {
        const january = Temporal.PlainDate.from({ year, month: 1, day: 31 });
        expect(addMonths(dayOf(january), month - 1)).toBe(
          january.add({ months: month - 1 }).toString(),
        );
      }
  });

  it("counts from no day that is none", () => {
    expect(() => addDays("never" as CalendarDate, 1)).toThrow(RangeError);
    expect(() => addMonths("never" as CalendarDate, 1)).toThrow(RangeError);
    expect(() => addDays("2026-11-24" as CalendarDate, 0.5)).toThrow(RangeError);
  });
});
