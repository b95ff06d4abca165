import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  isAloneOn,
  type ResidenceEvent,
  ResidenceEventId,
} from "../../../../domain/residence/procedure/procedure-event.ts";
import { matterOf, TaskKind } from "../../../../domain/residence/procedure/task-kind.ts";
import { opensOn, shownTasks } from "../../../../domain/residence/procedure/procedure-tasks.ts";
import {
  answers,
  asked,
  court,
  day,
  issued,
  met,
  plain,
  since2007,
  statement,
  yes,
} from "./test-procedure-events.ts";
import { residenceStatus } from "../../../../domain/residence/procedure/residence-status.ts";

const said = statement("2005-01-20");
const provisional = issued("2005-01-31", "provisional");
const held = [said, provisional, answers("2005-03-01", yes), issued("2005-06-01", "temporary")];
const shown = (events: readonly ResidenceEvent[], on: string) =>
  shownTasks(residenceStatus(events, met, day(on)).tasks, day(on)).map(({ kind, on: due, by }) => [
    kind,
    due,
    by,
  ]);

describe("what is shown of what there is to do", () => {
  it("is of a request that was not sent the last reminder that came, and those ahead", () => {
    expect(shown(held, "2005-11-25")).toEqual([
      ["startDossier", "2005-09-02", "2005-10-31"],
      ["askMagistrate", "2005-09-30", "2005-10-31"],
      ["lastWeek", "2005-11-24", "2005-12-01"],
      ["lastDay", "2005-12-01", "2005-12-01"],
    ]);
    expect(shown(held, "2005-12-02").map(([kind]) => kind)).toEqual([
      "startDossier",
      "askMagistrate",
      "expired",
    ]);
  });

  it("is each magistrate asked again once, as of the last reminder", () => {
    const chases = (on: string) =>
      shown([said, provisional], on).filter(([kind]) => kind === "chaseMagistrate");
    expect(chases("2005-03-01")).toHaveLength(2);
    expect(chases("2005-04-20")).toEqual([["chaseMagistrate", "2005-04-15", "2005-04-30"]]);
  });
});

describe("whether a minor is unaccompanied", () => {
  const markedAgain = (on: string, isAlone: boolean): ResidenceEvent => ({
    id: ResidenceEventId.parse(randomUUID()),
    on: day(on),
    kind: "minorAlone",
    isAlone,
  });

  it("is as last recorded up to a day, else at the opening", () => {
    const opened = { isAlone: true, events: [markedAgain("2005-03-01", false)] };
    expect(isAloneOn(opened, day("2005-02-28"))).toBe(true);
    expect(isAloneOn(opened, day("2005-03-01"))).toBe(false);
    expect(isAloneOn({ isAlone: false, events: [] }, day("2005-03-01"))).toBe(false);
  });
});

describe("a task hides nothing of another matter", () => {
  it.each([
    ["awaited", ["askProgress"]],
    ["openEndedAwaited", ["askOpenEndedProgress"]],
    ["magistrate", ["chaseMagistrate"]],
    ["definiteNo", ["talkToJurist"]],
    ["answer", ["requestRefused", "answerMoreAsked"]],
    ["openEndedAnswer", ["openEndedRefused", "answerMoreOpenEnded"]],
    ["condition", ["decideCondition"]],
    ["contact", ["assessContact"]],
    ["assistance", ["assistanceClosed"]],
    ["caseEnded", ["caseEnded"]],
    ["mattered", ["sayIfMattered"]],
    ["workPermit", ["askWorkPermit"]],
    ["guardian", ["recordGuardian"]],
    ["statement", ["statementMissing"]],
    ["openEnded", ["askOpenEnded"]],
    ["closedCase", ["askAfterClosing"]],
  ] as const)("of %s: %j", (matter, kinds) => {
    expect(TaskKind.options.filter((kind) => matterOf(kind) === matter)).toEqual(kinds);
  });
});

describe("the day a task can be done on", () => {
  it.each([
    ["send", "2005-10-01"],
    ["askAfterClosing", "2005-10-01"],
    ["alarm", null],
    ["chaseMagistrate", null],
  ] as const)("of %s is told as %s", (kind, opens) => {
    const task = { kind, on: day("2005-10-01"), by: null, rule: "renewalWindow" } as const;
    expect(opensOn(task)).toBe(opens);
  });
});

