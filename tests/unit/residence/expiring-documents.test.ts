import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { addDays, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import { DocumentHeader } from "../../../domain/residence/document.ts";
import type { ResidenceEvent } from "../../../domain/residence/procedure/procedure-event.ts";
import {
  type Due,
  dueByDay,
  dueOfOtherDocument,
  duesOf,
  endsByMonth,
  isExpiringSoon,
  isPutOff,
  lastSnooze,
  proposedSnooze,
} from "../../../domain/residence/expiring-documents.ts";
import { residenceStatus } from "../../../domain/residence/procedure/residence-status.ts";
import { nextOf, type Task } from "../../../domain/residence/procedure/procedure-tasks.ts";
import { day, ended, issued, met, plain, statement } from "./procedure/test-procedure-events.ts";

const aPaper = (
  kind: DocumentHeader["kind"],
  expiresOn: string | null,
  state: DocumentHeader["state"] = "held",
): DocumentHeader =>
  DocumentHeader.parse({
    id: randomUUID(),
    personId: randomUUID(),
    version: 1,
    kind,
    state,
    askedOn: null,
    issuedOn: "2026-01-05",
    expiresOn,
  });

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

const ofPaper = (paper: DocumentHeader, on: string, stayUntil: string | null = null) =>
  dueOfOtherDocument(paper, {
    day: day(on),
    stayUntil: stayUntil === null ? null : day(stayUntil),
  });

describe("what is due for a document", () => {
  it.each([
    // Six months before, and back from a Sunday.
    ["passport", "2027-09-01", "2027-03-01", "passportLead"],
    ["passport", "2027-08-31", "2027-02-26", "passportLead"],
    ["addressProtection", "2027-05-24", "2027-04-23", "addressProtection"],
    ["insurance", "2027-05-24", "2027-04-23", "paperLead"],
    ["workPermit", "2027-05-24", "2027-04-23", "paperLead"],
  ] as const)("a %s until %s is looked at on %s by the rule %s", (kind, until, on, rule) => {
    const paper = aPaper(kind, until);
    expect(ofPaper(paper, "2026-11-24")).toEqual({
      document: { id: paper.id, kind },
      until,
      isPending: false,
      next: { kind: "renewPaper", on, by: until, rule },
    });
  });

  it("stays to be renewed on its last day, and has expired on the next", () => {
    const paper = aPaper("insurance", "2027-05-24");
    expect(ofPaper(paper, "2027-05-24")?.next?.kind).toBe("renewPaper");
    expect(ofPaper(paper, "2027-05-25")?.next).toEqual({
      kind: "paperExpired",
      on: "2027-05-25",
      by: null,
      rule: "lastDayValid",
    });
  });

  it("is nothing for a residence document, for one that is not current, for one that does not expire", () => {
    expect(ofPaper(aPaper("aCard", "2027-05-24"), "2026-11-24")).toBeNull();
    expect(ofPaper(aPaper("passport", "2027-05-24", "replaced"), "2026-11-24")).toBeNull();
    expect(ofPaper(aPaper("passport", null), "2026-11-24")).toBeNull();
  });

  it("is for a non-disclosed address from the request on, also where no answer was recorded", () => {
    const asked = aPaper("addressProtection", "2026-11-26", "asked");
    expect(ofPaper(asked, "2026-11-24")?.next).toMatchObject({ kind: "renewPaper" });
    expect(ofPaper(asked, "2026-11-27")?.next).toMatchObject({ kind: "paperExpired" });
    expect(ofPaper(aPaper("passport", "2026-11-26", "asked"), "2026-11-24")).toBeNull();
  });

  it("is of a work permit never later than the stay document it hangs on", () => {
    const permit = aPaper("workPermit", "2027-05-24");
    expect(ofPaper(permit, "2026-11-24", "2027-05-23")).toMatchObject({
      until: "2027-05-23",
      next: { kind: "outlivesStay", on: "2026-11-24", by: "2027-05-23", rule: "workPermitBound" },
    });
    for (const stayUntil of ["2027-05-24", "2027-06-24", null])
      expect(ofPaper(permit, "2026-11-24", stayUntil)).toMatchObject({
        until: "2027-05-24",
        next: { kind: "renewPaper" },
      });
  });

  it("has no end in common with the stay where it is no work permit", () => {
    expect(ofPaper(aPaper("insurance", "2027-05-24"), "2026-11-24", "2027-01-01")).toMatchObject({
      until: "2027-05-24",
      next: { kind: "renewPaper" },
    });
  });

  it("is for the house its day without what to do", () => {
    const paper = aPaper("passport", "2027-05-24");
    expect(dueByDay(paper)).toEqual({
      document: { id: paper.id, kind: "passport" },
      until: "2027-05-24",
      isPending: false,
      next: null,
    });
  });
});

describe("what is due for a residence procedure", () => {
  const due = (events: readonly ResidenceEvent[], on: string) =>
    duesOf(residenceStatus(events, met, day(on)))[0]?.due ?? null;
  const card = issued("2026-06-01", "temporary");

  it("depends on the current document, until its last day", () => {
    expect(due([statement("2026-02-01"), card], "2026-11-24")).toMatchObject({
      document: { id: card.id, kind: "certificateOfRegistration" },
      until: "2026-12-01",
      isPending: false,
      next: { kind: "lastWeek", on: "2026-11-24" },
    });
  });

  it("is pending once it has expired and its renewal was sent in time", () => {
    const sent = [statement("2026-02-01"), card, plain("2026-11-02", "renewalSent")];
    expect(due(sent, "2026-12-01")?.isPending).toBe(false);
    expect(due(sent, "2026-12-02")?.isPending).toBe(true);
  });

  it("is by no document where there is none yet", () => {
    expect(due([statement("2026-11-20")], "2026-11-24")).toEqual({
      document: null,
      until: null,
      isPending: false,
      next: { kind: "askProvisional", on: "2026-11-20", by: null, rule: "askProvisional" },
    });
  });

  it("is nothing before anything happened, and after the end", () => {
    expect(due([], "2026-11-24")).toBeNull();
    expect(due([card, ended("2026-07-01", "other")], "2026-11-24")).toBeNull();
  });
});

describe("the next task", () => {
  const tasks = [aTask("2026-11-30"), aTask("2026-11-10"), aTask("2026-11-20")];

  it.each([
    ["2026-11-09", "2026-11-10"],
    ["2026-11-10", "2026-11-10"],
    ["2026-11-19", "2026-11-10"],
    ["2026-11-20", "2026-11-20"],
    ["2026-12-31", "2026-11-30"],
  ])("on %s is what is for %s", (on, next) => expect(nextOf(tasks, day(on))?.on).toBe(next));

  it("is none where there is nothing", () => expect(nextOf([], day("2026-11-24"))).toBeNull());
});

describe("the radar", () => {
  const today = day("2026-11-24");
  const [edge, beyond] = [addDays(today, 90), addDays(today, 91)];

  it.each<[string, Due, boolean]>([
    ["what ends in 90 days", aDue(edge, null), true],
    ["what ends in 91", aDue(beyond, null), false],
    ["what is long over", aDue("2019-01-01", null), true],
    ["what is to be done in 90 days", aDue("2028-01-01", aTask(edge)), true],
    ["what is to be done in 91", aDue("2028-01-01", aTask(beyond)), false],
    ["what helps for 90 days and begins later", aDue(null, aTask(beyond, edge)), true],
    ["what has no day", aDue(null, null), false],
  ])("shows or not %s", (_, due, shows) => expect(isExpiringSoon(due, today)).toBe(shows));
});

describe("putting off", () => {
  const today = day("2026-11-24");
  it.each<[string, Due, CalendarDate | null]>([
    ["for two weeks", aDue(null, aTask("2026-11-24")), day("2026-12-08")],
    ["where the last day is far", aDue("2027-11-24", null), day("2026-12-08")],
    [
      "until the last day on which it helps",
      aDue("2026-12-05", aTask("2026-11-24", "2026-12-01")),
      day("2026-12-01"),
    ],
    ["until the last valid day", aDue("2026-12-05", aTask("2026-11-24")), day("2026-12-05")],
    ["for one day", aDue("2026-11-25", null), day("2026-11-25")],
    ["not at all on the last day", aDue("2026-11-24", null), null],
    ["not at all past it", aDue("2026-11-20", null), null],
  ])("%s", (_, due, last) => expect(lastSnooze(due, today)).toBe(last));
});

describe("what was put off", () => {
  const today = day("2026-11-24");
  const task = { ...aTask("2026-11-23", "2026-12-07"), kind: "makeStatement" as const };
  const due = aDue("2026-12-07", task);
  const putOff = (until: string) => ({ task: "makeStatement" as const, until: day(until) });

  it("stays put off until its day, and no longer than it still helps", () => {
    expect(isPutOff(due, putOff("2026-12-07"), today)).toBe(true);
    expect(isPutOff(due, putOff("2026-11-24"), today)).toBe(false);
    expect(isPutOff(due, putOff("2026-12-08"), today)).toBe(false);
    expect(isPutOff(aDue(null, aTask("2026-11-24")), putOff("2026-12-08"), today)).toBe(false);
  });

  it("snoozes nothing else about the same document", () => {
    const other = aDue("2026-12-07", { ...task, kind: "askProvisional" });
    expect(isPutOff(other, putOff("2026-12-01"), today)).toBe(false);
    expect(isPutOff({ ...due, next: null }, putOff("2026-12-01"), today)).toBe(false);
  });
});

describe("what is proposed for putting off", () => {
  const today = day("2026-11-24");
  it.each<[string, Due, CalendarDate | null]>([
    ["is a week", aDue(null, aTask("2026-11-24")), day("2026-12-01")],
    // The last three days are left for doing it; they begin on a working day.
    [
      "leaves time for doing it",
      aDue("2026-12-30", aTask("2026-11-16", "2026-11-30")),
      day("2026-11-27"),
    ],
    ["is never past what is allowed", aDue("2026-11-26", null), day("2026-11-25")],
    ["is nothing where it cannot wait", aDue("2026-11-24", null), null],
  ])("%s", (_, due, proposed) => expect(proposedSnooze(due, today)).toBe(proposed));
});

describe("the year ahead", () => {
  const months = (ends: readonly string[], on: string) =>
    endsByMonth(ends.map(day), day(on)).map(({ month, count }) => [month.slice(0, 7), count]);

  it("counts the last days of twelve months, this one first", () => {
    const ends = ["2026-10-31", "2026-11-01", "2026-11-30", "2026-12-01", "2027-02-28"];
    expect(months([...ends, "2027-10-31", "2027-11-01"], "2026-11-24")).toEqual([
      ["2026-11", 2],
      ["2026-12", 1],
      ["2027-01", 0],
      ["2027-02", 1],
      ["2027-03", 0],
      ["2027-04", 0],
      ["2027-05", 0],
      ["2027-06", 0],
      ["2027-07", 0],
      ["2027-08", 0],
      ["2027-09", 0],
      ["2027-10", 1],
    ]);
  });

  it("skips no month from the last day of a long one, and handles leap years", () => {
    const counted = months(["2028-02-29", "2028-03-01"], "2028-01-31");
    expect(counted.slice(0, 3)).toEqual([
      ["2028-01", 0],
      ["2028-02", 1],
      ["2028-03", 1],
    ]);
    expect(endsByMonth([], day("2028-01-31")).map(({ month }) => month.slice(8))).toEqual(
      Array.from({ length: 12 }, () => "01"),
    );
  });
});
