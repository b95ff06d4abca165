import { describe, expect, it } from "vitest";
import { addDays, CalendarDate, Instant } from "../../domain/calendar.ts";
import {
  canBeMeantUntil,
  copyIdAt,
  daysMeant,
  isPastItsDay,
  momentOfCopy,
  refusalOfCopy,
} from "../../domain/office-copy.ts";

const today = CalendarDate.parse("2026-11-24");

describe("the name of a copy", () => {
  it("tells its second, and is read back", () => {
    const id = copyIdAt(Instant.parse("2026-11-24T20:10:07.123Z"));
    expect(id).toBe("20261124T201007Z");
    expect(momentOfCopy(id)).toBe("2026-11-24T20:10:07.000Z");
  });
});

describe("the day until which a copy is meant to be used", () => {
  it.each([
    [0, false],
    [1, true],
    [daysMeant.usually, true],
    [daysMeant.most, true],
    [daysMeant.most + 1, false],
    [-1, false],
  ])("can be %d days off: %s", (days, can) => {
    expect(canBeMeantUntil(addDays(today, days), today)).toBe(can);
  });

  it.each([
    [-1, false],
    [0, false],
    [1, true],
  ])("is past %d days after it: %s", (days, isPast) => {
    expect(isPastItsDay({ madeOn: today, until: today }, addDays(today, days))).toBe(isPast);
  });
});

describe("a copy", () => {
  it.each([
    ["people.view", "query", null],
    ["house.state", "door", null],
    ["papers.check", "command", null],
    ["papers.note", "command", null],
    ["stays.admit", "command", "OnlyACopy"],
    ["something.ofTomorrow", "command", "OnlyACopy"],
    ["backups.make", "job", "OnlyACopy"],
    ["scans.open", "query", "NotInCopy"],
  ] as const)("is asked %s (%s): %s", (name, kind, refusal) => {
    expect(refusalOfCopy(name, kind)?.type ?? null).toBe(refusal);
  });
});
