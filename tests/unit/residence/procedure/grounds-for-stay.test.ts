// What each ground of an open-ended stay lacks, where a person has several cases, and what is new since the last request.
import { describe, expect, it } from "vitest";
import type { ResidenceEvent } from "../../../../domain/residence/procedure/procedure-event.ts";
import type { MissingInformation } from "../../../../domain/residence/procedure/missing-information-type.ts";
import { openEndedStay } from "../../../../domain/residence/procedure/grounds-for-stay.ts";
import { profileOf } from "../../../../domain/residence/procedure/rules-in-force.ts";
import { procedureOn } from "../../../../domain/residence/procedure/residence-procedure.ts";
import {
  answers,
  asked,
  conviction,
  court,
  day,
  issued,
  noTrial,
  plain,
  statement,
  yes,
} from "./test-procedure-events.ts";

type Events = readonly ResidenceEvent[];
type Rules = Parameters<typeof openEndedStay>[1];

const held = [
  statement("2005-01-20"),
  issued("2005-01-31", "provisional"),
  answers("2005-03-01", yes),
  issued("2005-06-01", "temporary"),
];
const oneCase = "11111111-1111-4111-8111-111111111111";
const another = "22222222-2222-4222-8222-222222222222";
const founding = profileOf("1997");
const from2007 = profileOf("2007");

const named = (missing: readonly MissingInformation[]) =>
  missing.map((one) => (one.type === "mattered" ? `mattered ${one.known}` : one.type));
const on = (events: Events, when: string) => procedureOn([...held, ...events], day(when));
const ground = (id: string, events: Events, when = "2005-12-01", rules: Rules = founding) => {
  const found = openEndedStay(on(events, when), rules).grounds.find((one) => one.id === id);
  return [found?.since, named(found?.missing ?? [])];
};

const acquitted = (when: string, details: object = {}) =>
  conviction(when, { outcome: "acquittal", ...details });
const dropped = (when: string, details: object = {}) =>
  ({ ...plain(when, "caseClosed"), ...details }) as ResidenceEvent;
const summons = (when: string, details: object = {}) => court(when, "summons", details);
const requisitions = court("2005-07-01", "requisitions");
const refused = plain("2005-08-01", "openEndedRefused");

describe("where there is no ground", () => {
  it("every ground lacks all it asks for", () => {
    expect(["T14", "T15", "T13b", "T16"].map((id) => ground(id, []))).toEqual([
      [null, ["judgment"]],
      [null, ["judgment"]],
      [null, ["openEndedAsked", "courtStep", "noTrial"]],
      [null, ["caseOver", "months", "integration"]],
    ]);
    expect(named(openEndedStay(on([], "2005-12-01"), founding).missing)).toEqual(["judgment"]);
    expect(named(openEndedStay(on([], "2005-12-01"), founding).missingToAsk)).toEqual([
      "courtStep",
    ]);
  });

  it("before the first document, that one comes first", () => {
    const track = procedureOn([statement("2005-01-20")], day("2005-12-01"));
    for (const { missing } of openEndedStay(track, founding).grounds)
      expect(missing[0]?.type).toBe("stepBefore");
    expect(named(openEndedStay(track, founding).missing)).toEqual(["stepBefore", "judgment"]);
    expect(named(openEndedStay(track, founding).missingToAsk)).toEqual(["stepBefore", "courtStep"]);
  });
});

describe("final submissions of the prosecutor", () => {
  const died = noTrial("2005-08-01", "died");
  it("are no step of a court after which no trial can follow", () => {
    const events = [requisitions, asked("2005-07-10"), died];
    expect(ground("T13b", events)).toEqual(["2005-08-01", ["courtStep", "noTrial"]]);
  });

  it("are a ground and a step from the rules of 2007 on", () => {
    const later = court("2007-09-01", "requisitions");
    expect(ground("T14", [later], "2007-10-01")).toEqual([null, ["judgment"]]);
    expect(ground("T14", [later], "2007-10-01", from2007)).toEqual(["2007-09-01", []]);
    expect(named(openEndedStay(on([later], "2007-10-01"), founding).missingToAsk)).toEqual([
      "courtStep",
    ]);
    expect(openEndedStay(on([later], "2007-10-01"), from2007).missingToAsk).toEqual([]);
  });
});

