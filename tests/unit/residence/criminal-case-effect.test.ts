import { describe, expect, it } from "vitest";
import type { CaseLink, Known } from "../../../domain/legal/criminal-case.ts";
import {
  happenings,
  type JudicialEvent,
  type RecordedEvent,
} from "../../../domain/legal/judicial-event.ts";
import { residenceEventsOf } from "../../../domain/residence/criminal-case-effect.ts";
import { ResidenceEvent } from "../../../domain/residence/procedure/procedure-event.ts";
import { caseOverOn } from "../../../domain/residence/procedure/grounds-for-stay.ts";
import { procedureOn } from "../../../domain/residence/procedure/residence-procedure.ts";
import { charged, day, happened, idOf, linked, recorded } from "../legal/test-judicial-events.ts";
import { requirementsFor } from "../../../domain/residence/procedure/requirements.ts";

const told = (...events: readonly JudicialEvent[]) =>
  residenceEventsOf(charged, recorded(...events), linked).map(
    ({ id: _id, on: _on, ...rest }) => rest,
  );

describe("what a case means for the residence of a person in it", () => {
  it.each<[string, JudicialEvent, object]>([
    ["a summons", happened(1, "summons"), { kind: "court", step: "summons", mattered: "yes" }],
    [
      "an indictment",
      happened(1, "indictment"),
      { kind: "court", step: "indictment", mattered: "yes" },
    ],
    [
      "a request for confinement",
      happened(1, "confinementAsked"),
      { kind: "court", step: "confinement", mattered: "yes" },
    ],
    [
      "requisitions that uphold trafficking",
      happened(1, "requisitions"),
      { kind: "court", step: "requisitions", mattered: "yes" },
    ],
    [
      "a referral by the council chamber",
      happened(1, "chamberOrder"),
      { kind: "court", step: "referral", mattered: "yes" },
    ],
    [
      "confinement by the council chamber",
      happened(1, "chamberOrder", { order: "confinement" }),
      { kind: "court", step: "interned", mattered: "yes" },
    ],
    [
      "an inquiry",
      happened(1, "inquiryOpened"),
      { kind: "caseStep", step: "inquiryOpened", mattered: "yes" },
    ],
    [
      "a judge seized",
      happened(1, "judgeSeized"),
      { kind: "caseStep", step: "judgeSeized", mattered: "yes" },
    ],
    ["an appeal", happened(1, "appeal"), { kind: "caseStep", step: "appeal", mattered: "yes" }],
    [
      "the end of the case",
      happened(1, "final"),
      { kind: "caseStep", step: "final", mattered: "yes" },
    ],
    [
      "a non-suit",
      happened(1, "chamberOrder", { order: "nonSuit" }),
      { kind: "caseClosed", mattered: "yes" },
    ],
    [
      "that no trial can follow",
      happened(1, "noTrial"),
      { kind: "noTrial", reason: "died", mattered: "yes" },
    ],
    [
      "a case closed without action",
      happened(1, "closed"),
      { kind: "caseClosed", mattered: "yes" },
    ],
    [
      "a conviction for trafficking",
      happened(1, "judgment"),
      {
        kind: "judgment",
        outcome: "conviction",
        law: "trafficking",
        charged: true,
        mattered: "yes",
      },
    ],
    [
      "a conviction for smuggling, by the same law",
      happened(1, "judgment", { law: "smuggling" }),
      {
        kind: "judgment",
        outcome: "conviction",
        law: "trafficking",
        charged: true,
        mattered: "yes",
      },
    ],
    [
      "a conviction by another law",
      happened(1, "judgment", { law: "other" }),
      { kind: "judgment", outcome: "conviction", law: "other", charged: true, mattered: "yes" },
    ],
    [
      "an acquittal",
      happened(1, "judgment", { outcome: "acquittal" }),
      {
        kind: "judgment",
        outcome: "acquittal",
        law: "trafficking",
        charged: true,
        mattered: "yes",
      },
    ],
  ])("%s counts", (_what, event, effect) => expect(told(event)).toEqual([effect]));

  const counts = [
    "summons",
    "indictment",
    "confinementAsked",
    "requisitions",
    "chamberOrder",
    "closed",
    "judgment",
    "inquiryOpened",
    "judgeSeized",
    "appeal",
    "final",
    "noTrial",
  ];
  it.each(happenings.filter((kind) => !counts.includes(kind)))("%s has no effect", (kind) =>
    expect(told(happened(1, kind))).toEqual([]),
  );

  it("does not count requisitions that do not uphold trafficking", () => {
    expect(told(happened(1, "requisitions", { uphold: false }))).toEqual([]);
  });

  it("keeps the id and the day of the event", () => {
    const [effect] = residenceEventsOf(charged, recorded(happened(9, "summons")), linked);

    expect(effect).toMatchObject({ id: idOf(0), on: "2024-01-10" });
  });

  it("reports for each person whether their statement mattered, and for the case whether trafficking is charged", () => {
    const events = recorded(happened(1, "summons"), happened(2, "judgment"));

    const effects = residenceEventsOf({ charged: "unknown" }, events, {
      ...linked,
      mattered: "no",
    });

    expect(effects).toMatchObject([{ mattered: "no" }, { mattered: "no", charged: false }]);
  });

  it("reports nothing for a person who was linked by mistake", () => {
    const mistake: CaseLink = { kind: "mistake", reason: "Another Ana" };

    expect(residenceEventsOf(charged, recorded(happened(1, "summons")), mistake)).toEqual([]);
  });
});

