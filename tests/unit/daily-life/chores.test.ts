import { describe, expect, it } from "vitest";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  canBeGiven,
  type Helper,
  isAsked,
  type Term,
  weekOf,
} from "../../../domain/daily-life/chores.ts";
import { aHelper, aTask } from "../../helpers/builders.ts";

const day = (text: string): CalendarDate => CalendarDate.parse(text);
const monday = day("2026-11-23");
const tuesday = day("2026-11-24");

const spared = (from: string, until: string | null, taskId: Term["taskId"] = null): Term => ({
  kind: "spared",
  taskId,
  from: day(from),
  until: until === null ? null : day(until),
});

describe("whether a person is assigned", () => {
  const task = aTask();
  const other = aTask();

  it.each<[string, Partial<Helper>, boolean]>([
    ["who lives here", {}, true],
    ["who leaves that day", { stays: [{ from: day("2026-01-01"), until: tuesday }] }, false],
    ["who comes that day", { stays: [{ from: tuesday, until: null }] }, true],
    ["who comes the day after", { stays: [{ from: day("2026-11-25"), until: null }] }, false],
    ["who has an appointment", { away: [tuesday] }, false],
    ["who is spared everything", { terms: [spared("2026-11-20", "2026-11-25")] }, false],
    ["who is spared until that day", { terms: [spared("2026-11-20", "2026-11-24")] }, true],
    ["who is spared this task", { terms: [spared("2026-11-20", null, task.id)] }, false],
    ["who is spared another task", { terms: [spared("2026-11-20", null, other.id)] }, true],
    ["who is a child", { isChild: true }, false],
    [
      "who is a child and joins in",
      { isChild: true, terms: [{ kind: "joins", taskId: null, from: monday, until: null }] },
      true,
    ],
  ])("someone %s", (_, change, expected) => {
    expect(isAsked(aHelper(1, change), task.id, tuesday)).toBe(expected);
  });

  it("by hand also a child or a person with an appointment, but nobody who is exempt", () => {
    expect(canBeGiven(aHelper(1, { isChild: true, away: [tuesday] }), task.id, tuesday)).toBe(true);
    const rests = aHelper(1, { terms: [spared("2026-11-20", null)] });
    expect(canBeGiven(rests, task.id, tuesday)).toBe(false);
  });
});

describe("a week", () => {
  it.each(["2026-11-23", "2026-11-25", "2026-11-29"])("of %s begins on its Monday", (date) => {
    expect(weekOf(day(date))).toBe(monday);
  });
});
