import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { PersonId } from "../../../domain/people/person.ts";
import {
  type ContactBan,
  ContactBanId,
  emptySafetyCard,
  isEmptyCard,
  listState,
  otherOf,
  proposedReview,
  riskChange,
  RiskLevel,
  SafetyCard,
  wholeCard,
  wouldMeet,
} from "../../../domain/safety/safety.ts";
import { aStay } from "../../helpers/builders.ts";

const person = (): PersonId => PersonId.parse(randomUUID());
const pair = (a: PersonId, b: PersonId): ContactBan => ({
  id: ContactBanId.parse(randomUUID()),
  a,
  b,
});
const day = (text: string): CalendarDate => CalendarDate.parse(text);

describe("the safety card", () => {
  const { phone: _phone, ...before } = { ...emptySafetyCard, codeWord: "marigold" };

  it("from before this field existed opens without a number, sealed or in the house", () => {
    const now = { ...before, phone: "" };
    expect([SafetyCard.parse(before), wholeCard(before)]).toEqual([now, now]);
  });

  it("is empty before anything was written", () => {
    expect(isEmptyCard(emptySafetyCard)).toBe(true);
  });

  it.each([
    { phone: "0400 00 00 71" },
    { codeWord: "marigold" },
    { neverContact: ["Invented uncle"] },
    { nobodyNamed: true },
    { whenGoingOut: "Never alone" },
    { whenRecognised: "Go inside" },
  ])("is not empty where it contains %j and nothing else", (part) => {
    expect(isEmptyCard({ ...emptySafetyCard, ...part })).toBe(false);
  });

  it.each([
    [["Invented uncle"], false, "named"],
    [["Invented uncle"], true, "named"],
    [[], true, "nobody"],
    [[], false, "unasked"],
  ] as const)(
    "with %j never to be let in, nobody named: %s, says %s",
    (neverContact, nobodyNamed, state) => {
      expect(listState({ neverContact: [...neverContact], nobodyNamed })).toBe(state);
    },
  );

  it.each([
    ["phone", 60],
    ["codeWord", 60],
    ["whenGoingOut", 600],
    ["whenRecognised", 600],
  ] as const)("holds no more than it can show in %s: %i letters", (field, most) => {
    const holds = (length: number) =>
      SafetyCard.safeParse({ ...emptySafetyCard, [field]: "a".repeat(length) }).success;
    expect([holds(most), holds(most + 1)]).toEqual([true, false]);
    expect(SafetyCard.parse({ ...emptySafetyCard, [field]: " a " })[field]).toBe("a");
  });

  it("names at most twelve people who are never admitted, each with a maximum length, and none blank", () => {
    const names = (neverContact: readonly string[]) =>
      SafetyCard.safeParse({ ...emptySafetyCard, neverContact }).success;
    expect(names(Array.from({ length: 12 }, () => "Invented uncle"))).toBe(true);
    expect(names(Array.from({ length: 13 }, () => "Invented uncle"))).toBe(false);
    expect([names(["a".repeat(120)]), names(["a".repeat(121)]), names([" "])]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("keeps what was written since the number was added", () => {
    const card = { ...emptySafetyCard, phone: "0400 00 00 71", nobodyNamed: true };
    expect(wholeCard(card)).toEqual(card);
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