describe("what was undone", () => {
  it.each<[string, JudicialEvent]>([
    ["an inquiry opened again", happened(5, "inquiryOpened")],
    ["a judge seized", happened(5, "judgeSeized")],
    ["an indictment", happened(5, "indictment")],
    ["a request for confinement", happened(5, "confinementAsked")],
    ["a summons", happened(5, "summons")],
    ["a referral", happened(5, "chamberOrder")],
    ["a judgment", happened(5, "judgment")],
  ])("a closed case is not over after %s", (_what, event) => {
    expect(told(happened(2, "closed"), event).map(({ kind }) => kind)).not.toContain("caseClosed");
    expect(told(event, happened(9, "closed")).map(({ kind }) => kind)).toContain("caseClosed");
  });

  it.each<[string, JudicialEvent]>([
    ["a second closing", happened(5, "closed")],
    ["a non-suit", happened(5, "chamberOrder", { order: "nonSuit" })],
    ["an appeal that is lodged", happened(5, "appeal")],
  ])("a closed case stays closed after %s", (_what, event) => {
    expect(told(happened(2, "closed"), event)[0]).toEqual({ kind: "caseClosed", mattered: "yes" });
  });

  it("a judgment on appeal replaces those before it, and only those", () => {
    const acquitted = happened(7, "judgment", { outcome: "acquittal", takesPlace: true });

    expect(told(happened(2, "judgment"), acquitted)).toMatchObject([{ outcome: "acquittal" }]);
    expect(told(acquitted, happened(9, "judgment"))).toMatchObject([
      { outcome: "acquittal" },
      { outcome: "conviction" },
    ]);
  });

  it("two judgments are both valid where neither replaces the other", () => {
    const other = happened(7, "judgment", { outcome: "acquittal" });

    expect(told(happened(2, "judgment"), other)).toHaveLength(2);
  });

  it("a judgment that is annulled counts no longer; one that is not, does", () => {
    expect(told(happened(2, "judgment"), happened(7, "cassation", { annuls: true }))).toEqual([
      { kind: "caseStep", step: "annulled", mattered: "yes" },
    ]);
    expect(told(happened(2, "judgment"), happened(7, "cassation"))).toHaveLength(1);
  });

  it("on one day, what was recorded later comes later", () => {
    expect(told(happened(2, "closed"), happened(2, "summons"))).toMatchObject([
      { step: "summons" },
    ]);
    expect(told(happened(2, "summons"), happened(2, "closed"))).toHaveLength(2);
  });

  it("a correction replaces an event, a mistake removes it", () => {
    const [first] = recorded(happened(2, "judgment"));
    const second: RecordedEvent = {
      id: idOf(1),
      corrects: idOf(0),
      event: happened(2, "judgment", { outcome: "acquittal" }),
    };
    const third: RecordedEvent = { id: idOf(2), corrects: idOf(1), event: happened(3, "mistake") };
    const all = [first, second, third].filter((one) => one !== undefined);

    expect(residenceEventsOf(charged, all.slice(0, 2), linked)).toMatchObject([
      { outcome: "acquittal", id: idOf(1) },
    ]);
    expect(residenceEventsOf(charged, all, linked)).toEqual([]);
  });
});