describe("of two cases of one person", () => {
  const first = summons("2005-07-01", { of: oneCase });
  const second = summons("2005-07-02", { of: another, mattered: "no" });
  const request = asked("2005-07-10");
  it.each<[string, Events, readonly string[]]>([
    [
      "the end of any trial in one is enough",
      [first, noTrial("2005-08-01", "died", { of: oneCase })],
      [],
    ],
    [
      "an end in each is enough as well",
      [
        first,
        noTrial("2005-08-01", "died", { of: oneCase }),
        noTrial("2005-08-02", "leftCountry", { of: another }),
      ],
      [],
    ],
    ["an end without a named case is enough", [first, noTrial("2005-08-01", "died")], []],
    [
      "the one that ended is the one in which the statement must have mattered",
      [first, second, noTrial("2005-08-01", "died", { of: another })],
      ["mattered no"],
    ],
    ["both can still come to trial", [first, second], ["noTrial"]],
  ])("%s", (_, events, missing) => {
    expect(ground("T13b", [...events, request])[1]).toEqual(missing);
  });

  it.each<[string, Events, readonly string[]]>([
    [
      "the conviction that lacks least",
      [
        conviction("2005-09-01", { of: oneCase, mattered: "unknown" }),
        conviction("2005-09-02", { of: another, charged: true }),
      ],
      [],
    ],
    [
      "the charge, where the statement mattered",
      [
        conviction("2005-09-01", { of: oneCase, mattered: "no" }),
        conviction("2005-09-02", { of: another }),
      ],
      ["charge"],
    ],
    [
      "both, of one alone",
      [conviction("2005-09-01", { mattered: "no" })],
      ["charge", "mattered no"],
    ],
  ])("under another law counts %s", (_, events, missing) => {
    expect(ground("T15", events)[1]).toEqual(missing);
  });

  it("an unknown comes before a no", () => {
    const events = [
      conviction("2005-09-01", { of: oneCase, law: "trafficking", mattered: "no" }),
      conviction("2005-09-02", { of: another, law: "trafficking", mattered: "unknown" }),
    ];
    expect(ground("T14", events)).toEqual(["2005-09-02", ["mattered unknown"]]);
  });

  it("the missing items are those of the ground that lacks least", () => {
    const events = [
      conviction("2005-09-01", { of: oneCase, mattered: "no" }),
      dropped("2005-09-02", { of: another }),
    ];
    expect(named(openEndedStay(on(events, "2007-06-01"), founding).missing)).toEqual([
      "integration",
    ]);
  });

  it.each([
    ["2005-08-31", false],
    ["2005-09-01", true],
    ["2005-09-02", true],
  ])("a judgment that became final on %s, of one of 1 September: %s", (when, isFinal) => {
    const convicted = conviction("2005-09-01", { law: "trafficking", of: oneCase });
    const details = { kind: "caseStep", step: "final", mattered: "yes", of: oneCase } as const;
    const final = { ...details, id: convicted.id, on: day(when) };
    const [told] = openEndedStay(on([convicted, final], "2005-12-01"), founding).grounds;
    expect(told?.isFinal).toBe(isFinal);
  });
});

