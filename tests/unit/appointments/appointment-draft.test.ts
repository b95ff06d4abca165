import { describe, expect, it } from "vitest";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import {
  careFrom,
  emptyDraft,
  problemsIn,
  withEscort,
} from "../../../renderer/appointments/appointment-draft.ts";

const today = CalendarDate.parse("2026-11-24");
const nothing = { practitioner: "", purpose: "", followUp: "" };
const words = { ...nothing, purpose: "canary" };
const open = (content: typeof nothing) => ({ care: { state: "open" as const, content } });

describe("what is for care workers only", () => {
  it("is sent as empty where a care worker cleared it", () => {
    expect(careFrom(emptyDraft(today), open(words))).toEqual(nothing);
    expect(careFrom({ ...emptyDraft(today), care: words }, open(nothing))).toEqual(words);
  });

  it("is not sent where there was nothing, or the user could not read it", () => {
    const draft = emptyDraft(today);
    expect(careFrom(draft, null)).toBeNull();
    expect(careFrom(draft, open(nothing))).toBeNull();
    expect(careFrom(draft, { care: { state: "closed", exists: true } })).toBeNull();
  });
});

describe("the escort", () => {
  it.each([
    ["", true, "open"],
    ["", false, ""],
    ["none", true, "none"],
    ["open", false, "open"],
    ["5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a01", true, "5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a01"],
  ])("chosen as “%s”, with a rule: %s", (escort, hasRule, expected) => {
    expect(withEscort({ ...emptyDraft(today), escort }, hasRule).escort).toBe(expected);
  });
});

describe("the day of an appointment", () => {
  const leftAt = Instant.parse("2026-11-24T09:00:00.000Z");
  const about = { today, mustSayEscort: false, isInDanger: false, isAloneMeant: false };
  const moved = { ...emptyDraft(CalendarDate.parse("2026-11-26")), at: "10:00" };

  it("stays once a person left for it", () => {
    const before = { day: today, leftAt, backAt: null };
    expect(problemsIn(moved, { ...about, before })).toContain("goneProblem");
    expect(problemsIn({ ...moved, day: today }, { ...about, before })).not.toContain("goneProblem");
    const isBack = { ...before, backAt: leftAt };
    expect(problemsIn(moved, { ...about, before: isBack })).toContain("goneProblem");
  });
});
