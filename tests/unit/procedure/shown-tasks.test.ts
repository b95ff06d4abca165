import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  isAloneOn,
  type ResidenceEvent,
  ResidenceEventId,
} from "../../../domain/procedure/event.ts";
import { matterOf, TaskKind } from "../../../domain/procedure/task.ts";
import { shownTasks, tasksOf } from "../../../domain/procedure/tasks.ts";
import { trackOn } from "../../../domain/procedure/track.ts";
import { answers, day, issued, met, statement, yes } from "./histories.ts";

const said = statement("2005-01-20");
const provisional = issued("2005-01-31", "provisional");
const held = [said, provisional, answers("2005-03-01", yes), issued("2005-06-01", "temporary")];
const shown = (events: readonly ResidenceEvent[], on: string) =>
  shownTasks(tasksOf(trackOn(events, day(on)), met), day(on)).map(({ kind, on: due, by }) => [
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

  it("is each magistrate asked again once, as it was reminded of last", () => {
    const chases = (on: string) =>
      shown([said, provisional], on).filter(([kind]) => kind === "chaseMagistrate");
    expect(chases("2005-03-01")).toHaveLength(2);
    expect(chases("2005-04-20")).toEqual([["chaseMagistrate", "2005-04-15", "2005-04-30"]]);
  });
});

describe("whether nobody answers for a minor", () => {
  const anew = (on: string, isAlone: boolean): ResidenceEvent => ({
    id: ResidenceEventId.parse(randomUUID()),
    on: day(on),
    kind: "minorAlone",
    isAlone,
  });

  it("is as it was said last up to a day, else at the opening", () => {
    const opened = { isAlone: true, events: [anew("2005-03-01", false)] };
    expect(isAloneOn(opened, day("2005-02-28"))).toBe(true);
    expect(isAloneOn(opened, day("2005-03-01"))).toBe(false);
    expect(isAloneOn({ isAlone: false, events: [] }, day("2005-03-01"))).toBe(false);
  });
});

describe("what one has to do hides nothing of another matter", () => {
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
