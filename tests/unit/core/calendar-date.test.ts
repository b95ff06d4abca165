import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMinutes,
  addMonths,
  CalendarDate,
  CalendarMonth,
  calendarDateOf,
  ClockTime,
  clockTimeOf,
  daysBetween,
  hourOf,
  Instant,
  minutesBetween,
  momentAt,
  monthOf,
  nightOf,
  TimeZone,
} from "../../../domain/core/calendar-date.ts";

const day = (text: string): CalendarDate => CalendarDate.parse(text);
const moment = (text: string): Instant => Instant.parse(text);

describe("nightOf", () => {
  it.each([
    ["at two in the morning it is still last night", "2026-11-12T01:00:00.000Z", "2026-11-11"],
    ["a minute before noon it is still last night", "2026-11-12T10:59:00.000Z", "2026-11-11"],
    ["at noon the next night begins", "2026-11-12T11:00:00.000Z", "2026-11-12"],
    ["in summer the house's clock counts, not UTC", "2026-07-12T10:00:00.000Z", "2026-07-12"],
    ["on New Year's morning it is still the old year", "2027-01-01T03:00:00.000Z", "2026-12-31"],
  ])("%s", (_, now, night) => expect(nightOf(moment(now), "Europe/Brussels", 12)).toBe(night));
});

describe("civilDate", () => {
  it("changes at midnight in the centre's time zone", () => {
    expect(calendarDateOf(moment("2026-11-11T22:59:00.000Z"), "Europe/Brussels")).toBe(
      "2026-11-11",
    );
    expect(calendarDateOf(moment("2026-11-11T23:00:00.000Z"), "Europe/Brussels")).toBe(
      "2026-11-12",
    );
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

  it("adds months as Temporal does, to the first and the last day that can be written", () => {
    const between = (min: number, max: number) => fc.integer({ min, max });
    const written = (number: number, length = 2) => String(number).padStart(length, "0");
    fc.assert(
      fc.property(
        between(0, 9999),
        between(1, 12),
        between(1, 31),
        between(-1500, 1500),
        (year, month, number, months) => {
          const base = Temporal.PlainDate.from({ year, month, day: number });
          const then = base.add({ months });
          const last = then.year > 9999 ? "9999-12-31" : then.toString();
          const text = `${written(year, 4)}-${written(base.month)}-${written(base.day)}`;
          expect(addMonths(day(text), months)).toBe(then.year < 0 ? "0000-01-01" : last);
        },
      ),
    );
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
  it("knows Brussels and refuses an unknown place", () => {
    expect(TimeZone.safeParse("Europe/Brussels").success).toBe(true);
    expect(TimeZone.safeParse("Europe/Fable").success).toBe(false);
    expect(TimeZone.safeParse("x".repeat(61)).success).toBe(false);
  });
});

describe("the clock on the wall", () => {
  const [summer, winter] = [moment("2026-07-12T22:07:59.999Z"), moment("2026-11-11T08:30:00.000Z")];

  it("shows the hour and the minute in the centre's time zone", () => {
    expect([summer, winter].map((at) => clockTimeOf(at, "Europe/Brussels"))).toEqual([
      "00:07",
      "09:30",
    ]);
    expect([summer, winter].map((at) => hourOf(at, "Europe/Brussels"))).toEqual([0, 9]);
  });

  it("shows an hour or a time at one moment of a day", () => {
    const at = (when: number | string) =>
      momentAt(
        day("2026-07-12"),
        typeof when === "string" ? ClockTime.parse(when) : when,
        "Europe/Brussels",
      );
    expect(at(9)).toBe("2026-07-12T07:00:00.000Z");
    expect(at("09:30")).toBe("2026-07-12T07:30:00.000Z");
  });

  it("counts whole minutes there and back", () => {
    const [from, to] = [moment("2026-11-11T08:30:00.000Z"), moment("2026-11-11T10:00:59.999Z")];
    expect(minutesBetween(from, to)).toBe(90);
    expect(minutesBetween(to, from)).toBe(-90);
    expect(addMinutes(from, 91)).toBe("2026-11-11T10:01:00.000Z");
    expect(addMinutes(from, -30)).toBe("2026-11-11T08:00:00.000Z");
  });
});

describe("what is written as", () => {
  it.each([
    ["2026-01", true],
    ["1998-09", true],
    ["2026-10", true],
    ["2026-12", true],
    ["2026-00", false],
    ["2026-13", false],
    ["2026-1", false],
    ["26-01", false],
    ["2026-01-01", false],
    ["12026-01", false],
  ])("a month: %s, %s", (text, is) => expect(CalendarMonth.safeParse(text).success).toBe(is));

  it.each([
    ["00:00", true],
    ["09:30", true],
    ["19:59", true],
    ["23:45", true],
    ["24:00", false],
    ["30:00", false],
    ["12:60", false],
    ["9:30", false],
    ["12:5", false],
    ["12:30:00", false],
    ["112:30", false],
  ])("a time: %s, %s", (text, is) => expect(ClockTime.safeParse(text).success).toBe(is));

  it.each([
    ["2026-11-11T08:30:00.000Z", true],
    ["2026-11-11T08:30:00Z", false],
    ["2026-11-11T08:30:00.000000Z", false],
    ["2026-11-11T09:30:00.000+01:00", false],
    ["2026-11-11", false],
  ])("a moment: %s, %s", (text, is) => expect(Instant.safeParse(text).success).toBe(is));

  it("a month, of a day in it", () => expect(monthOf(day("2026-11-24"))).toBe("2026-11"));
});
