// The status of a person, and what each ground of an open-ended stay lacks: cases that were wrong once, and similar ones.
import { describe, expect, it } from "vitest";
import type { ResidenceEvent } from "../../../../domain/residence/procedure/procedure-event.ts";
import type { Facts } from "../../../../domain/residence/procedure/requirements.ts";
import {
  type Activation,
  profileOn,
} from "../../../../domain/residence/procedure/rules-in-force.ts";
import { verdict } from "./test-documents-issued.ts";
import {
  about,
  answers,
  asked,
  askedFirst,
  conviction,
  court,
  day,
  issued,
  met,
  noTrial,
  plain,
  since2007,
  statement,
  statusOn,
  yes,
} from "./test-procedure-events.ts";

const said = statement("2005-01-20");
const declaration = issued("2005-01-31", "provisional");
const extension = issued("2005-04-28", "extended");
const certificate = issued("2005-06-01", "temporary");
const held = [said, declaration, answers("2005-03-01", yes), certificate];
const a = "11111111-1111-4111-8111-111111111111";
const b = "22222222-2222-4222-8222-222222222222";

const lacking = (events: readonly ResidenceEvent[], on: string, facts: Facts = met) =>
  Object.fromEntries(
    statusOn(events, on, facts)
      .moves.filter(({ to }) => to === "openEnded" || to === "openEndedAsked")
      .map(({ transition, missing }) => [
        transition,
        missing.map((one) => (one.type === "mattered" ? `mattered ${one.known}` : one.type)),
      ]),
  );
const kindsOn = (events: readonly ResidenceEvent[], on: string, facts: Facts = met) =>
  statusOn(events, on, facts).tasks.map(({ kind }) => kind);
const standing = (events: readonly ResidenceEvent[], on: string, facts: Facts = met) =>
  statusOn(events, on, facts).standing.state;

describe("an open-ended stay where no trial can follow", () => {
  const step = court("2005-07-01", "referral");
  const request = asked("2005-07-10");
  it.each<[string, readonly ResidenceEvent[], readonly string[]]>([
    ["the perpetrator died after the referral", [step, request, noTrial("2005-08-01", "died")], []],
    [
      "the perpetrator left after the summons",
      [court("2005-07-01", "summons"), request, noTrial("2005-08-01", "leftCountry")],
      [],
    ],
    ["the internment was ordered", [court("2005-07-01", "interned"), request], []],
    [
      "internment was asked for, and ordered later",
      [court("2005-07-01", "confinement"), request, noTrial("2005-08-01", "interned")],
      [],
    ],
    ["nobody asked for the stay", [step, noTrial("2005-08-01", "died")], ["openEndedAsked"]],
    [
      "the perpetrator died before any step of a court",
      [noTrial("2005-06-20", "died"), step, request],
      ["noTrial"],
    ],
    [
      "it was another case",
      [
        court("2005-07-01", "referral", { of: a }),
        request,
        noTrial("2005-08-01", "died", { of: b }),
      ],
      ["noTrial"],
    ],
    [
      "the statement did not matter",
      [
        court("2005-07-01", "referral", { mattered: "no" }),
        request,
        noTrial("2005-08-01", "died", { mattered: "no" }),
      ],
      ["mattered no"],
    ],
    [
      "nobody knows whether the statement mattered",
      [
        court("2005-07-01", "referral", { mattered: "unknown" }),
        request,
        noTrial("2005-08-01", "died", { mattered: "unknown" }),
      ],
      ["mattered unknown"],
    ],
  ])("%s", (_, events, missing) => {
    expect(lacking([...held, ...events], "2005-09-01")["T13b"]).toEqual(missing);
    const permit = verdict([...held, ...events], issued("2005-09-01", "openEnded"));
    expect(permit === "may").toBe(missing.length === 0);
  });

  it("is no ground while a trial can follow: the judgment is what lacks", () => {
    expect(lacking([...held, step, request], "2005-09-01")).toEqual({});
    expect(verdict([...held, step, request], issued("2005-09-01", "openEnded"))).toEqual({
      type: "Missing",
      missing: [{ type: "judgment" }],
    });
  });
});

