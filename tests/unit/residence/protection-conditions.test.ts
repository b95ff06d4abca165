import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import type { Condition } from "../../../domain/residence/protection-conditions.ts";
import {
  ConditionRecord,
  conditionOf,
  conditionsNow,
  isClosingAnswered,
  type Recorded,
  statementsIn,
} from "../../../domain/residence/protection-conditions.ts";

const on = CalendarDate.parse("2026-11-20");
const left: ConditionRecord = { kind: "left", on, how: "The police brought her" };
const contact: ConditionRecord = {
  kind: "contact-renewed",
  on,
  source: "A friend",
  assessment: "",
};
const about = (kind: "broken" | "decided" | "mended" | "mistake"): ConditionRecord => ({
  kind,
  condition: "C1",
  on,
  text: "Said at the meeting",
});

/** Records in the order they were made; a number corrects the one at that place. */
const made = (...records: readonly (ConditionRecord | readonly [ConditionRecord, number])[]) =>
  records.map((one, index): Recorded => {
    const [record, corrects] = "kind" in one ? [one, null] : one;
    const at = Instant.parse(`2026-11-24T10:00:${String(index).padStart(2, "0")}.000Z`);
    return { id: String(index), at, corrects: corrects === null ? null : String(corrects), record };
  });

const c1 = (records: readonly Recorded[]) => {
  const [first] = conditionsNow(records);
  return {
    evidence: first?.evidence?.id ?? null,
    broken: first?.broken?.id ?? null,
    awaits: first?.awaitsDecision ?? false,
    contact: first?.contact?.id ?? null,
  };
};
const calm = { evidence: null, broken: null, awaits: false, contact: null };

describe("the state of the conditions", () => {
  it.each([
    ["nothing is known", made(), calm],
    ["evidence was recorded", made(left), { ...calm, evidence: "0" }],
    ["the newest evidence counts", made(left, left), { ...calm, evidence: "1" }],
    ["it was recorded as broken", made(left, about("broken")), broken("1", true)],
    ["what to do was decided", made(left, about("broken"), about("decided")), broken("1", false)],
    [
      "it broke again after a decision",
      made(left, about("broken"), about("decided"), about("mended"), about("broken")),
      broken("4", true),
    ],
    ["it is in order again", made(left, about("broken"), about("mended")), broken(null, false)],
    [
      "broken was a mistake",
      made(left, about("broken"), [about("mistake"), 1]),
      broken(null, false),
    ],
    [
      "an earlier one was corrected after it was mended",
      made(left, about("broken"), about("mended"), [about("broken"), 1]),
      broken(null, false),
    ],
    ["a sign of contact", made(left, contact), { ...calm, evidence: "0", contact: "1" }],
    ["evidence after a sign of contact", made(contact, left), { ...calm, evidence: "1" }],
  ])("when %s", (_, records, expected) => expect(c1(records)).toEqual(expected));

  function broken(id: string | null, awaits: boolean) {
    return { ...calm, evidence: "0", broken: id, awaits };
  }

  it("never depends on what is recorded about another condition", () => {
    const kinds = fc.constantFrom("broken" as const, "decided" as const, "mended" as const);
    const others = fc.constantFrom<Condition>("C2", "C3");
    fc.assert(
      fc.property(fc.array(kinds), fc.array(fc.tuple(kinds, others)), (own, foreign) => {
        const records = [
          ...own.map(about),
          ...foreign.map(([kind, condition]): ConditionRecord => ({
            kind,
            condition,
            on,
            text: "Said",
          })),
        ];
        const alone = made(...own.map(about));
        expect(c1(made(...records))).toEqual(c1(alone));
      }),
    );
  });

  it("a withdrawn record leaves everything as it was", () => {
    const kinds = fc.constantFrom("broken" as const, "decided" as const, "mended" as const);
    fc.assert(
      fc.property(fc.array(kinds), kinds, (before, wrong) => {
        const records = before.map(about);
        const withMistake = made(...records, about(wrong), [about("mistake"), records.length]);
        expect(c1(withMistake)).toEqual(c1(made(...records)));
      }),
    );
  });
});

it("a record is about one condition", () => {
  expect([left, contact, about("broken")].map(conditionOf)).toEqual(["C1", "C1", "C1"]);
});

describe("a statement", () => {
  const said = { kind: "statement", on, form: "hearing", authority: "Invented police" } as const;
  const written = { ...said, number: "", interpreter: "" };
  const later = CalendarDate.parse("2026-11-23");

  it("counts from the day it was made, with the day it was registered beside it", () => {
    expect(statementsIn(made(left, { ...written, registeredOn: later }))).toEqual([
      { id: "1", on, registeredOn: later },
    ]);
  });

  it("was registered the same day where nothing else was recorded, as in older files", () => {
    const older = ConditionRecord.parse(written);
    expect(older).toEqual({ ...written, registeredOn: null });
    expect(statementsIn(made(older))).toEqual([{ id: "0", on, registeredOn: on }]);
  });

  it("that was recorded by mistake does not count", () => {
    const mistake: ConditionRecord = { kind: "mistake", condition: "C3", on, text: "Typed twice" };
    expect(statementsIn(made({ ...written, registeredOn: null }, [mistake, 0]))).toEqual([]);
  });
});