describe("a ground that is new since the last request", () => {
  const convicted = conviction("2005-09-01", { law: "trafficking" });
  it.each<[string, Events, string | null]>([
    ["a conviction for trafficking", [convicted], "2005-09-01"],
    [
      "one under another law, with the charge",
      [conviction("2005-09-01", { charged: true })],
      "2005-09-01",
    ],
    ["one under another law alone", [conviction("2005-09-01", {})], null],
    ["one in which the statement did not matter", [{ ...convicted, mattered: "no" }], null],
    ["one after the request", [asked("2005-07-10"), convicted], "2005-09-01"],
    ["one on the day of the request", [convicted, asked("2005-09-01")], null],
    ["one before the request", [convicted, asked("2005-09-05")], null],
    ["a step of a court", [summons("2005-07-01")], "2005-07-01"],
    [
      "a step in which the statement did not matter",
      [summons("2005-07-01", { mattered: "no" })],
      null,
    ],
    ["a step of which it is not known", [summons("2005-07-01", { mattered: "unknown" })], null],
    ["a step while an answer is awaited", [asked("2005-06-10"), summons("2005-07-01")], null],
    [
      "a step known when it was refused",
      [summons("2005-07-01"), asked("2005-07-10"), refused],
      null,
    ],
    [
      "a step since it was refused",
      [summons("2005-07-01"), asked("2005-07-10"), refused, court("2005-09-09", "referral")],
      "2005-09-09",
    ],
    ["the newest of several", [summons("2005-10-01"), convicted], "2005-10-01"],
    [
      "the end of any trial, that was asked for already",
      [summons("2005-07-01"), asked("2005-07-10"), noTrial("2005-08-01", "died")],
      null,
    ],
  ])("%s", (_, events, told) => {
    expect(openEndedStay(on(events, "2005-12-01"), founding).newGroundOn).toBe(told);
  });

  it("is none of a case that was closed, which has its own task", () => {
    const over = [acquitted("2005-10-01"), plain("2005-11-01", "integration")];
    expect(ground("T16", over, "2007-06-01")).toEqual(["2005-10-01", []]);
    expect(openEndedStay(on(over, "2007-06-01"), founding).newGroundOn).toBeNull();
  });
});

describe("the day of a conviction the stay can rest on", () => {
  it.each<[string, Events, string | null]>([
    ["for trafficking", [conviction("2005-09-01", { law: "trafficking" })], "2005-09-01"],
    ["with the charge", [conviction("2005-09-01", { charged: true })], "2005-09-01"],
    ["under another law", [conviction("2005-09-01", {})], null],
    [
      "in which the statement did not matter",
      [conviction("2005-09-01", { law: "trafficking", mattered: "no" })],
      null,
    ],
    ["an acquittal", [acquitted("2005-09-01", { law: "trafficking", charged: true })], null],
    [
      "asked for since",
      [conviction("2005-09-01", { law: "trafficking" }), asked("2005-09-01")],
      null,
    ],
    [
      "asked for before",
      [asked("2005-08-31"), conviction("2005-09-01", { law: "trafficking" })],
      "2005-09-01",
    ],
  ])("%s", (_, events, told) =>
    expect(openEndedStay(on(events, "2005-12-01"), founding).convictedOn).toBe(told),
  );
});

describe("the day on which the case was over", () => {
  // Of any case, and of those alone in which the statement may have mattered.
  it.each<[string, Events, string | null, string | null]>([
    ["none", [], null, null],
    ["a conviction", [conviction("2005-09-01", {})], null, null],
    ["an acquittal", [acquitted("2005-09-01")], "2005-09-01", "2005-09-01"],
    ["dropped", [dropped("2005-09-01")], "2005-09-01", "2005-09-01"],
    [
      "an acquittal in which the statement did not matter",
      [acquitted("2005-09-01", { mattered: "no" })],
      "2005-09-01",
      null,
    ],
    [
      "dropped, and the statement did not matter",
      [dropped("2005-09-01", { mattered: "no" })],
      "2005-09-01",
      null,
    ],
    [
      "one of which it is not known",
      [acquitted("2005-09-01", { mattered: "unknown" })],
      "2005-09-01",
      "2005-09-01",
    ],
    [
      "dropped before an acquittal",
      [dropped("2005-08-01"), acquitted("2005-09-01")],
      "2005-09-01",
      "2005-09-01",
    ],
    [
      "dropped after an acquittal",
      [acquitted("2005-08-01"), dropped("2005-09-01")],
      "2005-09-01",
      "2005-09-01",
    ],
    [
      "a conviction after an acquittal",
      [acquitted("2005-08-01"), conviction("2005-09-01", {})],
      "2005-08-01",
      "2005-09-01",
    ],
    [
      "a conviction that did not matter after an acquittal",
      [acquitted("2005-08-01"), conviction("2005-09-01", { mattered: "no" })],
      "2005-08-01",
      "2005-08-01",
    ],
    [
      "another case goes on",
      [acquitted("2005-09-01", { of: oneCase }), summons("2005-07-01", { of: another })],
      null,
      null,
    ],
  ])("%s", (_, events, any, own) => {
    const { overOn, ownCaseOverOn } = openEndedStay(on(events, "2005-12-01"), founding);
    expect([overOn, ownCaseOverOn]).toEqual([any, own]);
  });
});