describe("read by the engine", () => {
  const facts = {
    leftExploitation: true,
    acceptsAssistance: true,
    statementStands: true,
    isMinorAlone: false,
    activated: [{ profile: "1997" as const, from: day("1997-01-01") }],
  };
  const holds: ResidenceEvent = ResidenceEvent.parse({
    kind: "issued",
    id: "00000000-0000-4000-8000-0000000000ff",
    on: "2023-06-01",
    step: "temporary",
    profile: "1997",
    printed: null,
    override: null,
  });
  const [caseA, caseB] = [idOf(100), idOf(200)];
  const missing = (link: CaseLink, said: Known, ...events: readonly JudicialEvent[]) => {
    const track = procedureOn(
      [holds, ...residenceEventsOf({ charged: said }, recorded(...events), link)],
      day("2024-12-01"),
    );
    const { openEnded } = requirementsFor(track, facts);
    return { ask: openEnded.missingToAsk, issue: openEnded.missing };
  };

  it("a referral for trial in which the statement mattered allows requesting an open-ended stay", () => {
    expect(missing(linked, "yes", happened(2, "chamberOrder")).ask).toEqual([]);
  });

  it("a referral in which it did not, does not", () => {
    const { ask } = missing({ ...linked, mattered: "no" }, "yes", happened(2, "chamberOrder"));
    expect(ask).toEqual([{ type: "mattered", known: "no" }]);
  });

  it("a conviction for trafficking allows it", () => {
    expect(missing(linked, "no", happened(2, "judgment")).issue).toEqual([]);
  });

  it("a conviction by another law opens it only where trafficking was among the charges", () => {
    const other = happened(2, "judgment", { law: "other" });

    expect(missing(linked, "yes", other).issue).toEqual([]);
    expect(missing(linked, "no", other).issue).toEqual([{ type: "charge" }]);
  });

  it.each<[string, boolean, readonly JudicialEvent[]]>([
    ["an acquittal", true, []],
    ["an appeal against it", false, [happened(3, "appeal")]],
    [
      "a judgment on appeal",
      true,
      [happened(3, "appeal"), happened(4, "judgment", { outcome: "acquittal", takesPlace: true })],
    ],
    ["an appeal that led to nothing", true, [happened(3, "appeal"), happened(4, "final")]],
    ["a cassation that annuls it", false, [happened(3, "cassation", { annuls: true })]],
  ])("after %s, that the case is over is %s", (_what, isOver, later) => {
    const acquitted = happened(2, "judgment", { outcome: "acquittal" });
    const events = residenceEventsOf(
      { charged: "yes", id: caseA },
      recorded(acquitted, ...later),
      linked,
    );
    expect(caseOverOn(procedureOn([holds, ...events], day("2024-12-01"))) !== null).toBe(isOver);
  });

  it("a closed case is not over while another one is investigated in which the statement mattered", () => {
    const closed = residenceEventsOf(
      ...([{ charged: "yes", id: caseA }, recorded(happened(5, "closed")), linked] as const),
    );
    const other = (link: CaseLink, ...more: readonly JudicialEvent[]) => {
      const of = recorded(happened(2, "judgeSeized"), ...more);
      const events = residenceEventsOf({ charged: "yes", id: caseB }, of, link);
      return caseOverOn(procedureOn([holds, ...closed, ...events], day("2024-12-01"))) !== null;
    };
    expect(other(linked)).toBe(false);
    expect(other(linked, happened(9, "closed"))).toBe(true);
    expect(other({ ...linked, mattered: "no" })).toBe(true);
  });

  it("unknown charges are not a yes", () => {
    const other = happened(2, "judgment", { law: "other" });

    expect(missing(linked, "unknown", other).issue).toEqual([{ type: "charge" }]);
  });
});