describe("each task has its day, its last day, its rule and since when", () => {
  const declaration = issued("2005-01-31", "provisional");
  const extension = issued("2005-04-28", "extended");
  const certificate = issued("2005-06-01", "temporary");
  const openEndedRefused = plain("2005-11-05", "openEndedRefused");
  const unknown = court("2005-07-01", "summons", { mattered: "unknown" });
  const asks = (when: string) => plain(when, "magistrateAsked");
  it.each<[string, readonly ResidenceEvent[], string, TaskKind, readonly object[]]>([
    [
      "a request that was refused",
      [certificate, plain("2005-10-01", "renewalSent"), plain("2005-11-01", "requestRefused")],
      "2005-11-09",
      "requestRefused",
      [{ on: "2005-11-01", by: "2005-12-01", rule: "refused" }],
    ],
    [
      "an open-ended stay that was refused",
      [certificate, openEndedRefused],
      "2005-11-09",
      "openEndedRefused",
      [{ on: "2005-11-05", by: null, rule: "refused" }],
    ],
    [
      "and of which another document came since",
      [certificate, openEndedRefused, issued("2005-11-20", "temporary")],
      "2005-11-29",
      "openEndedRefused",
      [],
    ],
    [
      "and of which another document came on the day",
      [openEndedRefused, issued("2005-11-05", "temporary")],
      "2005-11-29",
      "openEndedRefused",
      [],
    ],
    [
      "more that was asked for",
      [certificate, plain("2005-10-01", "renewalSent"), plain("2005-11-01", "moreAsked")],
      "2005-11-09",
      "answerMoreAsked",
      [{ on: "2005-11-01", by: null, rule: "moreAsked" }],
    ],
    [
      "more that was asked for on an open-ended stay",
      [certificate, asked("2005-10-01"), plain("2005-11-01", "moreAsked")],
      "2005-11-09",
      "answerMoreOpenEnded",
      [{ on: "2005-11-01", by: null, rule: "moreAsked" }],
    ],
    [
      "a statement that lacks on the extension",
      [declaration, extension],
      "2005-05-01",
      "statementMissing",
      ["2005-07-15", "2005-07-22", "2005-07-29"].map((on) => ({
        on,
        by: "2005-07-30",
        rule: "statementOnDocument",
      })),
    ],
    [
      "a work permit, since the first document with which one can work",
      [issued("2005-01-10", "reflection"), declaration, certificate],
      "2005-06-10",
      "askWorkPermit",
      [{ on: "2005-06-10", by: null, rule: "workPermitAsk", since: "2005-01-31" }],
    ],
    [
      "a case of which it is not known whether the statement mattered",
      [certificate, unknown],
      "2005-07-09",
      "sayIfMattered",
      [{ on: "2005-07-09", by: null, rule: "matteredUnknown", since: "2005-07-01" }],
    ],
    [
      "a magistrate who answered on the day she was asked",
      [certificate, answers("2005-06-10", yes), asks("2005-06-10")],
      "2005-07-09",
      "chaseMagistrate",
      [],
    ],
    [
      "a magistrate who answered one of two questions since",
      [
        certificate,
        answers("2005-06-05", yes),
        asks("2005-06-10"),
        answers("2005-06-12", { Q1: "yes" }),
      ],
      "2005-07-09",
      "chaseMagistrate",
      [],
    ],
    [
      "a magistrate who answered before she was asked again",
      [certificate, answers("2005-06-05", yes), asks("2005-06-10")],
      "2005-07-09",
      "chaseMagistrate",
      [{ on: "2005-06-24", by: "2005-12-01", rule: "chaseMagistrate" }],
    ],
  ])("%s", (_, events, when, kind, told) => {
    const facts = { ...met, hasWorkPermit: false };
    const tasks = residenceStatus(events, facts, day(when)).tasks;
    expect(tasks.filter((task) => task.kind === kind)).toEqual(
      told.map((one) => ({ kind, ...one })),
    );
  });

  it("a guardian who is not on file", () => {
    const facts = { ...met, isMinorAlone: true, activated: since2007 };
    const events = [issued("2007-07-01", "provisional", facts)];
    const { tasks } = residenceStatus(events, facts, day("2007-07-09"));
    expect(tasks.filter(({ kind }) => kind === "recordGuardian")).toEqual([
      { kind: "recordGuardian", on: "2007-07-09", by: null, rule: "guardian" },
    ]);
  });

  it("is in the order of days", () => {
    const withdrawn = issued("2005-06-01", "temporary", { withdrawnOn: day("2005-09-01") });
    const days = residenceStatus(
      [withdrawn, unknown, asked("2005-08-01")],
      met,
      day("2005-12-09"),
    ).tasks.map(({ on }) => on);
    expect(days.length).toBeGreaterThan(2);
    expect(days).toEqual(days.toSorted());
  });
});