describe("from the three-month document on", () => {
  const convicted = conviction("2005-05-02", { law: "trafficking" });
  it.each([
    ["the declaration", [said, declaration, convicted], "2005-05-03", []],
    ["the extension", [said, declaration, extension, convicted], "2005-05-03", []],
    ["the certificate", [...held, convicted], "2005-06-03", []],
    ["the order", [said, issued("2005-01-10", "reflection"), convicted], "2005-05-03", undefined],
  ] as const)("a conviction is a ground on %s", (_, events, on, missing) => {
    expect(lacking(events, on)["T14"]).toEqual(missing);
    if (missing !== undefined) {
      expect(verdict(events, issued(on, "openEnded"))).toBe("may");
      expect(kindsOn(events, on)).toContain("askOpenEnded");
    }
  });

  it("the stay is requested during the declaration, which shows it and continues", () => {
    const events = [said, declaration, court("2005-02-10", "summons"), asked("2005-02-12")];
    const status = statusOn(events, "2005-02-20");
    expect([status.phase, status.isOpenEndedAsked]).toEqual(["R2", true]);
    expect(status.awaited).toEqual([
      { about: "openEnded", since: "2005-02-12", lastSentOn: "2005-02-12" },
    ]);
  });
});

describe("each ground has its own conditions", () => {
  const acquitted = conviction("2005-10-01", { outcome: "acquittal" });
  const charged = { law: "other", charged: true } as const;
  it.each<[string, readonly ResidenceEvent[], string, Readonly<Record<string, readonly string[]>>]>(
    [
      [
        "integration and months are no conviction",
        [conviction("2005-09-01", { law: "other" }), plain("2005-09-02", "integration")],
        "2007-06-01",
        { T13: ["courtStep"], T15: ["charge"] },
      ],
      [
        "the statement that did not matter is named, not the charge",
        [conviction("2005-09-01", { ...charged, mattered: "no" })],
        "2005-09-02",
        { T13: ["courtStep"], T15: ["mattered no"] },
      ],
      [
        "a conviction under another law says nothing of one for trafficking",
        [conviction("2005-09-01", { law: "other" })],
        "2005-09-02",
        { T13: ["courtStep"], T15: ["charge"] },
      ],
      [
        "an acquittal asks for months and integration alone",
        [acquitted],
        "2005-10-02",
        { T13: ["courtStep"], T16: ["months", "integration"] },
      ],
      [
        "one conviction that led is enough beside one that did not",
        [
          conviction("2005-09-01", { law: "trafficking", mattered: "no" }),
          conviction("2005-09-05", { law: "trafficking" }),
        ],
        "2005-09-06",
        { T13: [], T14: [] },
      ],
      [
        "of a conviction of which nobody knows, it is asked",
        [conviction("2005-09-01", { law: "trafficking", mattered: "unknown" })],
        "2005-09-02",
        { T13: ["courtStep"], T14: ["mattered unknown"] },
      ],
    ],
  )("%s", (_, events, on, missing) => expect(lacking([...held, ...events], on)).toEqual(missing));

  it("shows whether a conviction is final", () => {
    const convicted = conviction("2005-09-01", { law: "trafficking", of: a });
    const isFinal = (...more: readonly ResidenceEvent[]) =>
      statusOn([...held, convicted, ...more], "2005-12-01").requirements.openEnded.grounds.find(
        ({ id }) => id === "T14",
      )?.isFinal;
    const final = { kind: "caseStep", step: "final", mattered: "yes" } as const;
    const on = day("2005-11-02");
    const id = convicted.id;
    expect(isFinal()).toBe(false);
    expect(isFinal({ ...final, id, on, of: a })).toBe(true);
    expect(isFinal({ ...final, id, on, of: b })).toBe(false);
  });
});

