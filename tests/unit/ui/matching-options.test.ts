import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nationalityCodes } from "../../../domain/vocabulary/code-lists.ts";
import { matchingOptions } from "../../../renderer/ui/fields/matching-options.ts";

const namesIn = (language: string): readonly string[] => {
  const names = new Intl.DisplayNames(language, { type: "region" });
  return nationalityCodes
    .filter((code) => /^[A-Z]{2}$/.test(code))
    .map((code) => names.of(code) ?? code)
    .toSorted(new Intl.Collator(language).compare);
};
const optionsOf = (names: readonly string[]) => names.map((label) => ({ id: label, label }));
const labels = (names: readonly string[], typed: string) =>
  matchingOptions(optionsOf(names), typed).map(({ label }) => label);

describe("what was typed finds", () => {
  it.each([
    ["en", "guin", ["Guinea", "Guinea-Bissau", "Equatorial Guinea", "Papua New Guinea"]],
    ["en", "GUINEA B", ["Guinea-Bissau"]],
    ["en", "bissau", ["Guinea-Bissau"]],
    ["en", "nige", ["Niger", "Nigeria"]],
    ["en", "niger ", ["Niger", "Nigeria"]],
    ["en", "nigeria", ["Nigeria"]],
    ["en", "eri", ["Eritrea"]],
    ["en", "sudan", ["Sudan", "South Sudan"]],
    ["en", "cote d'ivo", ["Côte d’Ivoire"]],
    ["en", "new papua", ["Papua New Guinea"]],
    ["en", "stan xyz", []],
    ["en", "niger?", []],
    ["fr", "guin", ["Guinée", "Guinée équatoriale", "Guinée-Bissau", "Papouasie-Nouvelle-Guinée"]],
    ["fr", "erythree", ["Érythrée"]],
    ["fr", "ivoire", ["Côte d’Ivoire"]],
    ["nl", "guin", ["Guinee", "Guinee-Bissau", "Equatoriaal-Guinea", "Papoea-Nieuw-Guinea"]],
    ["nl", "belgie", ["België"]],
    ["nl", "zuid s", ["Zuid-Soedan"]],
  ])("in %s for “%s”", (language, typed, expected) => {
    expect(labels(namesIn(language), typed)).toEqual(expected);
  });

  it.each([
    [
      "a later word of a person’s name, accents or not",
      ["Nguyễn Thị Hương", "Huong Le"],
      "huong",
      ["Huong Le", "Nguyễn Thị Hương"],
    ],
    [
      "the middle of a compound, last",
      ["Landbouwkrediet", "Krediet"],
      "krediet",
      ["Krediet", "Landbouwkrediet"],
    ],
    ["no short middle of a word", ["Roma", "Aromanian"], "rom", ["Roma"]],
    ["both letters of a ligature", ["Sœur Marie", "Straße"], "soeur", ["Sœur Marie"]],
    ["a bed by its number", ["Room 3 / 1", "Room 3 / 2"], "3/2", ["Room 3 / 2"]],
    ["marks as what they are, no pattern", ["Roma", "Ro.ma"], "ro.", ["Ro.ma"]],
    [
      "everything in its order while nothing is typed",
      ["Vietnam", "Albania"],
      " ",
      ["Vietnam", "Albania"],
    ],
  ])("%s", (_what, names, typed, expected) => expect(labels(names, typed)).toEqual(expected));

  it("puts the likely one first among equal matches, and an exact match before it", () => {
    const languages = [
      { id: "rom", label: "Romani" },
      { id: "ro", label: "Romanian", isLikely: true },
    ];
    expect(matchingOptions(languages, "roma").map(({ id }) => id)).toEqual(["ro", "rom"]);
    expect(matchingOptions(languages, "romani").map(({ id }) => id)).toEqual(["rom", "ro"]);
  });

  it("each name first by all of it, and among the found by any beginning", () => {
    const names = namesIn("fr");
    const options = optionsOf(names);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), (name, cut) => {
        const beginning = name.slice(0, 1 + (cut % name.length));
        expect(matchingOptions(options, name.toUpperCase())[0]?.label).toBe(name);
        expect(matchingOptions(options, beginning).map(({ label }) => label)).toContain(name);
      }),
    );
  });
});
