import { describe, expect, it } from "vitest";
import type { ResidenceEvent } from "../../../../domain/residence/procedure/procedure-event.ts";
import type { Facts } from "../../../../domain/residence/procedure/requirements.ts";
import { marks } from "../../../../domain/residence/procedure/rule-ids.ts";
import { soonestFirst, type Task } from "../../../../domain/residence/procedure/procedure-tasks.ts";
import {
  answers,
  asked,
  askedFirst,
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

const tasks = (events: readonly ResidenceEvent[], on: string, facts: Facts = met) =>
  residenceStatus(events, facts, day(on)).tasks;
const told = (events: readonly ResidenceEvent[], on: string, facts: Facts = met) =>
  tasks(events, on, facts).map(({ kind, on: due, by }) => [kind, due, by]);

const kinds = (events: readonly ResidenceEvent[], on: string, facts: Facts = met) =>
  tasks(events, on, facts).map(({ kind }) => kind);

const reflection = issued("2005-01-10", "reflection");
const provisional = issued("2005-01-31", "provisional");
const said = statement("2005-01-20");
const held = [said, provisional, answers("2005-03-01", yes), issued("2005-06-01", "temporary")];

describe("what to do", () => {
  it("in the time to reflect is to make a statement by its last day, two weeks before as well", () => {
    expect(told([reflection], "2005-01-15")).toEqual([
      ["makeStatement", "2005-02-10", "2005-02-24"],
      ["makeStatement", "2005-02-17", "2005-02-24"],
      ["makeStatement", "2005-02-24", "2005-02-24"],
    ]);
  });

  it("after a statement is to ask for the declaration at once", () => {
    expect(told([reflection, said], "2005-01-21")).toEqual([
      ["askProvisional", "2005-01-20", "2005-02-24"],
    ]);
    expect(told([said], "2005-01-21")).toEqual([["askProvisional", "2005-01-20", null]]);
  });

  it("after a statement keeps its last day, whatever condition is not known yet", () => {
    const open = { ...met, leftExploitation: false };
    expect(told([reflection, said], "2005-03-01", open)[0]).toEqual([
      "askProvisional",
      "2005-01-20",
      "2005-02-24",
    ]);
  });

  it("is to chase the magistrate, and to talk about a no, also once the next request was sent", () => {
    const sent = [said, provisional, plain("2005-03-23", "renewalSent")];
    expect(kinds(sent, "2005-04-16")).toContain("chaseMagistrate");
    const no = [...held, plain("2005-10-10", "renewalSent"), answers("2005-10-20", { Q2: "no" })];
    expect(told(no, "2005-10-21")).toContainEqual(["talkToJurist", "2005-10-20", "2005-12-01"]);
  });

  it("after an acquittal is as after a closed case, until the open-ended stay was requested", () => {
    const acquitted = [...held, conviction("2006-01-01", { outcome: "acquittal" })];
    expect(kinds(acquitted, "2006-01-02")).toContain("askAfterClosing");
    expect(kinds([...acquitted, asked("2006-02-01")], "2006-02-02")).not.toContain(
      "askAfterClosing",
    );
  });

  it("is in time by the first request, whatever was sent to complete it", () => {
    const [first, second] = [
      plain("2005-11-10", "renewalSent"),
      plain("2005-12-05", "renewalSent"),
    ];
    expect(kinds([...held, first, second], "2005-12-06")).not.toContain("expired");
    expect(kinds([...held, second], "2005-12-06")).toContain("expired");
  });

  it("before anything is nothing", () => expect(told([], "2005-01-21")).toEqual([]));

  it("with a declaration is to chase the magistrate at 30 and 14 days, back on working days", () => {
    const chases = told([said, provisional], "2005-02-01").filter(
      ([kind]) => kind === "chaseMagistrate",
    );
    // The declaration ends on Saturday 30 April.
    expect(chases).toEqual([
      ["chaseMagistrate", "2005-03-31", "2005-04-30"],
      ["chaseMagistrate", "2005-04-15", "2005-04-30"],
    ]);
  });

  it("reminds nobody who has answered, and hands a definite no to the legal adviser", () => {
    const kindsOf = (given: Parameters<typeof answers>[1]) =>
      tasks([said, provisional, answers("2005-03-01", given)], "2005-03-02").map(
        ({ kind }) => kind,
      );
    expect(kindsOf(yes)).not.toContain("chaseMagistrate");
    expect(kindsOf({ Q1: "yes", Q2: "no" })).toContain("talkToJurist");
    expect(kindsOf({ Q1: "yes", Q2: "no" })).not.toContain("chaseMagistrate");
  });

  it("with a certificate is the seven reminders, until the renewal is sent", () => {
    expect(told(held, "2005-09-01")).toEqual([
      ["startDossier", "2005-09-02", "2005-10-31"],
      ["askMagistrate", "2005-09-30", "2005-10-31"],
      ["send", "2005-10-17", "2005-10-31"],
      ["alarm", "2005-10-31", "2005-10-31"],
      ["lastFortnight", "2005-11-17", "2005-12-01"],
      ["lastWeek", "2005-11-24", "2005-12-01"],
      ["lastDay", "2005-12-01", "2005-12-01"],
    ]);
  });

  it("says that a document has expired, and that a timely renewal has not", () => {
    expect(told(held, "2005-12-02")).toContainEqual(["expired", "2005-12-02", null]);
    const late = [...held, plain("2005-12-02", "renewalSent")];
    expect(told(late, "2005-12-03")).toContainEqual(["expired", "2005-12-02", null]);
    const sent = [...held, plain("2005-12-01", "renewalSent")];
    expect(told(sent, "2005-12-03")).toEqual([["askProgress", "2005-12-15", null]]);
  });

  it("after a step of a court is to ask for the open-ended stay, once", () => {
    const step = [...held, court("2005-07-01", "referral")];
    expect(told(step, "2005-07-02")[0]).toEqual(["askOpenEnded", "2005-07-01", null]);
    const found = tasks([...step, asked("2005-07-05")], "2005-07-06").map(({ kind }) => kind);
    expect(found).not.toContain("askOpenEnded");
  });

  it("after a closed case is to wait for 24 months, and a working day", () => {
    const closed = [...held, plain("2005-10-01", "caseClosed")];
    expect(told(closed, "2005-10-02")).toContainEqual(["askAfterClosing", "2007-01-31", null]);
  });

  it("about a printed date that is far off is to look at it", () => {
    const far = issued("2005-01-31", "provisional", { printed: day("2005-05-20") });
    expect(told([said, far], "2005-02-01")).toContainEqual([
      "checkPrinted",
      "2005-01-31",
      "2005-05-20",
    ]);
  });

  it("with a condition no longer met is to decide, and nothing is deleted", () => {
    const broken: Facts = { ...met, leftExploitation: false, broken: ["C1"] };
    const all = tasks(held, "2005-09-01", broken);
    expect(all[0]).toMatchObject({ kind: "decideCondition", on: "2005-09-01" });
    expect(all).toHaveLength(8);
    expect(told([], "2005-09-01", broken)).toEqual([]);
  });

  it("is no decision about what is not recorded yet", () => {
    const unsaid: Facts = { ...met, leftExploitation: false, acceptsAssistance: false, broken: [] };
    expect(kinds(held, "2005-09-01", unsaid)).not.toContain("decideCondition");
    // A record from before it was distinguished.
    expect(kinds(held, "2005-09-01", { ...unsaid, broken: undefined })).toContain(
      "decideCondition",
    );
  });

  it("ends with an open-ended permit, and with the track", () => {
    expect(told([...held, issued("2005-11-01", "openEnded")], "2005-11-02")).toEqual([]);
    expect(told([...held, ended("2005-11-01", "voluntaryReturn")], "2005-11-02")).toEqual([]);
  });

  it("is based on a rule that says how certain it is", () => {
    const rested = tasks([...held, court("2005-07-01", "referral")], "2005-12-02");
    expect(new Set(rested.map(({ rule }) => marks[rule]))).toEqual(new Set(["V", "S", "D"]));
  });

  it("once the renewal was sent in time, is to ask what became of it", () => {
    const sent = [...held, plain("2005-10-20", "renewalSent")];
    expect(told(sent, "2005-10-21")).toEqual([["askProgress", "2005-11-03", null]]);
  });

  it("once the three-month document was requested, is to ask for its state", () => {
    const first = askedFirst("2005-01-21", "provisional");
    expect(told([reflection, said, first], "2005-01-22")).toEqual([
      ["askProgress", "2005-02-04", null],
    ]);
  });
});

describe("what to do, on the edge", () => {
  it("rests on the rule that is its own", () => {
    const far = issued("2005-01-31", "provisional", { printed: day("2005-05-20") });
    const broken = { ...met, acceptsAssistance: false };
    const all: readonly Task[] = [
      ...tasks([reflection], "2005-01-15", broken),
      ...tasks([reflection, said], "2005-01-21"),
      ...tasks([reflection, said, askedFirst("2005-01-21", "provisional")], "2005-01-22"),
      ...tasks([said, far, answers("2005-03-01", { Q1: "unknown" })], "2005-06-01"),
      ...tasks([said, far, answers("2005-03-01", { Q1: "no" })], "2005-03-02"),
      ...tasks(
        [...held, court("2005-07-01", "referral"), plain("2005-08-01", "caseClosed")],
        "2005-09-01",
      ),
    ];
    expect(Object.fromEntries(all.map(({ kind, rule }) => [kind, rule]))).toEqual({
      decideCondition: "standingCondition",
      makeStatement: "statementInTime",
      askProvisional: "askProvisional",
      askProgress: "sentInTime",
      checkPrinted: "printedDateWins",
      chaseMagistrate: "chaseMagistrate",
      expired: "lastDayValid",
      talkToJurist: "definiteNo",
      askOpenEnded: "openEndedSteps",
      caseEnded: "caseEnded",
      askAfterClosing: "closedCase",
      startDossier: "renewalWindow",
      askMagistrate: "renewalWindow",
      send: "renewalWindow",
      alarm: "renewalWindow",
      lastFortnight: "renewalWindow",
      lastWeek: "renewalWindow",
      lastDay: "renewalWindow",
    });
  });

  it("has expired on the day after the last, and not on it", () => {
    expect(kinds(held, "2005-12-01")).not.toContain("expired");
    expect(kinds(held, "2005-12-02")).toContain("expired");
  });

  it("reminds of nothing that came before the document, or on the day it was issued", () => {
    // 45 and 30 days before 30 June are 16 and 31 May; chased at 30 and 14 days.
    const short = (on: string) => [said, issued(on, "provisional", { printed: day("2005-06-30") })];
    const dated = (on: string) =>
      told(short(on), on).filter(([kind]) => kind === "alarm" || kind === "chaseMagistrate");
    expect(dated("2005-05-30").map(([kind, due]) => [kind, due])).toEqual([
      ["chaseMagistrate", "2005-05-31"],
      ["alarm", "2005-05-31"],
      ["chaseMagistrate", "2005-06-16"],
    ]);
    expect(dated("2005-05-31").map(([kind, due]) => [kind, due])).toEqual([
      ["chaseMagistrate", "2005-06-16"],
    ]);
  });

  it("chases the magistrate in the extension too, and never with a certificate", () => {
    const extended = [said, provisional, issued("2005-04-20", "extended")];
    expect(kinds(extended, "2005-05-01")).toContain("chaseMagistrate");
    const card = [said, provisional, issued("2005-06-01", "temporary")];
    expect(kinds(card, "2005-06-02")).not.toContain("chaseMagistrate");
  });

  it("hands a definite no to the legal adviser on its day", () => {
    const no = [said, provisional, answers("2005-03-01", { Q2: "no" })];
    expect(told(no, "2005-03-09")).toContainEqual(["talkToJurist", "2005-03-01", "2005-04-30"]);
  });

  it("asks for the declaration of a minor alone at once, without a statement", () => {
    const minor = { ...met, isMinorAlone: true, activated: since2007 };
    expect(told([], "2007-07-02", minor)).toEqual([
      ["askProvisional", "2007-07-02", null],
      ["recordGuardian", "2007-07-02", null],
    ]);
  });

  it("waits for a request, and asks after 14 days for its state, without a current document too", () => {
    const waiting = told([said, askedFirst("2005-01-21", "provisional")], "2005-01-22");
    expect(waiting).toEqual([["askProgress", "2005-02-04", null]]);
  });

  it("asks for no statement twice, even where a condition is broken", () => {
    const broken = { ...met, leftExploitation: false };
    const on = "2005-01-21";
    expect(kinds([reflection, said], on, broken)).toEqual(["askProvisional", "decideCondition"]);
  });

  it("asks for an open-ended stay from the three-month document on", () => {
    const early = [said, provisional, court("2005-02-10", "referral")];
    expect(kinds(early, "2005-02-11")).toContain("askOpenEnded");
    expect(kinds([reflection, said, court("2005-02-10", "referral")], "2005-02-11")).not.toContain(
      "askOpenEnded",
    );
    expect(
      kinds([...held, court("2005-07-01", "requisitions")], "2007-07-01", {
        ...met,
        activated: since2007,
      }),
    ).toContain("askOpenEnded");
  });

  it("is nothing with an open-ended permit, whatever happened before", () => {
    const closed = [...held, plain("2005-10-01", "caseClosed"), issued("2005-11-01", "openEnded")];
    expect(told(closed, "2005-11-02", { ...met, leftExploitation: false })).toEqual([]);
    expect(told([...closed, ended("2005-11-02", "other")], "2005-11-03")).toEqual([]);
  });
});

describe("the order in which they are shown", () => {
  const aTask = (kind: Task["kind"], on: string, by: string | null): Task => ({
    kind,
    on: day(on),
    by: by === null ? null : day(by),
    rule: "renewalWindow",
  });

  it("is what is to be done now and then what is ahead, each by the day it shows", () => {
    const all = [
      aTask("chaseMagistrate", "2026-11-01", "2026-12-29"),
      aTask("checkPrinted", "2026-11-10", "2026-12-29"),
      aTask("send", "2026-11-14", "2026-11-29"),
      aTask("alarm", "2026-11-26", "2026-11-29"),
      aTask("askProgress", "2026-11-25", null),
    ];
    expect(soonestFirst(all, day("2026-11-24")).map(({ kind }) => kind)).toEqual([
      "send",
      "chaseMagistrate",
      "checkPrinted",
      "askProgress",
      "alarm",
    ]);
  });
});