describe("a case of which it is unknown whether the statement mattered", () => {
  const unknown = { mattered: "unknown" } as const;
  it.each<[string, ResidenceEvent]>([
    ["a step of a court", court("2005-07-01", "summons", unknown)],
    ["a conviction", conviction("2005-07-01", { law: "trafficking", ...unknown })],
    ["an acquittal", conviction("2005-07-01", { outcome: "acquittal", ...unknown })],
    ["the end of any trial", noTrial("2005-07-01", "died", unknown)],
    ["a case that was dropped", { ...plain("2005-07-01", "caseClosed"), ...unknown }],
  ])("%s asks for it, from its day on", (_, event) => {
    const task = statusOn([...held, event], "2005-07-02").tasks.find(
      ({ kind }) => kind === "sayIfMattered",
    );
    expect([task?.on, task?.since]).toEqual(["2005-07-02", "2005-07-01"]);
    expect(kindsOn([...held, event], "2005-06-30")).not.toContain("sayIfMattered");
    expect(kindsOn([...held, { ...event, mattered: "yes" } as never], "2005-07-02")).not.toContain(
      "sayIfMattered",
    );
  });
});

describe("a statement on the last day, and the request after it", () => {
  const order = issued("2005-01-10", "reflection");
  const last = statement("2005-02-24");
  it.each([
    ["on the day after", "2005-02-25", "2005-02-25", "pending"],
    ["five days after", "2005-03-01", "2005-03-01", "pending"],
    ["a month after", "2005-03-24", "2005-04-20", "pending"],
  ] as const)("asked for %s it waits", (_, sent, on, state) => {
    expect(standing([order, last, askedFirst(sent, "provisional")], on)).toBe(state);
  });

  it.each([
    ["the statement came a day late", [statement("2005-02-25")], "2005-03-01"],
    ["there is no statement", [], "2005-03-01"],
  ] as const)("has expired where %s", (_, told, on) => {
    expect(standing([order, ...told, askedFirst("2005-02-26", "provisional")], on)).toBe("expired");
  });

  it("is followed up from the request, never before it", () => {
    const events = [order, last, askedFirst("2005-03-01", "provisional")];
    const followUp = statusOn(events, "2005-03-02").tasks.filter(
      ({ kind }) => kind === "askProgress",
    );
    expect(followUp.map(({ on, since }) => [on, since])).toEqual([["2005-03-15", "2005-03-01"]]);
  });
});

describe("an order that was notified later than its date", () => {
  const until = (notifiedOn?: string) =>
    statusOn(
      [
        issued("2005-01-10", "reflection", {
          ...(notifiedOn === undefined ? {} : { notifiedOn: day(notifiedOn) }),
        }),
      ],
      "2005-01-20",
    ).document?.until;
  it.each([
    [undefined, "2005-02-24"],
    ["2005-01-10", "2005-02-24"],
    ["2005-01-14", "2005-02-28"],
    ["2005-03-15", "2005-04-29"],
    ["2005-01-05", "2005-02-24"],
  ])("notified on %s is good until %s", (notifiedOn, last) => expect(until(notifiedOn)).toBe(last));

  it("counts no later for any other document, and the printed day wins", () => {
    const notifiedOn = day("2005-02-10");
    const declared = issued("2005-01-31", "provisional", { notifiedOn });
    expect(statusOn([said, declared], "2005-02-20").document?.until).toBe("2005-04-30");
    const printed = issued("2005-01-10", "reflection", { notifiedOn, printed: day("2005-02-24") });
    expect(statusOn([printed], "2005-02-20").document?.until).toBe("2005-02-24");
  });
});

