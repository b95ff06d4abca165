import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import {
  isSameShift,
  shiftAfter,
  shiftAt,
  shiftBefore,
  type ShiftHours,
  timesOf,
} from "../../../domain/shift/shift.ts";

const hours: ShiftHours = {
  zone: "Europe/Brussels",
  dayShiftAt: 7,
  eveningShiftAt: 15,
  nightShiftAt: 22,
};

describe("the shift on duty", () => {
  it.each([
    ["at two in the morning", "2026-11-25T01:00:00.000Z", "2026-11-24", "night"],
    ["a minute before seven", "2026-11-25T05:59:00.000Z", "2026-11-24", "night"],
    ["at seven", "2026-11-25T06:00:00.000Z", "2026-11-25", "day"],
    ["a minute before three", "2026-11-25T13:59:00.000Z", "2026-11-25", "day"],
    ["at three in the afternoon", "2026-11-25T14:00:00.000Z", "2026-11-25", "evening"],
    ["at ten in the evening", "2026-11-25T21:00:00.000Z", "2026-11-25", "night"],
    ["in the night the clocks go back", "2026-10-25T03:30:00.000Z", "2026-10-24", "night"],
    ["the morning after the clocks went back", "2026-10-25T06:00:00.000Z", "2026-10-25", "day"],
  ])("%s", (_, moment, day, name) => {
    expect(shiftAt(Instant.parse(moment), hours)).toEqual({ day, name });
  });

  it("follows the hours that are set", () => {
    const early = { ...hours, dayShiftAt: 5, eveningShiftAt: 13, nightShiftAt: 21 };
    expect(shiftAt(Instant.parse("2026-11-25T12:30:00.000Z"), early).name).toBe("evening");
    expect(shiftAt(Instant.parse("2026-11-25T04:30:00.000Z"), early).name).toBe("day");
  });

  it("covers every moment once, each shift from its beginning until the next one takes over", () => {
    const moments = fc.date({
      min: new Date("2026-01-01T00:00:00.000Z"),
      max: new Date("2027-12-31T00:00:00.000Z"),
      noInvalidDate: true,
    });
    const begins = fc
      .uniqueArray(fc.integer({ min: 0, max: 23 }), { minLength: 3, maxLength: 3 })
      .map((set) => set.toSorted((a, b) => a - b))
      // Clocks change between two and three; no shift begins in an hour that may not be there.
      .filter((set) => !set.includes(2));
    fc.assert(
      fc.property(
        moments,
        begins,
        (date, [dayShiftAt = 0, eveningShiftAt = 0, nightShiftAt = 0]) => {
          const set = { zone: hours.zone, dayShiftAt, eveningShiftAt, nightShiftAt };
          const moment = Instant.parse(date.toISOString());
          const shift = shiftAt(moment, set);
          const { from, until } = timesOf(shift, set);
          expect(from <= moment && moment < until).toBe(true);
          expect(timesOf(shiftAfter(shift), set).from).toBe(until);
          expect(shiftBefore(shiftAfter(shift))).toEqual(shift);
        },
      ),
    );
  });

  it("is distinguished from another by day and name", () => {
    const shift = { day: CalendarDate.parse("2026-11-24"), name: "night" } as const;
    expect(isSameShift(shift, { ...shift })).toBe(true);
    expect(isSameShift(shift, shiftBefore(shift))).toBe(false);
  });
});
