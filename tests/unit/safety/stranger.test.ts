import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  emptySafetyCard,
  isEmptyCard,
  listState,
  type SafetyCard,
} from "../../../domain/safety/safety.ts";
import { behind, type ListOf, neverLists } from "../../../domain/safety/stranger.ts";

const listing = (...neverContact: string[]): SafetyCard => ({ ...emptySafetyCard, neverContact });
const askedNone: SafetyCard = { ...emptySafetyCard, nobodyNamed: true };

describe("a list of people never to be admitted", () => {
  it.each([
    ["no card at all", "none", "unasked"],
    ["a card with a telephone number alone", { ...emptySafetyCard, phone: "0400" }, "unasked"],
    ["an empty card", emptySafetyCard, "unasked"],
    ["asked, and nobody named", askedNone, "nobody"],
    ["a card that cannot be read here", "kept", "kept"],
  ] as const)("with %s stands among the %s", (_, card, expected) => {
    const lists = neverLists([{ person: 1, card, isSigned: true }]);
    const states = ["unasked", "nobody", "kept"] as const;
    expect(states.filter((state) => lists[state].length === 1)).toEqual([expected]);
    expect(lists.named).toEqual([]);
  });

  it.each([
    ["the same words", "The cousin", "The cousin"],
    ["capitals", "The cousin", "THE COUSIN"],
    ["accents", "Séb Ngué", "Seb Ngue"],
    ["spaces and points", "J. Dupont", " j dupont."],
    ["width", "Ｙ 12", "Y 12"],
  ])("shows a person on two lists once, whatever the %s", (_, first, second) => {
    const lists = neverLists([
      { person: 1, card: listing(first), isSigned: true },
      { person: 2, card: listing("Another", second), isSigned: true },
    ]);
    expect(lists.named.map(({ entry }) => entry)).toEqual([first, "Another"]);
    expect(behind(lists, { list: "named", entry: second })).toEqual([1, 2]);
  });

  it("distinguishes what differs by a letter, and entries without any", () => {
    const entries = ["Ali", "Alia", "محمد", "محمود", "?", "!"];
    expect(
      neverLists([{ person: 1, card: listing(...entries), isSigned: true }]).named,
    ).toHaveLength(6);
  });

  it("that nobody signed is still shown, and said to be so", () => {
    const lists = neverLists([
      { person: 1, card: listing("Viktor"), isSigned: false },
      { person: 2, card: listing("Another"), isSigned: true },
    ]);
    expect(lists.named.map(({ entry }) => entry)).toEqual(["Viktor", "Another"]);
    expect(behind(lists, { list: "unsigned" })).toEqual([1]);
  });

  it("is written, and not empty, as soon as a person was asked", () => {
    expect(isEmptyCard(emptySafetyCard)).toBe(true);
    expect(isEmptyCard(askedNone)).toBe(false);
    expect(listState({ neverContact: ["X"], nobodyNamed: true })).toBe("named");
  });

  it("loses nobody: each person is in one group or behind what they named", () => {
    const card = fc.oneof(
      fc.constant<"none">("none"),
      fc.constant<"kept">("kept"),
      fc.record({
        names: fc.array(fc.string({ minLength: 1 }), { maxLength: 4 }),
        nobodyNamed: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(fc.array(card), (cards) => {
        const all = cards.map((one, person): ListOf<number> => ({
          person,
          isSigned: true,
          card:
            typeof one === "string"
              ? one
              : { ...listing(...one.names), nobodyNamed: one.nobodyNamed },
        }));
        const lists = neverLists(all);
        const found = [
          ...lists.unasked,
          ...lists.nobody,
          ...lists.kept,
          ...new Set(lists.named.flatMap(({ people }) => people)),
        ];
        expect(found.toSorted((a, b) => a - b)).toEqual(all.map(({ person }) => person));
        for (const { person, card: own } of all)
          for (const entry of typeof own === "string" ? [] : own.neverContact)
            expect(behind(lists, { list: "named", entry })).toContain(person);
      }),
    );
  });
});
