import { describe, expect, it } from "vitest";
import type { ResidenceEvent } from "../../../../domain/residence/procedure/procedure-event.ts";
import { contradictionIn } from "../../../../domain/residence/procedure/requirements.ts";
import {
  answers,
  asked,
  askedFirst,
  conviction,
  correction,
  court,
  day,
  ended,
  issued,
  met,
  plain,
  since2007,
  yes,
  statusOn,
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

describe("asking for the first document", () => {
  it.each([
    ["the order, with both conditions", [], "reflection", met, "may"],
    ["the order, with none", [], "reflection", { ...met, leftExploitation: false }, missing("C1")],
    ["the declaration, with a statement", [told], "provisional", met, "may"],
    ["the declaration, with none", [], "provisional", met, missing("C3")],
  ] as const)("%s", (_, events, step, facts, expected) => {
    const next = askedFirst("2005-01-21", step);
    expect(verdict([...events], next, facts)).toEqual(expected);
    expect(verdict([...events], { ...next, override }, facts)).toBe("may");
  });
});

describe("what is on the edge", () => {
  it("an extension lacks what the document it extends lacked", () => {
    expect(verdict([provisional], extended, { ...met, leftExploitation: false })).toEqual(
      missing("C1", "C3"),
    );
    expect(verdict([], extended)).toEqual({ type: "NothingToExtend" });
  });

  it("a later document continues after an extension, which is none of its own", () => {
    const events = [told, provisional, extended, answers("2005-05-01", yes)];
    expect(verdict(events, temporary)).toBe("may");
  });

  it("two documents may bear one day, and a printed day may be the next", () => {
    const same = issued("2005-01-31", "extended", { printed: day("2005-02-01") });
    expect(verdict([told, provisional], same)).toBe("may");
  });

  it("nothing but another certificate follows a certificate again", () => {
    const events = [told, provisional, answers("2005-03-01", yes), temporary];
    expect(verdict(events, issued("2005-08-01", "provisional"))).toEqual({
      type: "NoWayBack",
      from: "temporary",
    });
    const permit = issued("2005-08-01", "openEnded", { override });
    expect(verdict([...events, permit], issued("2005-09-01", "temporary", { override }))).toEqual({
      type: "NoWayBack",
      from: "openEnded",
    });
  });

  it("a certificate asks for a document before it", () => {
    expect(verdict([told, answers("2005-03-01", yes)], temporary)).toEqual({
      type: "Missing",
      missing: [{ type: "stepBefore", steps: ["provisional", "extended", "temporary"] }],
    });
  });

  it("only a statement is registered: any other day counts itself", () => {
    expect(verdict([], ended("2005-02-01", "other"))).toBe("may");
    expect(verdict([], answers("2005-02-01", yes))).toBe("may");
  });
});

describe("an open-ended stay, further", () => {
  const held = [told, provisional, answers("2005-03-01", yes), temporary];
  const facts = { ...met, activated: since2007 };
  const permit = issued("2007-09-10", "openEnded", { activated: since2007 });

  it("is requested on requisitions among other steps, and not on others or on those that did not matter", () => {
    const requisitions = court("2005-09-01", "requisitions");
    const summons = court("2005-09-02", "summons");
    expect(verdict([...held, summons, requisitions], permit, facts)).toBe("may");
    expect(verdict([...held, summons], permit, facts)).toEqual(missing("judgment"));
    const apart = court("2005-09-01", "requisitions", { mattered: "no" });
    const mattered = { type: "Missing", missing: [{ type: "mattered", known: "no" }] };
    expect(verdict([...held, apart], permit, facts)).toEqual(mattered);
    expect(verdict([...held, apart], asked("2007-09-10"), facts)).toEqual(mattered);
  });

  it("does not follow from an acquittal as it does from a conviction", () => {
    const acquitted = conviction("2005-11-01", { outcome: "acquittal", law: "trafficking" });
    expect(verdict([...held, acquitted], issued("2006-12-01", "openEnded"))).toMatchObject({
      missing: [{ type: "months" }, { type: "integration" }],
    });
  });

  it("is counted in months from the first document, and from no day before it", () => {
    const status = (...events: readonly ResidenceEvent[]) => statusOn(events, "2026-01-01");
    expect(status(reflection, provisional).requirements.openEnded.longEnoughFrom).toBe(
      "2007-01-10",
    );
    expect(status(told).requirements.openEnded.longEnoughFrom).toBeNull();
    const closed = [plain("2005-10-01", "caseClosed")];
    expect(verdict(closed, issued("2009-12-01", "openEnded"))).toEqual({
      type: "Missing",
      missing: [
        { type: "stepBefore", steps: ["provisional", "extended", "temporary"] },
        { type: "months", from: "9999-12-31" },
        { type: "integration" },
      ],
    });
  });
});

describe("a file that contradicts itself", () => {
  it("is found by the first document that could not have been issued", () => {
    expect(contradictionIn([])).toBeNull();
    expect(contradictionIn([told, reflection, provisional, extended, temporary])).toBeNull();
    expect(contradictionIn([provisional, reflection, issued("2005-02-01", "reflection")])).toEqual({
      type: "NoWayBack",
      from: "provisional",
    });
    expect(contradictionIn([reflection, extended, temporary])).toEqual({ type: "NothingToExtend" });
    expect(contradictionIn([{ ...reflection, printed: day("2005-01-10") }])).toEqual({
      type: "ExpiryNotAfterIssue",
    });
  });

  it("is none where the document was undone, and nothing else is checked", () => {
    const mistake = issued("2005-02-01", "reflection");
    const events = [provisional, mistake, told, ended("2005-03-01", "other")];
    expect(contradictionIn(events)).toMatchObject({ type: "NoWayBack" });
    expect(contradictionIn([...events, correction("2005-03-02", mistake)])).toBeNull();
  });
});
