// How many spellings of one person are found among the first five of 2,000 people, and how many others are offered for a name
// that nobody there has. Two hundred pairs for which the rules were made, and further ones that no rule was made for.
import { describe, expect, it } from "vitest";
import { orderOfFit } from "../../../domain/people/name-match.ts";
import { indexOfNames } from "../../../electron/vault/people/name-index.ts";
import { spelledOnce } from "../../../electron/vault/people/normalize-name.ts";
import { generatedNames } from "./generated-names.ts";
import { heldOutPairs } from "./name-pairs-held-out.ts";
import { namePairs, pairsOf } from "./name-pairs.ts";

const spell = spelledOnce();
const house = generatedNames(2000, 1);

/** The names that are offered for a typed one, the best first. */
function offersIn(names: readonly string[]): (typed: string) => readonly string[] {
  const all = names.map((name) => ({ name, as: spell(name) }));
  const index = indexOfNames(all, ({ as }) => [as]);
  return (typed) => {
    const { found, fits } = index.like(spell(typed));
    return found
      .flatMap(({ name, as }) => {
        const fit = fits(as);
        return fit === null ? [] : [{ name, order: orderOfFit(fit) }];
      })
      .toSorted((a, b) => a.order - b.order)
      .map(({ name }) => name);
  };
}

type Sought = readonly [string, string, string];

/** The share of pairs of which the one on file is among the first five, and those that are not. */
function recall(pairs: readonly Sought[], typedAs: (typed: string) => string) {
  const offers = offersIn([...house, ...pairs.map(([, onFile]) => onFile)]);
  const missed = pairs.filter(
    ([, onFile, typed]) => !offers(typedAs(typed)).slice(0, 5).includes(onFile),
  );
  return {
    share: 1 - missed.length / pairs.length,
    missed: missed.map(([group, onFile, typed]) => `${group}: ${onFile} / ${typedAs(typed)}`),
  };
}

const turned = ([group, onFile, typed]: Sought): Sought => [group, typed, onFile];
const whole = (typed: string): string => typed;
/** The last word half typed, at least four letters of it. */
function half(typed: string): string {
  const words = typed.split(" ");
  const last = words.at(-1) ?? "";
  return [...words.slice(0, -1), last.slice(0, Math.max(4, Math.ceil(last.length / 2)))].join(" ");
}

describe("spellings of one person, among 2,000 people", () => {
  const pairs = pairsOf(namePairs);
  const further = pairsOf(heldOutPairs);

  it("are two hundred pairs, each another one, and further ones", () => {
    const all = [...pairs, ...further].map(([, ...pair]) => pair.join(" / "));
    expect(pairs).toHaveLength(200);
    expect(new Set(all).size).toBe(pairs.length + further.length);
  });

  it.each([
    ["as they are typed", pairs, whole, 0.95],
    ["the other way round", pairs.map(turned), whole, 0.95],
    ["half typed", pairs, half, 0.95],
    ["that no rule was made for", further, whole, 0.9],
    ["that no rule was made for, the other way round", further.map(turned), whole, 0.9],
    ["that no rule was made for, half typed", further, half, 0.85],
  ] as const)("are among the first five: %s", (_, sought, typedAs, least) => {
    const { share, missed } = recall(sought, typedAs);
    expect(share, missed.join("\n")).toBeGreaterThanOrEqual(least);
  });
});

describe("a name that nobody among 2,000 people has", () => {
  const offers = offersIn(house);
  const taken = new Set(house);
  const fresh = generatedNames(500, 99).filter((name) => !taken.has(name));

  it("is offered less than one other person on average", () => {
    const counts = fresh.map((name) => offers(name).length);
    expect(counts.reduce((sum, count) => sum + count, 0) / fresh.length).toBeLessThan(1);
  });

  it("does not match everyone with a common family name", () => {
    const namesakes = house.filter((name) => name.endsWith(" Diallo"));
    expect(namesakes.length).toBeGreaterThan(30);
    for (const given of ["Quillonde", "Zorbaline", "Wexanthe", "Vrydela"])
      expect(offers(`${given} Jallow`)).toEqual([]);
  });
});
