// A case that ends without a conviction is reported the day it is recorded, once no other case of the person is open.
import { describe, expect, it } from "vitest";
import { marks } from "../../../../domain/residence/procedure/rule-ids.ts";
import type { ResidenceEvent } from "../../../../domain/residence/procedure/procedure-event.ts";
import type { Facts } from "../../../../domain/residence/procedure/requirements.ts";
import type { Activation } from "../../../../domain/residence/procedure/rules-in-force.ts";
import { matterOf } from "../../../../domain/residence/procedure/procedure-tasks.ts";
import { dueState, duesOf } from "../../../../domain/residence/expiring-documents.ts";
import {
  answers,
  asked,
  askedFirst,
  conviction,
  day,
  ended,
  issued,
  met,
  plain,
  since2007,
  statement,
  statusOn,
  yes,
} from "./test-procedure-events.ts";
import { residenceStatus } from "../../../../domain/residence/procedure/residence-status.ts";

const since2017: readonly Activation[] = [
  ...since2007,
  { profile: "2017", from: day("2017-05-20") },
];
const said = statement("2005-01-20");
const provisional = issued("2005-01-31", "provisional");
const held = [said, provisional, answers("2005-03-01", yes), issued("2005-06-01", "temporary")];
const dropped = plain("2005-10-03", "caseClosed");
const acquitted = conviction("2005-10-03", { outcome: "acquittal" });

const told = (events: readonly ResidenceEvent[], on: string, facts: Facts = met) =>
  residenceStatus(events, facts, day(on))
    .tasks.filter(({ kind }) => kind === "caseEnded")
    .map(({ on: from, by, since }) => [from, by, since]);

describe("a case that ended without a conviction", () => {
  it.each<[string, readonly ResidenceEvent[]]>([
    ["was dropped", [...held, dropped]],
    [
      "was dropped, and her words did not matter",
      [...held, { ...dropped, mattered: "no" } as ResidenceEvent],
    ],
    ["ended with an acquittal", [...held, acquitted]],
    [
      "ended with an acquittal, and her words did not matter",
      [...held, { ...acquitted, mattered: "no" }],
    ],
    ["was dropped during the declaration", [said, provisional, dropped]],
    [
      "was dropped during the extension",
      [said, provisional, issued("2005-04-20", "extended"), dropped],
    ],
    [
      "was dropped while the order was asked for",
      [said, askedFirst("2005-09-01", "reflection"), dropped],
    ],
    [
      "ended a case beside one that ended with a conviction in which her words did not matter",
      [...held, conviction("2005-09-01", { mattered: "no" }), dropped],
    ],
    ["was dropped after another answer", [...held, answers("2005-10-03", yes), dropped]],
    [
      "was dropped after the renewal was sent",
      [...held, plain("2005-10-01", "renewalSent"), dropped],
    ],
    ["was dropped after an open-ended stay was asked for", [...held, asked("2005-09-01"), dropped]],
  ])("is reported from its day where it %s", (_, events) => {
    expect(told(events, "2005-10-02")).toEqual([]);
    expect(told(events, "2005-10-03")).toEqual([["2005-10-03", null, "2005-10-03"]]);
    expect(told(events, "2005-11-08")).toEqual([["2005-11-08", null, "2005-10-03"]]);
  });

  it.each<[string, readonly ResidenceEvent[], Partial<Facts>]>([
    ["another case of the person goes on", [...held, dropped], { caseGoesOn: true }],
    ["it is no longer closed", held, {}],
    ["a conviction rests on her words", [...held, conviction("2005-09-01", {}), dropped], {}],
    [
      "the prosecutor said since that the inquiry is under way",
      [...held, dropped, answers("2005-10-04", { Q1: "yes" })],
      {},
    ],
    ["an open-ended stay was asked for since", [...held, dropped, asked("2005-10-03")], {}],
    ["the open-ended stay was granted", [...held, dropped, issued("2005-11-01", "openEnded")], {}],
    ["the procedure ended", [...held, dropped, ended("2005-10-20", "otherStay")], {}],
    ["nothing was asked for yet", [said, dropped], {}],
  ])("is not reported where %s", (_, events, facts) => {
    expect(told(events, "2005-11-08", { ...met, ...facts })).toEqual([]);
  });

  it.each<[string, ResidenceEvent]>([
    ["a no", answers("2005-10-04", { Q1: "no" })],
    ["an answer to another question", answers("2005-10-04", { Q2: "yes" })],
    ["an answer of the same day", answers("2005-10-03", { Q1: "yes" })],
    ["integration", plain("2005-10-04", "integration")],
    ["a renewal that was sent", plain("2005-10-20", "renewalSent")],
  ])("is still reported after %s", (_, event) => {
    expect(told([...held, dropped, event], "2005-11-08")).toHaveLength(1);
  });

  it.each([
    ["the founding rules", []],
    ["those of 2007", since2007],
    ["those of 2017", since2017],
  ] as const)("is told the same by %s", (_, activated) => {
    const events = [
      statement("2018-01-20"),
      issued("2018-06-01", "temporary", { activated }),
      plain("2018-10-03", "caseClosed"),
    ];
    expect(told(events, "2018-10-10", { ...met, activated })).toEqual([
      ["2018-10-10", null, "2018-10-03"],
    ]);
  });

  it("is beside the renewal, and hides no other task", () => {
    const status = statusOn([...held, dropped], "2005-10-18");
    const dues = duesOf(status);
    expect(dues.map(({ matter, due }) => [matter, dueState(due, status.day)])).toEqual([
      ["caseEnded", "now"],
      ["permit", "now"],
      ["closedCase", "ahead"],
    ]);
    expect(matterOf("caseEnded")).toBe("caseEnded");
    expect(dues[0]?.due.next).toMatchObject({ rule: "caseEnded" });
    expect(marks.caseEnded).toBe("D");
  });

  it("is reported also with a withdrawn document", () => {
    const withdrawn = issued("2005-06-01", "temporary", { withdrawnOn: day("2005-09-01") });
    expect(told([said, withdrawn, dropped], "2005-11-08")).toHaveLength(1);
  });
});

