import { describe, expect, it } from "vitest";
import { addressSearchOf } from "../../../domain/address-guard/address-search.ts";
import { GuardTermId } from "../../../domain/address-guard/term.ts";

const levels = (landmark: string, text: string) => [
  ...new Set(
    addressSearchOf([
      {
        id: GuardTermId.parse("00000000-0000-4000-8000-000000000001"),
        kind: "landmark",
        text: landmark,
      },
    ])
      .search(text)
      .map(({ level }) => level),
  ),
];

const grown = [
  "Voorbeeldveldpark",
  "Voorbeeldveldlaan 3",
  "het Voorbeeldveldse plein",
  "Voorbeeldvelds mooiste",
  "bushalte voorbeeldveldschool",
  "VOORBEELDVELDPARK",
  "Voorbeeldveld-park",
  "Voorbeeld-veldpark",
  "Voorbeeld veldpark",
  "Voorbeeld-\nveldpark",
  "V o o r b e e l d v e l d p a r k",
  "V00rbeeldveldpark",
  "Vооrbeeldveldpark",
  "Voorbeeldveldpark2",
];

describe("a word that is made with a landmark", () => {
  describe.each(["Voorbeeldveld", "VOORBEELDVELD", "Voorbeeld-veld", "Voorbeeld veld"])(
    "entered as %j",
    (landmark) => {
      it.each(["Voorbeeldveld", ...grown])("stops: %j", (text) => {
        expect(levels(landmark, text)).toContain("stop");
      });

      it.each([
        "een voorbeeld",
        "Voorbeelden",
        "het veldpark",
        "een voorbeeld van veldwerk",
        "Voorbeeldvijver",
        "Voorbeeldplein",
        "Veldvoorbeeld",
        "voorbeeldig veld",
        "Beeldveldpark",
      ])("leaves: %j", (text) => expect(levels(landmark, text)).toEqual([]));
    },
  );

  it.each([
    ["Oude Voorbeeldmolen", "Oude Voorbeeldmolenstraat", ["stop"]],
    ["Oude Voorbeeldmolen", "de oude voorbeeldmolens", ["stop"]],
    // A short word is part of many others: it needs review.
    ["Molen", "Molenstraat", ["look"]],
    ["Molen", "de molen", ["stop"]],
    ["Molen", "Mole", []],
    ["Kerk", "Kerkstraat", []],
    ["Kapel van Nergens", "kapelaan van dienst", []],
    ["Kapel van Nergens", "Kapel van Nergenshof", ["stop"]],
  ] as const)("%j in %j: %j", (landmark, text, found) => {
    expect(levels(landmark, text)).toEqual(found);
  });

  it("is shown completely", () => {
    const text = "in het Voorbeeldveldpark, achteraan";
    const [hit] = addressSearchOf([
      {
        id: GuardTermId.parse("00000000-0000-4000-8000-000000000001"),
        kind: "landmark",
        text: "Voorbeeldveld",
      },
    ]).search(text);
    expect(text.slice(hit?.from, hit?.to)).toBe("Voorbeeldveldpark");
  });
});
