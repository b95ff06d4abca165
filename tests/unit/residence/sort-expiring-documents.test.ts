import { describe, expect, it } from "vitest";
import type { Task } from "../../../domain/residence/procedure/procedure-tasks.ts";
import {
  bySoonest,
  type Due,
  dueState,
  pressingDay,
} from "../../../domain/residence/expiring-documents.ts";
import { day } from "./procedure/test-procedure-events.ts";

const aTask = (on: string, by: string | null = null): Task => ({
  kind: "renewPaper",
  on: day(on),
  by: by === null ? null : day(by),
  rule: "paperLead",
});

const aDue = (until: string | null, next: Task | null, isPending = false): Due => ({
  document: null,
  until: until === null ? null : day(until),
  isPending,
  next,
});

describe("the day that presses", () => {
  it.each([
    ["the last on which it helps", "2026-12-01", aTask("2026-11-01", "2026-11-02"), "2026-11-02"],
    ["the last valid day", "2026-12-01", aTask("2026-11-01"), "2026-12-01"],
    ["the last valid day, of which one knows no more", "2026-12-01", null, "2026-12-01"],
    ["the day it is for", null, aTask("2026-11-01"), "2026-11-01"],
    ["none", null, null, null],
  ])("is %s", (_, until, next, expected) => expect(pressingDay(aDue(until, next))).toBe(expected));
});

describe("what comes first", () => {
  const today = day("2026-11-24");
  const inOrder = (...dues: readonly Due[]) =>
    dues.toSorted((a, b) => bySoonest(a, b, today)).map(({ until, next }) => until ?? next?.on);

  it("is what has to be done first, whatever ends before", () => {
    const renewal = aDue("2026-12-29", aTask("2026-11-14", "2026-11-29"));
    const insurance = aDue("2026-12-10", aTask("2026-11-10", "2026-12-10"));
    const tooLate = aDue("2026-12-08", aTask("2026-11-24", "2026-11-08"));
    expect(inOrder(insurance, renewal, tooLate)).toEqual([
      "2026-12-08",
      "2026-12-29",
      "2026-12-10",
    ]);
  });

  it("is what ended, before a day to ask that is past", () => {
    const tooLate = aDue("2026-12-08", aTask("2026-11-24", "2026-11-08"));
    expect(inOrder(tooLate, aDue("2026-11-20", null))).toEqual(["2026-11-20", "2026-12-08"]);
  });

  it("is of one day what ends first, and at last what has no day", () => {
    const open = aDue(null, aTask("2026-11-10", "2026-12-10"));
    const long = aDue("2027-01-09", aTask("2026-11-25", "2026-12-10"));
    const short = aDue("2026-12-10", aTask("2026-11-10", "2026-12-10"));
    expect(inOrder(aDue(null, null), open, long, short)).toEqual([
      "2026-12-10",
      "2027-01-09",
      "2026-11-10",
      undefined,
    ]);
  });
});

describe("how near it is, on 24 November", () => {
  it.each<[string, Due, string]>([
    ["past its last day", aDue("2026-11-23", aTask("2026-11-01")), "overdue"],
    ["on its last day", aDue("2026-11-24", aTask("2026-11-01")), "now"],
    ["past its last day, the next asked for", aDue("2026-11-23", aTask("2026-11-01"), true), "now"],
    [
      "past the last day on which it helps",
      aDue(null, aTask("2026-11-01", "2026-11-23")),
      "overdue",
    ],
    ["on the day it is for, without a last one", aDue(null, aTask("2026-11-24")), "now"],
    ["past the day it is for, without a last one", aDue(null, aTask("2026-11-23")), "overdue"],
    [
      "past the last day to ask, of a document still good",
      aDue("2026-12-08", aTask("2026-11-08", "2026-11-23")),
      "overdue",
    ],
    [
      "past the last day to ask, the next asked for",
      aDue("2026-12-08", aTask("2026-11-08", "2026-11-23"), true),
      "now",
    ],
    ["to be done today", aDue("2026-12-24", aTask("2026-11-24")), "now"],
    ["to be done tomorrow", aDue("2026-12-24", aTask("2026-11-25")), "ahead"],
    ["of which one knows the last day only, today", aDue("2026-11-24", null), "now"],
    ["of which one knows the last day only, tomorrow", aDue("2026-11-25", null), "ahead"],
    ["of which one knows nothing", aDue(null, null), "ahead"],
  ])("%s", (_, due, state) => expect(dueState(due, day("2026-11-24"))).toBe(state));
});
