import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  CalendarDate,
  daysBetween,
  weekdayOf,
} from "../../../../domain/core/calendar-date.ts";
import {
  belgianHolidays,
  easterOf,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from "../../../../domain/residence/procedure/working-day.ts";

const day = (text: string) => CalendarDate.parse(text);
const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day("1997-01-01"), days));

describe("easterOf", () => {
  it.each([
    [1997, "1997-03-30"],
    [2000, "2000-04-23"],
    [2005, "2005-03-27"],
    [2008, "2008-03-23"],
    [2011, "2011-04-24"],
    [2024, "2024-03-31"],
    [2025, "2025-04-20"],
    [2026, "2026-04-05"],
    [2038, "2038-04-25"],
    [2049, "2049-04-18"],
    [2076, "2076-04-19"],
  ])("%i", (year, date) => expect(easterOf(year)).toBe(date));

  it("is a Sunday between 22 March and 25 April", () => {
    for (let year = 1900; year < 2300; year += 1) {
      const easter = easterOf(year);
      expect(weekdayOf(easter)).toBe(7);
      expect(easter >= `${String(year)}-03-22` && easter <= `${String(year)}-04-25`).toBe(true);
    }
  });
});

/** Butcher’s algorithm, of 1876: an independent calculation. */
function butcher(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const date = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${String(year)}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

describe("easterOf, beside another rule", () => {
  it("is the same day in every year of eight centuries", () => {
    for (let year = 1600; year < 2400; year += 1) expect(easterOf(year)).toBe(butcher(year));
  });
});

describe("belgianHolidays", () => {
  it("are ten, in order", () => {
    expect(belgianHolidays(2026)).toEqual([
      "2026-01-01",
      "2026-04-06",
      "2026-05-01",
      "2026-05-14",
      "2026-05-25",
      "2026-07-21",
      "2026-08-15",
      "2026-11-01",
      "2026-11-11",
      "2026-12-25",
    ]);
  });
});

describe("a working day", () => {
  it.each([
    ["a Friday", "2026-11-27", true],
    ["a Saturday", "2026-11-28", false],
    ["a Sunday", "2026-11-29", false],
    ["a Monday", "2026-11-30", true],
    ["Easter Monday", "2026-04-06", false],
    ["Ascension", "2026-05-14", false],
    ["a holiday in the week", "2026-11-11", false],
  ])("%s", (_, date, is) => expect(isWorkingDay(day(date))).toBe(is));

  it("shifts back over a weekend and the holidays beside it", () => {
    expect(workingDayOnOrBefore(day("2026-04-06"))).toBe("2026-04-03");
    expect(workingDayOnOrBefore(day("2026-04-07"))).toBe("2026-04-07");
    expect(workingDayOnOrBefore(day("2027-01-03"))).toBe("2026-12-31");
  });

  it("shifts forward over them for a court", () => {
    expect(workingDayOnOrAfter(day("2026-04-04"))).toBe("2026-04-07");
    expect(workingDayOnOrAfter(day("2026-12-25"))).toBe("2026-12-28");
    expect(workingDayOnOrAfter(day("2026-12-28"))).toBe("2026-12-28");
  });

  it("is the nearest one on its side, and at most four days away", () => {
    fc.assert(
      fc.property(anyDay, (from) => {
        const [back, forward] = [workingDayOnOrBefore(from), workingDayOnOrAfter(from)];
        expect(isWorkingDay(back) && isWorkingDay(forward)).toBe(true);
        expect(daysBetween(back, from)).toBeLessThanOrEqual(4);
        expect(daysBetween(from, forward)).toBeLessThanOrEqual(4);
        for (let one = addDays(back, 1); one < forward; one = addDays(one, 1))
          expect(one === from ? isWorkingDay(from) : isWorkingDay(one)).toBe(
            one === from && back === from,
          );
      }),
    );
  });
});
