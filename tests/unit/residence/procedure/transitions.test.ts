import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { ResidenceEvent } from "../../../../domain/residence/procedure/procedure-event.ts";
import type { Facts } from "../../../../domain/residence/procedure/requirements.ts";
import {
  answers,
  asked,
  conviction,
  court,
  day,
  ended,
  issued,
  met,
  plain,
  since2007,
  statement,
  yes,
} from "./test-procedure-events.ts";
import { residenceStatus } from "../../../../domain/residence/procedure/residence-status.ts";

const moves = (events: readonly ResidenceEvent[], on: string, facts: Facts = met) =>
  residenceStatus(events, facts, day(on)).moves;
const names = (events: readonly ResidenceEvent[], on: string, facts: Facts = met) =>
  moves(events, on, facts).map(({ transition, missing }) =>
    missing.length === 0
      ? transition
      : `${transition} lacks ${missing.map(({ type }) => type).join(", ")}`,
  );
const one = (events: readonly ResidenceEvent[], on: string, transition: string) =>
  moves(events, on).find((move) => move.transition === transition);

const told = statement("2005-01-20");
const reflection = issued("2005-01-10", "reflection");
const provisional = issued("2005-01-31", "provisional");
const extended = issued("2005-04-28", "extended");
const temporary = issued("2005-06-01", "temporary");
const waysOut = ["T5", "T17"];

describe("what may happen next", () => {
  it.each<[string, readonly ResidenceEvent[], string, readonly string[]]>([
    ["before anything", [], "2005-01-01", ["T1", "T2 lacks C3"]],
    ["after a statement on the third day", [told], "2005-01-21", ["T1", "T2"]],
    ["in the time to reflect", [reflection], "2005-01-15", ["T3 lacks C3", "T4", ...waysOut]],
    ["then with a statement", [reflection, told], "2005-01-21", ["T3", "T4", ...waysOut]],
    [
      "with yes and unknown",
      [told, provisional, answers("2005-03-01", { Q1: "yes", Q2: "unknown" })],
      "2005-04-01",
      ["T7 lacks answers", "T8", ...waysOut],
    ],
    [
      "with yes and yes on day 40",
      [told, provisional, answers("2005-03-12", yes)],
      "2005-03-12",
      ["T7", "T8", ...waysOut],
    ],
    [
      "with a definite no",
      [told, provisional, answers("2005-03-01", { Q2: "no" })],
      "2005-04-01",
      ["T7 lacks answers", "T8", "T11", ...waysOut],
    ],
    [
      "in the extension",
      [told, provisional, extended],
      "2005-05-01",
      ["T9 lacks answers", "T10", ...waysOut],
    ],
    [
      "with a certificate",
      [told, provisional, answers("2005-03-01", yes), temporary],
      "2005-09-01",
      ["T12 lacks answers", "T13 lacks courtStep", ...waysOut],
    ],
    [
      "after a referral by the council chamber",
      [told, provisional, answers("2005-03-01", yes), temporary, court("2005-09-01", "referral")],
      "2005-09-02",
      ["T12 lacks answers", "T13", ...waysOut],
    ],
    [
      "when it was asked for",
      [
        told,
        provisional,
        answers("2005-03-01", yes),
        temporary,
        court("2005-09-01", "referral"),
        asked("2005-09-05"),
      ],
      "2005-09-06",
      ["T12 lacks answers", ...waysOut],
    ],
    [
      "after a conviction under another law without the charge",
      [told, provisional, answers("2005-03-01", yes), temporary, conviction("2005-09-01", {})],
      "2005-09-02",
      ["T12 lacks answers", "T13 lacks courtStep", "T15 lacks charge", ...waysOut],
    ],
    [
      "after a conviction for trafficking",
      [
        told,
        provisional,
        answers("2005-03-01", yes),
        temporary,
        conviction("2005-09-01", { law: "trafficking" }),
      ],
      "2005-09-02",
      ["T12 lacks answers", "T13", "T14", ...waysOut],
    ],
    [
      "after a closed case, after 23 months",
      [
        told,
        provisional,
        answers("2005-03-01", yes),
        temporary,
        plain("2006-10-01", "caseClosed"),
        plain("2006-10-02", "integration"),
      ],
      "2006-12-31",
      ["T12 lacks answers, caseGoesOn", "T13 lacks courtStep", "T16 lacks months", ...waysOut],
    ],
    [
      "after a closed case, after 24 months",
      [
        told,
        provisional,
        answers("2005-03-01", yes),
        temporary,
        plain("2006-10-01", "caseClosed"),
        plain("2006-10-02", "integration"),
      ],
      "2007-01-31",
      ["T12 lacks answers, caseGoesOn", "T13", "T16", ...waysOut],
    ],
    ["with an open-ended permit", [issued("2007-01-01", "openEnded")], "2007-02-01", []],
    ["after the end", [reflection, ended("2005-02-25", "noStatement")], "2005-03-01", []],
  ])("%s", (_, events, on, expected) => expect(names(events, on)).toEqual(expected));

  it("is the three-month document alone for a minor alone in the profile of 2007", () => {
    const minor = { ...met, isMinorAlone: true };
    expect(names([], "2007-07-01", { ...minor, activated: since2007 })).toEqual(["T2"]);
    expect(names([], "2007-05-31", { ...minor, activated: since2007 })).toEqual([
      "T1",
      "T2 lacks C3",
    ]);
  });

  it("shows from when and until when", () => {
    expect(one([reflection], "2005-01-15", "T3")?.by).toBe("2005-02-24");
    expect(one([reflection], "2005-01-15", "T4")?.from).toBe("2005-02-25");
    const held = [told, provisional, answers("2005-03-01", yes), issued("2005-08-31", "temporary")];
    expect(one(held, "2005-09-02", "T12")).toMatchObject({ from: "2006-01-14", by: "2006-01-29" });
    const closed = [...held, plain("2005-10-01", "caseClosed")];
    expect(one(closed, "2005-11-01", "T16")?.from).toBe("2007-01-31");
  });

  it("is a renewal once the magistrate has answered again since the certificate was issued", () => {
    const again = [told, provisional, answers("2005-03-01", yes), temporary];
    expect(names([...again, answers("2005-10-01", yes)], "2005-10-02")[0]).toBe("T12");
    expect(names([...again, answers("2005-10-01", { Q1: "yes" })], "2005-10-02")[0]).toBe(
      "T12 lacks answers",
    );
  });

  it("is no end of a closed case while another one is open in which the statement mattered", () => {
    const [one, other] = [randomUUID(), randomUUID()];
    const closed = { ...plain("2006-10-01", "caseClosed"), of: one } as ResidenceEvent;
    const goesOn = { ...court("2006-09-01", "referral"), of: other } as ResidenceEvent;
    const held = [told, provisional, answers("2005-03-01", yes), temporary, closed];
    expect(names(held, "2007-01-31")).toContain("T16 lacks integration");
    expect(names([...held, goesOn], "2007-01-31").some((name) => name.startsWith("T16"))).toBe(
      false,
    );
  });

  it("after a late statement shows until when it could have been made", () => {
    const late = statement("2005-03-01");
    expect(names([reflection, late], "2005-03-02")[0]).toBe("T3 lacks statementInTime");
  });

  it("lacks the statement where it was undone", () => {
    const gone = { ...met, statementStands: false };
    expect(names([told, provisional], "2005-02-02", gone)).toContain("T8 lacks C3");
  });

  it("shows who decides", () => {
    const held = [told, provisional];
    expect(one(held, "2005-02-02", "T5")?.decides).toBe("person");
    expect(one(held, "2005-02-02", "T8")?.decides).toBe("aliensOffice");
  });
});

