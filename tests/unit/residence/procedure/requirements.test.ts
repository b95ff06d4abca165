import { describe, expect, it } from "vitest";
import {
  answers,
  asked,
  conviction,
  correction,
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
import {
  extended,
  missing,
  override,
  provisional,
  reflection,
  temporary,
  told,
  verdict,
} from "./test-documents-issued.ts";

describe("the first document", () => {
  it("requires both standing conditions", () => {
    expect(verdict([], reflection)).toBe("may");
    expect(verdict([], reflection, { ...met, leftExploitation: false })).toEqual(missing("C1"));
    expect(verdict([], reflection, { ...met, acceptsAssistance: false })).toEqual(missing("C2"));
  });

  it("is the declaration of arrival at once where a statement was made already", () => {
    expect(verdict([told], provisional)).toBe("may");
    expect(verdict([], provisional)).toEqual(missing("C3"));
  });

  it("is the three-month document at once for a minor alone, in the profile of 2007", () => {
    const minor = { ...met, isMinorAlone: true };
    expect(verdict([], provisional, minor)).toEqual(missing("C3"));
    const card = issued("2007-07-01", "provisional", { activated: since2007 });
    expect(verdict([], card, { ...minor, activated: since2007 })).toBe("may");
  });
});

describe("an extension", () => {
  it("is given once", () => {
    expect(verdict([told, provisional], extended)).toBe("may");
    const second = issued("2005-07-20", "extended");
    expect(verdict([told, provisional, extended], second)).toEqual({
      type: "ExtendedBefore",
      on: "2005-04-28",
    });
    expect(verdict([told, provisional, extended], { ...second, override })).toEqual({
      type: "ExtendedBefore",
      on: "2005-04-28",
    });
  });

  it("extends a three-month document only", () => {
    expect(verdict([told, reflection], extended)).toEqual({ type: "NothingToExtend" });
  });
});

describe("a certificate", () => {
  it("follows from yes and yes, before the declaration ends", () => {
    const early = issued("2005-03-12", "temporary");
    expect(verdict([told, provisional, answers("2005-03-12", yes)], early)).toBe("may");
  });

  it.each([
    [{ Q1: "yes" }, ["Q2"]],
    [{ Q1: "yes", Q2: "unknown" }, ["Q2"]],
    [{ Q1: "no", Q2: "yes" }, ["Q1"]],
    [{}, ["Q1", "Q2"]],
  ] as const)("does not follow from %j", (given, questions) => {
    const events = [told, provisional, answers("2005-03-01", given)];
    expect(verdict(events, temporary)).toEqual({
      type: "Missing",
      missing: [{ type: "answers", questions }],
    });
    expect(verdict(events, { ...temporary, override })).toBe("may");
  });

  it("asks four questions in the profile of 2007", () => {
    const card = issued("2007-09-01", "temporary", { activated: since2007 });
    const before = issued("2007-07-01", "provisional", { activated: since2007 });
    expect(
      verdict([told, before, answers("2007-08-01", yes)], card, { ...met, activated: since2007 }),
    ).toEqual({ type: "Missing", missing: [{ type: "answers", questions: ["Q3", "Q4"] }] });
  });

  it("follows a three-month document or another certificate", () => {
    expect(verdict([told, reflection, answers("2005-02-01", yes)], temporary)).toMatchObject({
      missing: [{ type: "stepBefore" }],
    });
    const events = [told, provisional, answers("2005-03-01", yes), temporary];
    const next = issued("2005-11-20", "temporary");
    expect(verdict(events, next)).toEqual({
      type: "Missing",
      missing: [{ type: "answers", questions: ["Q1", "Q2"], before: "2005-03-01" }],
    });
    const later = [...events, answers("2005-10-01", { Q2: "no" })];
    expect(verdict(later, next)).toEqual({
      type: "Missing",
      missing: [
        { type: "answers", questions: ["Q1"], before: "2005-03-01" },
        { type: "answers", questions: ["Q2"] },
      ],
    });
    expect(verdict([...events, answers("2005-11-01", yes)], next)).toBe("may");
  });
});

describe("an open-ended stay", () => {
  const held = [told, provisional, answers("2005-03-01", yes), temporary];
  const permit = issued("2007-05-01", "openEnded");

  it("may be requested after a step of a court in which the statement mattered", () => {
    for (const step of ["summons", "referral", "indictment", "confinement"] as const)
      expect(verdict([...held, court("2005-09-01", step)], asked("2005-09-10"))).toBe("may");
    const apart = court("2005-09-01", "referral", { mattered: "no" });
    expect(verdict([...held, apart], asked("2005-09-10"))).toEqual({
      type: "Missing",
      missing: [{ type: "mattered", known: "no" }],
    });
    expect(verdict(held, asked("2005-09-10"))).toEqual(missing("courtStep"));
    expect(verdict(held, { ...asked("2005-09-10"), override })).toBe("may");
  });

  it("is not helped by requisitions before the profile of 2007", () => {
    const events = [...held, court("2005-09-01", "requisitions")];
    expect(verdict(events, asked("2005-09-10"))).toEqual(missing("courtStep"));
    expect(verdict(events, asked("2007-09-10"), { ...met, activated: since2007 })).toBe("may");
    expect(
      verdict(events, issued("2007-09-10", "openEnded", { activated: since2007 }), {
        ...met,
        activated: since2007,
      }),
    ).toBe("may");
  });

  it.each([
    ["under the law on trafficking", { law: "trafficking" }, "may"],
    ["under another law, trafficking among the charges", { charged: true }, "may"],
    ["under another law, trafficking not among the charges", {}, missing("charge")],
    [
      "under the law on trafficking, where what she said did not matter",
      { law: "trafficking", mattered: "no" },
      { type: "Missing", missing: [{ type: "mattered", known: "no" }] },
    ],
  ] as const)("after a conviction %s", (_, details, expected) => {
    expect(verdict([...held, conviction("2007-04-01", details)], permit)).toEqual(expected);
  });

  it("after a closed case asks for 24 months and for integration", () => {
    const closed = [...held, plain("2006-11-01", "caseClosed"), plain("2006-11-02", "integration")];
    // In the procedure since the declaration of 31 January 2005.
    expect(verdict(closed, issued("2006-12-31", "openEnded"))).toEqual({
      type: "Missing",
      missing: [{ type: "months", from: "2007-01-31" }],
    });
    expect(verdict(closed, issued("2007-01-30", "openEnded"))).toMatchObject({ type: "Missing" });
    expect(verdict(closed, issued("2007-01-31", "openEnded"))).toBe("may");
    expect(verdict(closed.slice(0, -1), issued("2007-01-31", "openEnded"))).toEqual(
      missing("integration"),
    );
  });

  it("after an acquittal asks for the same", () => {
    const acquitted = conviction("2006-11-01", { outcome: "acquittal" });
    expect(verdict([...held, acquitted], issued("2006-12-01", "openEnded"))).toEqual({
      type: "Missing",
      missing: [{ type: "months", from: "2007-01-31" }, { type: "integration" }],
    });
  });

  it("asks for a judgment where there is none", () => {
    expect(verdict(held, permit)).toEqual(missing("judgment"));
  });
});

describe("what cannot be overridden", () => {
  it.each([
    [
      "a document before the last one",
      [told, provisional],
      issued("2005-01-30", "extended"),
      "IssuedBeforeLast",
    ],
    ["a step back", [told, provisional], issued("2005-02-10", "reflection"), "NoWayBack"],
    ["the same step twice", [told, provisional], issued("2005-02-10", "provisional"), "NoWayBack"],
    [
      "an expiry that is not after the issue",
      [told],
      issued("2005-01-31", "provisional", { printed: day("2005-01-31") }),
      "ExpiryNotAfterIssue",
    ],
    [
      "anything after the end",
      [told, ended("2005-02-01", "other")],
      issued("2005-01-31", "provisional"),
      "TrackEnded",
    ],
  ] as const)("%s", (_, events, next, type) => {
    expect(verdict([...events], { ...next, override })).toMatchObject({ type });
  });

  it("a statement that was registered before it was made", () => {
    expect(verdict([], statement("2005-01-20", "2005-01-19"))).toEqual({
      type: "RegisteredBeforeStatement",
    });
    expect(verdict([], statement("2005-01-20", "2005-01-20"))).toBe("may");
  });

  it("a correction of nothing, or of a correction", () => {
    const first = correction("2005-02-01", told);
    expect(verdict([told], first)).toBe("may");
    expect(verdict([], first)).toEqual({ type: "NothingToCorrect" });
    expect(verdict([told, first], correction("2005-02-02", first))).toEqual({
      type: "NothingToCorrect",
    });
  });

  it("but an end recorded by mistake is corrected, and the procedure is open again", () => {
    const mistake = ended("2005-02-01", "other");
    const events = [told, mistake];
    const taken = correction("2005-02-03", mistake);
    expect(verdict(events, taken)).toBe("may");
    expect(verdict([...events, taken], issued("2005-02-04", "provisional"))).toBe("may");
  });
});
