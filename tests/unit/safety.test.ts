import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate } from "../../domain/calendar.ts";
import { PersonId } from "../../domain/person.ts";
import {
  type Apart,
  ApartId,
  emptySafetyCard,
  isEmptyCard,
  otherOf,
  proposedReview,
  riskChange,
  RiskLevel,
  SafetyCard,
  wholeCard,
  wouldMeet,
} from "../../domain/safety.ts";
import { aStay } from "../builders.ts";

const person = (): PersonId => PersonId.parse(randomUUID());
const pair = (a: PersonId, b: PersonId): Apart => ({ id: ApartId.parse(randomUUID()), a, b });
const day = (text: string): CalendarDate => CalendarDate.parse(text);

describe("the safety card", () => {
  const { phone: _phone, ...before } = { ...emptySafetyCard, codeWord: "marigold" };

  it("from before it could hold a number opens without one, sealed or in the house", () => {
    const now = { ...before, phone: "" };
    expect([SafetyCard.parse(before), wholeCard(before)]).toEqual([now, now]);
  });

  it("is not empty where it holds a number and nothing else", () => {
    const phone = "0400 00 00 71";
    expect([emptySafetyCard, { ...emptySafetyCard, phone }].map(isEmptyCard)).toEqual([
      true,
      false,
    ]);
  });
});

describe("wouldMeet", () => {
  const [linh, ana, noor] = [person(), person(), person()];
  const here = aStay({ personId: ana });

  it.each([
    ["the other lives here", linh, "2026-03-05", [pair(linh, ana)], [here], true],
    [
      "the pair was written the other way round",
      linh,
      "2026-03-05",
      [pair(ana, linh)],
      [here],
      true,
    ],
    ["she herself lives here and moves", ana, "2026-03-05", [pair(ana, linh)], [here], false],
    ["the pair is about others", noor, "2026-03-05", [pair(linh, ana)], [here], false],
    ["nobody is here", linh, "2026-03-05", [pair(linh, ana)], [], false],
    [
      "the other leaves before",
      linh,
      "2026-03-05",
      [pair(linh, ana)],
      [aStay({ personId: ana, until: "2026-03-05" })],
      false,
    ],
    [
      "the other leaves a night later",
      linh,
      "2026-03-05",
      [pair(linh, ana)],
      [aStay({ personId: ana, until: "2026-03-06" })],
      true,
    ],
  ] as const)("when %s", (_, id, from, pairs, stays, expected) => {
    expect(wouldMeet(id, day(from), pairs, stays)).toBe(expected);
  });

  it("warns both of a pair or neither, whichever comes second", () => {
    const anyone = fc.constantFrom(linh, ana, noor);
    fc.assert(
      fc.property(fc.array(fc.tuple(anyone, anyone)), anyone, anyone, (twos, first, second) => {
        const pairs = twos.filter(([a, b]) => a !== b).map(([a, b]) => pair(a, b));
        const from = day("2026-03-05");
        const meets = (id: PersonId, other: PersonId) =>
          wouldMeet(id, from, pairs, [aStay({ personId: other })]);

        expect(meets(first, second)).toBe(meets(second, first));
        expect(meets(first, second)).toBe(pairs.some((one) => otherOf(one, first) === second));
      }),
    );
  });
});

describe("the next review", () => {
  it("comes sooner the greater the danger", () => {
    const days = RiskLevel.options.map((level) => proposedReview(level, day("2026-03-01")));

    expect(days).toEqual(["2026-05-30", "2026-03-31", "2026-03-15", "2026-03-04"]);
  });
});

describe("what an assessment changes", () => {
  it.each([
    [null, "acute", "first"],
    ["low", "acute", "higher"],
    ["acute", "high", "lower"],
    ["raised", "raised", "same"],
  ] as const)("from %s to %s is %s", (before, after, expected) => {
    expect(riskChange(before, after)).toBe(expected);
  });

  it("turns round with time", () => {
    const level = fc.constantFrom(...RiskLevel.options);
    const turned = { higher: "lower", lower: "higher", same: "same", first: "first" };
    fc.assert(fc.property(level, level, (a, b) => riskChange(a, b) === turned[riskChange(b, a)]));
  });
});