describe("the questions about the conditions", () => {
  const kinds = (events: readonly ResidenceEvent[], on: string, facts: Partial<Facts>) =>
    residenceStatus(events, { ...met, ...facts }, day(on))
      .tasks.filter(({ rule }) => rule === "contactRenewed" || rule === "assistanceClosed")
      .map(({ kind, on: from, by, since }) => [kind, from, by, since]);
  const closed = { assistanceClosedOn: day("2005-09-10"), acceptsAssistance: false, broken: [] };
  const contact = { contactOn: day("2005-09-10") };
  const order = askedFirst("2005-09-01", "reflection");

  it.each<[string, readonly ResidenceEvent[]]>([
    ["before the first document came", [order]],
    ["with the order", [issued("2005-09-01", "reflection")]],
    ["with the declaration", [said, provisional]],
    ["with a certificate", held],
    ["with a renewal that was sent", [...held, plain("2005-10-20", "renewalSent")]],
    [
      "with a document that was withdrawn",
      [issued("2005-06-01", "temporary", { withdrawnOn: day("2005-09-01") })],
    ],
  ])("once the assistance was closed is how it continues, %s", (_, events) => {
    expect(kinds(events, "2005-09-09", closed)).toEqual([]);
    expect(kinds(events, "2005-11-08", closed)).toEqual([
      ["assistanceClosed", "2005-11-08", null, "2005-09-10"],
    ]);
  });

  it.each<[string, readonly ResidenceEvent[], Partial<Facts>]>([
    ["an open-ended stay", [...held, issued("2005-08-01", "openEnded")], closed],
    ["the end of the procedure", [...held, ended("2005-08-01", "other")], closed],
    ["a procedure in which nothing was asked for", [said], closed],
    ["an answer", held, { ...closed, assistanceClosedOn: null }],
    ["records from before it was kept", held, { acceptsAssistance: true }],
  ])("is none after %s", (_, events, facts) => {
    expect(kinds(events, "2005-11-08", facts)).toEqual([]);
  });

  it("is no verdict: the closing violates no condition", () => {
    const all = residenceStatus(held, { ...met, ...closed }, day("2005-09-20")).tasks;
    expect(all.map(({ kind }) => kind)).not.toContain("decideCondition");
  });

  it.each<[string, readonly ResidenceEvent[]]>([
    ["nothing was asked for yet", []],
    ["the order was asked for", [order]],
    ["a certificate is held", held],
    [
      "a document was withdrawn",
      [issued("2005-06-01", "temporary", { withdrawnOn: day("2005-09-01") })],
    ],
  ])("of a sign of contact is to assess it, where %s", (_, events) => {
    expect(kinds(events, "2005-09-09", contact)).toEqual([]);
    expect(kinds(events, "2005-09-10", contact)).toEqual([
      ["assessContact", "2005-09-10", null, "2005-09-10"],
    ]);
    expect(kinds(events, "2005-11-08", contact)).toEqual([
      ["assessContact", "2005-11-08", null, "2005-09-10"],
    ]);
  });

  it("is each of its own, beside a condition that is broken and beside the permit", () => {
    const all = { ...met, ...closed, ...contact, broken: ["C1"] as const };
    const dues = duesOf(statusOn(held, "2005-10-18", all));
    expect(dues.map(({ matter }) => matter).toSorted()).toEqual([
      "assistance",
      "condition",
      "contact",
      "permit",
    ]);
    expect(dues.every(({ due }) => dueState(due, day("2005-10-18")) === "now")).toBe(true);
  });
});
