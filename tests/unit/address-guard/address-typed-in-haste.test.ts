// The address as a hurried user types it: in any form, every disguise is found afterwards and every near miss passes.
import { describe, expect, it } from "vitest";
import { partsOf, problemOf } from "../../../domain/address-guard/parse-entered-term.ts";
import { addressSearchOf } from "../../../domain/address-guard/address-search.ts";
import {
  type GuardTermKind,
  type GuardTerm,
  GuardTermId,
} from "../../../domain/address-guard/term.ts";
import { disguises } from "./address-disguises.ts";
import { lookedAt, nearMisses } from "./address-near-misses.ts";

type Typed = readonly (readonly [GuardTermKind, string])[];

const landmarks: Typed = [
  ["landmark", "Kapel van Nergens"],
  ["landmark", "Chapelle de Nulle-Part"],
];
const phone: Typed = [["phone", "09 555 47 11"]];
const town: Typed = [
  ["postcode", "9995"],
  ["municipality", "Sint-Nergenshuizen"],
];
const streets = (...typed: readonly string[]): Typed => [
  ...typed.map((text) => ["street", text] as const),
  ...landmarks,
  ...phone,
];
const shouted = (typed: Typed): Typed => typed.map(([kind, text]) => [kind, text.toUpperCase()]);

const ways: readonly (readonly [string, Typed])[] = [
  [
    "each thing by itself",
    [...streets("Verzonnenstraat", "rue des Trois Chimères"), ["number", "47"], ...town],
  ],
  [
    "the street with its number",
    [...streets("Verzonnenstraat 47", "Rue des Trois Chimères 47"), ...town],
  ],
  [
    "the number before the street",
    [...streets("47 Verzonnenstraat", "47, rue des Trois Chimères"), ...town],
  ],
  [
    "with the box",
    [...streets("Verzonnenstraat 47 bus 3", "Rue des Trois Chimères 47 boîte 3"), ...town],
  ],
  [
    "with postcode and municipality",
    streets(
      "Verzonnenstraat 47, 9995 Sint-Nergenshuizen",
      "rue des Trois Chimères 47, 9995 Sint-Nergenshuizen",
    ),
  ],
  [
    "with postcode and municipality, without commas",
    streets(
      "Verzonnenstraat 47 9995 Sint-Nergenshuizen",
      "rue des Trois Chimères 47 B-9995 Sint-Nergenshuizen",
    ),
  ],
  [
    "with the municipality alone, without a comma",
    [
      ...streets(
        "Verzonnenstraat 47 Sint-Nergenshuizen",
        "rue des Trois Chimères 47 Sint-Nergenshuizen",
      ),
      ["postcode", "9995"],
    ],
  ],
  [
    "the municipality first",
    streets(
      "9995 Sint-Nergenshuizen, Verzonnenstraat 47",
      "9995 Sint-Nergenshuizen, rue des Trois Chimères 47",
    ),
  ],
  [
    "both languages on one line",
    streets("Rue des Trois Chimères / Verzonnenstraat 47, 9995 Sint-Nergenshuizen"),
  ],
  [
    "all in capitals",
    shouted(
      streets(
        "Verzonnenstraat 47 bus 3, 9995 Sint-Nergenshuizen",
        "rue des Trois Chimères 47, bte 3, 9995 Sint-Nergenshuizen",
      ),
    ),
  ],
  [
    "shortened, without accents",
    streets("verzonnenstr. 47 9995 sint-nergenshuizen", "r. des 3 chimeres 47, 9995"),
  ],
  [
    "the street and its number as the number",
    [
      ["number", "Verzonnenstraat 47"],
      ["number", "47, rue des Trois Chimères"],
      ...landmarks,
      ...phone,
      ["postcode", "9995 Sint-Nergenshuizen"],
    ],
  ],
];

const termsOf = (typed: Typed): readonly GuardTerm[] =>
  typed
    .flatMap(([kind, text]) => partsOf({ kind, text }))
    .map((words, at) => ({
      id: GuardTermId.parse(`00000000-0000-4000-8000-0000000000${String(at + 10)}`),
      ...words,
    }));
const levelsBy = (typed: Typed) => {
  const guard = addressSearchOf(termsOf(typed));
  return (text: string) => guard.search(text).map(({ level }) => level);
};

describe.each(ways)("an address that was typed %s", (_, typed) => {
  const levels = levelsBy(typed);

  it("consists of terms that can each be searched for", () => {
    expect(termsOf(typed).map((words) => problemOf(words))).toEqual(termsOf(typed).map(() => null));
  });

  it("is stopped in every disguise", () => {
    expect(disguises.filter((text) => !levels(text).includes("stop"))).toEqual([]);
  });

  it("lets every near miss pass, or asks for a review as before", () => {
    expect(nearMisses.filter((text) => levels(text).length > 0)).toEqual([]);
    expect(lookedAt.filter((text) => levels(text).includes("stop"))).toEqual([]);
    expect(lookedAt.filter((text) => !levels(text).includes("look"))).toEqual([]);
  });
});

describe("an address that was typed in one language only", () => {
  const dutch: Typed = [
    ["street", "Verzonnenstraat 47, 9995 Sint-Nergenshuizen"],
    ["landmark", "Kapel van Nergens"],
    ...phone,
  ];
  const french: Typed = [
    ["street", "Rue des Trois Chimères 47, 9995 Sint-Nergenshuizen"],
    ["landmark", "Chapelle de Nulle-Part"],
    ...phone,
  ];
  const missedBy = (typed: Typed) => {
    const levels = levelsBy(typed);
    return disguises.filter((text) => !levels(text).includes("stop"));
  };

  it.each([
    ["Dutch", dutch, french, 117],
    ["French", french, dutch, 126],
  ] as const)("in %s, misses only what is written in the other one", (_, typed, other, count) => {
    const missed = missedBy(typed);
    expect(missed).toHaveLength(count);
    const missedThere = missedBy(other);
    expect(missed.filter((text) => missedThere.includes(text))).toEqual([]);
  });

  it("and afterwards in the other one, misses nothing", () => {
    expect(missedBy([...dutch, ...french])).toEqual([]);
  });
});