describe("a minor alone under rules without a time to reflect", () => {
  const minor: Facts = { ...met, isMinorAlone: true, activated: since2007 };
  const order = issued("2007-07-01", "reflection", { activated: since2007 });
  const card = issued("2007-07-01", "provisional", { activated: since2007 });

  it("is neither offered nor given the order, unless by name and reason", () => {
    const next = statusOn([], "2007-07-01", minor).moves.map(({ transition }) => transition);
    expect(next).toEqual(["T2"]);
    const lacks = { type: "Missing", missing: [{ type: "minorAlone" }] };
    expect(verdict([], order, minor)).toEqual(lacks);
    expect(verdict([], askedFirst("2007-07-01", "reflection"), minor)).toEqual(lacks);
    const override = { by: "Ada Invented", reason: "The office asked for it" };
    expect(verdict([], { ...order, override }, minor)).toBe("may");
    expect(verdict([], card, minor)).toBe("may");
  });

  it.each([
    ["under the founding rules", { ...minor, activated: [] }],
    ["with somebody who answers for the minor", { ...minor, isMinorAlone: false }],
  ])("%s has a time to reflect", (_, facts) => {
    expect(verdict([], issued("2007-07-01", "reflection"), facts)).toBe("may");
  });

  it("is reminded of the statement on the three-month document, and of the guardian", () => {
    const reminded = (events: readonly ResidenceEvent[]) =>
      statusOn(events, "2007-08-01", minor)
        .tasks.filter(({ kind }) => kind === "statementMissing" || kind === "recordGuardian")
        .map(({ kind, on, by }) => [kind, on, by]);
    expect(reminded([card])).toEqual([
      ["recordGuardian", "2007-08-01", null],
      ["statementMissing", "2007-09-17", "2007-10-01"],
      ["statementMissing", "2007-09-24", "2007-10-01"],
      ["statementMissing", "2007-10-01", "2007-10-01"],
    ]);
    const guardian: ResidenceEvent = {
      id: said.id,
      on: day("2007-07-03"),
      kind: "guardian",
      name: "G. Invented",
    };
    expect(reminded([card, guardian, statement("2007-07-20")])).toEqual([]);
  });
});

describe("the rules in force", () => {
  const from = day("2007-06-01");
  it.each<[string, readonly Activation[], string]>([
    [
      "newer last",
      [
        { profile: "2007", from },
        { profile: "2017", from },
      ],
      "2017",
    ],
    [
      "newer first",
      [
        { profile: "2017", from },
        { profile: "2007", from },
      ],
      "2017",
    ],
    [
      "three from one day",
      [
        { profile: "2019", from },
        { profile: "2007", from },
        { profile: "2017", from },
      ],
      "2019",
    ],
    [
      "the older ones from a later day",
      [
        { profile: "2017", from },
        { profile: "2007", from: day("2008-01-01") },
      ],
      "2007",
    ],
    ["none", [], "1997"],
  ])("of profiles recorded %s", (_, activated, id) => {
    expect(profileOn(activated, day("2008-01-01")).id).toBe(id);
  });
});

describe("answers of two offices", () => {
  const prosecutor = { office: "prosecutor", name: "P. Invented", caseId: a } as const;
  const auditor = { office: "auditor", name: "A. Invented", caseId: b } as const;
  const first = [said, declaration];
  it.each<[string, readonly ResidenceEvent[], readonly string[], boolean]>([
    [
      "a later unknown of another office takes nothing back",
      [answers("2005-03-01", yes, prosecutor), answers("2005-03-10", { Q1: "unknown" }, auditor)],
      [],
      false,
    ],
    [
      "a yes of each is not put together",
      [
        answers("2005-03-01", { Q1: "yes" }, prosecutor),
        answers("2005-03-10", { Q2: "yes" }, auditor),
      ],
      ["answers"],
      false,
    ],
    [
      "a no of one is looked at, and the yes of the other counts",
      [
        answers("2005-03-01", yes, prosecutor),
        answers("2005-03-10", { Q1: "no", Q2: "no" }, auditor),
      ],
      [],
      true,
    ],
    [
      "a no of one office is taken back by that office alone",
      [
        answers("2005-03-01", { Q1: "no" }, auditor),
        answers("2005-03-10", yes, prosecutor),
        answers("2005-03-12", { Q1: "yes" }, auditor),
      ],
      [],
      false,
    ],
    [
      "one office answers for two cases apart",
      [
        answers("2005-03-01", { Q1: "yes" }, prosecutor),
        answers("2005-03-02", { Q2: "yes" }, { ...prosecutor, caseId: b }),
      ],
      ["answers"],
      false,
    ],
  ])("%s", (_, events, missing, isNo) => {
    const { moves, tasks } = statusOn([...first, ...events], "2005-03-20");
    const temporary = moves.find(({ transition }) => transition === "T7");
    expect(temporary?.missing.map(({ type }) => type)).toEqual(missing);
    expect(tasks.some(({ kind }) => kind === "talkToJurist")).toBe(isNo);
    expect(moves.some(({ transition }) => transition === "T11")).toBe(isNo);
  });

  it("are asked again 14 days after they were put to a magistrate who did not answer", () => {
    const put = plain("2005-02-07", "magistrateAsked");
    const chased = (...events: readonly ResidenceEvent[]) =>
      statusOn([...first, put, ...events], "2005-02-10")
        .tasks.filter(({ kind }) => kind === "chaseMagistrate")
        .map(({ on }) => on);
    expect(chased()).toEqual(["2005-02-21", "2005-03-31", "2005-04-15"]);
    expect(chased(answers("2005-02-09", { Q1: "unknown" }))).toEqual(["2005-03-31", "2005-04-15"]);
  });
});

