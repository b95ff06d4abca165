import { describe, expect, it } from "vitest";
import { addressSearchOf } from "../../../domain/address-guard/address-search.ts";
import {
  type GuardTermKind,
  type GuardTerm,
  GuardTermId,
} from "../../../domain/address-guard/term.ts";

const term = (kind: GuardTermKind, text: string, at = 0): GuardTerm => ({
  id: GuardTermId.parse(`00000000-0000-4000-8000-00000000000${String(at)}`),
  kind,
  text,
});
const levels = (terms: readonly GuardTerm[], text: string) => [
  ...new Set(
    addressSearchOf(terms)
      .search(text)
      .map(({ level }) => level),
  ),
];

describe("a municipality of several words", () => {
  it.each([
    ["Saint-Josse-ten-Noode", "née à Saint-Josse", ["look"]],
    ["Saint-Josse-ten-Noode", "à St-Josse depuis", ["look"]],
    ["Saint-Josse-ten-Noode", "Sint Josse", ["look"]],
    ["Sint-Nergenshuizen", "in Sint", []],
    ["Mont-sur-Nulle", "Mont-sur-Loin", []],
  ])("%s in %j: %j", (text, written, found) => {
    expect(levels([term("municipality", text)], written)).toEqual(found);
  });
});

describe("an everyday word in the name of a street", () => {
  it.each([
    ["rue de la Gare", "la gare, l’église, une vraie gare en ville"],
    ["rue de la Paix", "Justice de Paix"],
    ["rue du Onze Novembre", "le 12 novembre, et le 11 novembre 2027"],
    ["rue de Bruxelles", "Elle vit à Bruxelles."],
    ["rue de la Vieille Gare", "Gare 12"],
    ["chaussée de la Chapelle", "une chapelle. Chapelle fermée"],
  ])("of %s blocks nothing, and needs no review: %j", (street, text) => {
    expect(levels([term("street", street), term("number", "12", 1)], text)).toEqual([]);
  });

  it("needs review where a long one is written as a name", () => {
    expect(levels([term("street", "rue de la Chapelle")], "bij de Chapelle")).toEqual(["look"]);
  });

  it("is ignored where the number is of a date of birth or an age", () => {
    const house = [term("street", "avenue Reine Astrid"), term("number", "12", 1)];
    for (const text of [
      "Astrid 12/03/1990",
      "Astrid 12.03.90",
      "Mme Astrid 12 mars 1990",
      "Astrid, 12 ans",
      "Astrid (12 jaar)",
      "Astrid 12 years",
      "Astrid 12-03-1990",
      "Astrid, 12.3.1990.",
      "Astrid 12-mars-1990",
      "Astrid 12\nans",
    ])
      expect(levels(house, text)).not.toContain("stop");
    expect(levels(house, "Astrid 12, 9995 Sint-Nergenshuizen")).toContain("stop");
  });

  it("blocks where digits only follow the house number: a date, a phone", () => {
    const chimeres = [term("street", "rue des Trois Chimères"), term("number", "47", 1)];
    const astrid = [term("street", "avenue Reine Astrid"), term("number", "12", 1)];
    for (const text of [
      "Chimères 47, 12/03/2026",
      "rue Chimères 47, 12/03/2026",
      "Chimères 47 12/03/2026",
      "Chimères 47 - 04 75 12 34 56",
      "Chimères 47/2/12",
      "Chimères 47, mai 2026",
      "Chimères 47 mars 2026",
      "Chimères 47\nmai 2026",
    ])
      expect(levels(chimeres, text), text).toContain("stop");
    for (const text of [
      "Astrid 12, 01/02/2026",
      "Astrid 12 01/02/2026",
      "Astrid 12, mars 2026",
      "Astrid 12 - 04 75 12 34 56",
      "Astrid 12.04.75.12.34.56",
      "Astrid 12\nmars 2026",
      "Astrid 12/47/26",
      "Astrid 12/3, ans",
    ])
      expect(levels(astrid, text), text).toContain("stop");
  });

  it("blocks with the house number, also where the name alone needs review", () => {
    const house = [term("street", "rue des Trois Chimères"), term("number", "47", 1)];
    expect(levels(house, "Trois Chimères")).toEqual(["look"]);
    for (const text of ["Trois Chimères 47", "Chimères n° 47", "47, Chimères"])
      expect(levels(house, text)).toEqual(["stop"]);
    expect(levels(house, "des Trois Chimères, au fond du jardin. Chimères 47")).toEqual([
      "look",
      "stop",
    ]);
  });
});
