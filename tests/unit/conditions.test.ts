import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate, Instant } from "../../domain/calendar.ts";
import type { Condition } from "../../domain/conditions.ts";
import {
  ConditionRecord,
  conditionOf,
  conditionsNow,
  type Recorded,
  statementsIn,
} from "../../domain/conditions.ts";

const on = CalendarDate.parse("2026-11-20");
const left: ConditionRecord = { kind: "left", on, how: "The police brought her" };
const contact: ConditionRecord = {
  kind: "contact-renewed",
  on,
  source: "A friend",
  assessment: "",
};
const about = (kind: "broken" | "decided" | "mended" | "mistake"): ConditionRecord => ({
  ...{ kind, condition: "C1", on, text: "Said at the meeting" },
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

describe("where the conditions stand", () => {
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
  ])("when %s", (_, records, expected) => {
    expect(c1(records)).toEqual(expected);
  });

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
            ...{ kind, condition, on, text: "Said" },
          })),
        ];
        const alone = made(...own.map(about));
        expect(c1(made(...records))).toEqual(c1(alone));
      }),
    );
  });

  it("a record taken back leaves everything as it was", () => {
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

  it("was registered the same day where nothing else was written, as in older files", () => {
    const older = ConditionRecord.parse(written);
    expect(older).toEqual({ ...written, registeredOn: null });
    expect(statementsIn(made(older))).toEqual([{ id: "0", on, registeredOn: on }]);
  });

  it("that was recorded by mistake does not count", () => {
    const mistake: ConditionRecord = { kind: "mistake", condition: "C3", on, text: "Typed twice" };
    expect(statementsIn(made({ ...written, registeredOn: null }, [mistake, 0]))).toEqual([]);
  });
});