describe("a move", () => {
  const held = [told, provisional, answers("2005-03-01", yes), temporary];
  const reached = (events: readonly ResidenceEvent[], on: string) =>
    moves(events, on).map(({ transition, to }) => [transition, to]);

  it("leads somewhere", () => {
    const out = [
      ["T5", "ended"],
      ["T17", "ended"],
    ];
    expect(reached([], "2005-01-01")).toEqual([
      ["T1", "reflection"],
      ["T2", "provisional"],
    ]);
    expect(reached([reflection], "2005-01-15")).toEqual([
      ["T3", "provisional"],
      ["T4", "ended"],
      ...out,
    ]);
    const no = [told, provisional, answers("2005-03-01", { Q1: "no" })];
    expect(reached(no, "2005-03-02")).toEqual([
      ["T7", "temporary"],
      ["T8", "extended"],
      ["T11", "ended"],
      ...out,
    ]);
    expect(reached([told, provisional, extended], "2005-05-01")).toEqual([
      ["T9", "temporary"],
      ["T10", "ended"],
      ...out,
    ]);
    expect(reached([...held, conviction("2005-09-01", {})], "2005-09-02")).toEqual([
      ["T12", "temporary"],
      ["T13", "openEndedAsked"],
      ["T15", "openEnded"],
      ...out,
    ]);
    expect(reached([...held, plain("2005-10-01", "caseClosed")], "2005-10-02")).toEqual([
      ["T12", "temporary"],
      ["T13", "openEndedAsked"],
      ["T16", "openEnded"],
      ...out,
    ]);
  });

  it("out of the extension makes sense from the day after its end", () => {
    expect(one([told, provisional, extended], "2005-05-01", "T10")).toMatchObject({
      from: "2005-07-31",
      by: null,
    });
  });

  it("is requested within the period, and once that is over before the document expires", () => {
    expect(one([told, provisional, extended], "2005-05-01", "T9")?.by).toBe("2005-06-30");
    for (const transition of ["T7", "T8"] as const) {
      expect(one([told, provisional], "2005-02-02", transition)?.by).toBe("2005-03-31");
      expect(one([told, provisional], "2005-03-31", transition)?.by).toBe("2005-03-31");
      expect(one([told, provisional], "2005-04-01", transition)?.by).toBe("2005-04-30");
    }
  });

  it("is open while a renewal that was sent in time is awaited, and once it is too late", () => {
    const sent = [...held, plain("2005-11-15", "renewalSent")];
    expect(names(sent, "2005-12-02")).toEqual([
      "T12 lacks answers",
      "T13 lacks courtStep",
      ...waysOut,
    ]);
    expect(names(held, "2005-12-02")).toEqual([
      "T12 lacks answers",
      "T13 lacks courtStep",
      ...waysOut,
    ]);
  });

  it("after an acquittal is the one of a closed case, and after a conviction too is the conviction's", () => {
    const acquitted = conviction("2005-09-01", { outcome: "acquittal" });
    expect(names([...held, acquitted], "2005-09-02")).toEqual([
      "T12 lacks answers, caseGoesOn",
      "T13 lacks courtStep",
      "T16 lacks months, integration",
      ...waysOut,
    ]);
    const both = [...held, acquitted, conviction("2006-01-01", { law: "trafficking" })];
    expect(names(both, "2006-01-02")).toEqual(["T12 lacks answers", "T13", "T14", ...waysOut]);
  });

  it("after two convictions is shown for each, with what that one lacks", () => {
    const two = [conviction("2005-09-01", {}), conviction("2006-01-01", { law: "trafficking" })];
    expect(names([...held, ...two], "2006-01-02")).toEqual([
      "T12 lacks answers",
      "T13",
      "T14",
      "T15 lacks charge",
      ...waysOut,
    ]);
  });
});