describe("a sign of contact", () => {
  const awaits = (...records: readonly (ConditionRecord | readonly [ConditionRecord, number])[]) =>
    conditionsNow(made(...records))[0]?.awaitsAssessment;
  const contactOn = (text: string): ConditionRecord => ({
    ...contact,
    on: CalendarDate.parse(text),
  });
  const leftOn = (text: string): ConditionRecord => ({ ...left, on: CalendarDate.parse(text) });
  const other: ConditionRecord = {
    kind: "decided",
    condition: "C2",
    on,
    text: "Said at the meeting",
  };

  it.each<[string, boolean | undefined]>([
    ["as it was recorded", awaits(left, contact)],
    ["with a word of what it may mean", awaits(left, { ...contact, assessment: "Unclear" })],
    ["again after an earlier one was assessed", awaits(contact, about("decided"), contact)],
    [
      "after a decision about something before it",
      awaits(about("broken"), about("decided"), contact),
    ],
    ["after a decision about another condition", awaits(contact, other)],
    ["after evidence of a day before it", awaits(contactOn("2026-11-20"), leftOn("2026-11-02"))],
    ["where it was corrected", awaits(contact, [contactOn("2026-11-18"), 0])],
    [
      "where its assessment was a mistake",
      awaits(contact, about("decided"), [about("mistake"), 1]),
    ],
  ])("waits to be assessed %s", (_, found) => expect(found).toBe(true));

  it.each<[string, boolean | undefined]>([
    ["where there is none", awaits(left)],
    ["once the assessment is recorded", awaits(left, contact, about("decided"))],
    ["once the condition is recorded as no longer met", awaits(left, contact, about("broken"))],
    ["once it is met again", awaits(left, contact, about("mended"))],
    ["after evidence of a later day", awaits(contactOn("2026-11-02"), leftOn("2026-11-20"))],
    ["after evidence of its day", awaits(contact, left)],
    ["where it was a mistake", awaits(contact, [about("mistake"), 0])],
    [
      "where it was corrected after its assessment",
      awaits(contact, about("decided"), [contact, 0]),
    ],
  ])("waits no more %s", (_, found) => expect(found).toBe(false));

  it("is shown after evidence of an earlier day", () => {
    const found = conditionsNow(made(contactOn("2026-11-20"), leftOn("2026-11-02")))[0];
    expect([found?.contact?.id, found?.evidence?.id]).toEqual(["0", "1"]);
  });
});

describe("how the assistance continues after it was closed", () => {
  const closedOn = CalendarDate.parse("2026-11-20");
  const at = Instant.parse("2026-11-24T10:00:00.000Z");
  const c2 = (kind: "broken" | "mended" | "decided" | "mistake", day = "2026-11-20") => ({
    kind,
    condition: "C2" as const,
    on: CalendarDate.parse(day),
    text: "Said",
  });
  const accepts = (day: string): ConditionRecord => ({
    kind: "accepts",
    on: CalendarDate.parse(day),
    text: "Taken over by another centre",
  });
  const answered = (
    records: readonly Recorded[],
    closing: Parameters<typeof isClosingAnswered>[1] = { on: closedOn, at },
  ) => isClosingAnswered(records, closing);

  it.each<[string, readonly Recorded[]]>([
    ["it is accepted on the day of the closing", made(left, accepts("2026-11-20"))],
    ["it is accepted later", made(left, accepts("2026-11-22"))],
    ["it is no longer accepted", made(left, c2("broken"))],
    ["it is accepted again", made(left, c2("mended"))],
  ])("is known once it was recorded that %s", (_, records) => expect(answered(records)).toBe(true));

  it.each<[string, readonly Recorded[]]>([
    ["nothing was recorded", made()],
    ["the record is from before the closing", made(accepts("2026-11-22"))],
    ["the record is about a day before", made(left, accepts("2026-11-19"))],
    ["the record is about another condition", made(left, left)],
    ["a decision says nothing of it", made(left, c2("decided"))],
    ["the record was a mistake", made(left, accepts("2026-11-22"), [c2("mistake"), 1])],
  ])("is not known where %s", (_, records) => expect(answered(records)).toBe(false));

  it("is shown by its day alone where the time of recording is unknown", () => {
    expect(answered(made(accepts("2026-11-20")), { on: closedOn, at: null })).toBe(true);
    expect(answered(made(accepts("2026-11-19")), { on: closedOn, at: null })).toBe(false);
  });
});