describe("the requests shown in a status", () => {
  const referral = court("2005-07-01", "referral");
  const sent = plain("2005-10-20", "renewalSent");
  const more = about("2005-11-02", "moreAsked", "openEnded");
  const given = about("2005-11-20", "moreSent", "openEnded");
  const next = { about: "next", since: "2005-10-20", lastSentOn: "2005-10-20" };
  const openEnded = { about: "openEnded", since: "2005-09-01", lastSentOn: "2005-09-01" };
  it.each<[string, readonly ResidenceEvent[], readonly object[], boolean]>([
    ["nothing, where nothing was", held, [], false],
    ["the renewal", [...held, sent], [next], false],
    ["the open-ended stay", [...held, referral, asked("2005-09-01")], [openEnded], true],
    ["both", [...held, referral, asked("2005-09-01"), sent], [next, openEnded], true],
    [
      "the day on which more was sent",
      [...held, referral, asked("2005-09-01"), more, given],
      [{ ...openEnded, lastSentOn: "2005-11-20" }],
      true,
    ],
  ])("%s", (_, events, awaited, isOpenEndedAsked) => {
    expect(statusOn(events, "2005-11-25")).toMatchObject({ awaited, isOpenEndedAsked });
  });
});

describe("the overrides shown in a status", () => {
  const override = { by: "Ada Invented", reason: "Confirmed by telephone" };
  const request = asked("2005-09-01");
  it("are what was recorded by name and reason, and nothing else", () => {
    const letThrough = [{ ...declaration, override }, certificate, { ...request, override }];
    expect(statusOn([said, ...letThrough], "2005-09-02").overrides).toEqual([
      { on: "2005-01-31", kind: "issued", override },
      { on: "2005-09-01", kind: "openEndedAsked", override },
    ]);
    expect(statusOn([said, ...letThrough], "2005-08-31").overrides).toHaveLength(1);
    expect(statusOn(held, "2005-09-02").overrides).toEqual([]);
  });
});

describe("the work permit", () => {
  const none: Facts = { ...met, hasWorkPermit: false };
  const on2019: Facts = { ...none, activated: [{ profile: "2019", from: day("2019-01-03") }] };
  const order = issued("2005-01-10", "reflection");
  it.each<[string, readonly ResidenceEvent[], string, Facts, boolean]>([
    ["is asked for from the declaration on", [said, declaration], "2005-02-01", none, true],
    ["and on the certificate", held, "2005-06-02", none, true],
    ["never during the time to reflect", [order], "2005-01-20", none, false],
    ["not where one is on file", held, "2005-06-02", { ...met, hasWorkPermit: true }, false],
    [
      "not where it is recorded that none is asked for",
      [...held, plain("2005-06-02", "noWorkPermit")],
      "2005-06-03",
      none,
      false,
    ],
    [
      "not where the right to work is printed on the document",
      [statement("2019-02-01"), issued("2019-02-05", "provisional", on2019)],
      "2019-02-06",
      on2019,
      false,
    ],
  ])("%s", (_, events, on, facts, isAsked) => {
    expect(kindsOn(events, on, facts).includes("askWorkPermit")).toBe(isAsked);
  });
});
