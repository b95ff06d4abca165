import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { ScoreMoment } from "../../../domain/plan/plan-entry.ts";
import {
  type EntryLine,
  isPlanMissing,
  reviewDueOn,
  scoresDue,
  scoresToTell,
} from "../../../domain/plan/plan-review.ts";

const day = (text: string) => CalendarDate.parse(text);
const goal = (begun: string, state: EntryLine["state"] = "open"): EntryLine => ({
  kind: "goal",
  state,
  begunOn: day(begun),
  day: null,
});
const review = (on: string, state: EntryLine["state"] = "done"): EntryLine => ({
  kind: "review",
  state,
  begunOn: day(on),
  day: day(on),
});

describe("when a plan is reviewed again", () => {
  it.each<[string, readonly EntryLine[], string | null]>([
    ["nothing to go through without a goal", [], null],
    ["three months after the first goal", [goal("2026-03-10"), goal("2026-05-01")], "2026-06-10"],
    [
      "from the last time, once there was one",
      [goal("2026-03-10"), review("2026-06-02")],
      "2026-09-02",
    ],
    [
      "from the last of several, in whatever order they were written",
      [goal("2026-03-10"), review("2026-09-01"), review("2026-06-02")],
      "2026-12-01",
    ],
    [
      "never from one that was recorded by mistake",
      [goal("2026-03-10"), review("2026-06-02", "dropped")],
      "2026-06-10",
    ],
    ["nothing once every goal is reached", [goal("2026-03-10", "done")], null],
    [
      "from a goal that is reached, while another goes on",
      [goal("2026-03-10", "done"), goal("2026-05-01")],
      "2026-06-10",
    ],
    [
      "never from a goal that was given up",
      [goal("2026-03-10", "dropped"), goal("2026-05-01")],
      "2026-08-01",
    ],
    ["at the end of a month that has no such day", [goal("2026-11-30")], "2027-02-28"],
  ])("%s", (_, lines, due) => expect(reviewDueOn(lines, 3)).toBe(due));

  it("is never before what it is counted from, and never depends on the order of the lines", () => {
    const start = day("2026-01-01");
    const line = fc
      .tuple(
        fc.constantFrom<EntryLine["kind"]>("goal", "review", "step"),
        fc.constantFrom<EntryLine["state"]>("open", "done", "dropped"),
        fc.integer({ min: 0, max: 900 }),
      )
      .map(([kind, state, days]): EntryLine => ({
        kind,
        state: kind === "review" && state === "open" ? "done" : state,
        begunOn: addDays(start, days),
        day: kind === "review" ? addDays(start, days) : null,
      }));
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.integer({ min: 1, max: 12 }),
        (lines, n) => {
          const due = reviewDueOn(lines, n);
          expect(reviewDueOn(lines.toReversed(), n)).toBe(due);
          expect(due === null).toBe(
            !lines.some((one) => one.kind === "goal" && one.state === "open"),
          );
          for (const one of lines)
            if (due !== null && one.kind === "review" && one.state === "done" && one.day !== null)
              expect(due >= addMonths(one.day, n)).toBe(true);
        },
      ),
    );
  });
});

describe("which scores are to be found", () => {
  const from = day("2026-01-31");
  it.each<[string, readonly ScoreMoment[], { closedOn?: string; on: string }, ScoreMoment | null]>([
    ["the first ones at the intake", [], { on: "2026-02-01" }, "intake"],
    ["none in between", ["intake"], { on: "2026-07-30" }, null],
    ["again after six months", ["intake"], { on: "2026-07-31" }, "sixMonths"],
    ["none after that", ["intake", "sixMonths"], { on: "2026-12-01" }, null],
    [
      "what was found in between does not count for it",
      ["intake", "between"],
      { on: "2026-08-01" },
      "sixMonths",
    ],
    ["the last ones at the end", ["intake"], { on: "2026-12-01", closedOn: "2026-11-30" }, "exit"],
    ["nothing is left then", ["exit"], { on: "2026-12-01", closedOn: "2026-11-30" }, null],
  ])("%s", (_, given, { on, closedOn }, due) => {
    const track = { from, closedOn: closedOn === undefined ? null : day(closedOn) };
    expect(scoresDue(given, track, day(on))).toBe(due);
  });

  it("are none while nobody is assisted", () => {
    expect(scoresDue([], null, day("2026-02-01"))).toBeNull();
  });
});

describe("what Today asks of scores", () => {
  const from = CalendarDate.parse("2026-01-10");
  it.each<readonly [string, ScoreMoment[], string | null, string, ScoreMoment | null]>([
    ["not at once", [], null, "2026-01-23", null],
    ["after two weeks", [], null, "2026-01-24", "intake"],
    ["no longer once they are there", ["intake"], null, "2026-01-24", null],
    ["not a day before six months", ["intake"], null, "2026-07-09", null],
    ["after six months", ["intake"], null, "2026-07-10", "sixMonths"],
    ["at the end", ["intake"], "2026-03-01", "2026-03-01", "exit"],
    ["a month after it", [], "2026-03-01", "2026-04-01", "exit"],
    ["no longer than that", [], "2026-03-01", "2026-04-02", null],
    ["not once they are there", ["exit"], "2026-03-01", "2026-03-02", null],
  ])("%s", (_what, given, closed, today, moment) => {
    const closedOn = closed === null ? null : CalendarDate.parse(closed);
    expect(scoresToTell(given, { from, closedOn }, CalendarDate.parse(today), 14)).toBe(moment);
  });

  it.each([
    ["2026-01-10", "2026-01-23", false],
    ["2026-01-10", "2026-01-24", true],
    [null, "2026-01-24", false],
  ])("and of a plan, for a person who came on %s, on %s: %s", (since, today, isMissing) => {
    const came = since === null ? null : CalendarDate.parse(since);
    expect(isPlanMissing(came, 14, CalendarDate.parse(today))).toBe(isMissing);
  });
});
