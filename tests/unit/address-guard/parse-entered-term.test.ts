import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partsOf, problemOf } from "../../../domain/address-guard/parse-entered-term.ts";
import { addressSearchOf } from "../../../domain/address-guard/address-search.ts";
import {
  GuardTermKind,
  type GuardTerm,
  GuardTermId,
  type EnteredTerm,
} from "../../../domain/address-guard/term.ts";
import { runs } from "../../helpers/property-runs.ts";

const said = (words: EnteredTerm) => partsOf(words).map(({ kind, text }) => `${kind} ${text}`);
const term = (words: EnteredTerm, at = 0): GuardTerm => ({
  id: GuardTermId.parse(`00000000-0000-4000-8000-0000000000${String(at + 10)}`),
  ...words,
});

const town = ["postcode 9995", "municipality Ville"];

describe("a street that is typed with its surroundings", () => {
  it.each([
    ["Rue de l'Exemple Fictif 12", ["street Rue de l'Exemple Fictif", "number 12"]],
    ["RUE DE L'EXEMPLE FICTIF 12", ["street RUE DE L'EXEMPLE FICTIF", "number 12"]],
    ["12, rue de l'Exemple Fictif", ["number 12", "street rue de l'Exemple Fictif"]],
    ["12 rue de l'Exemple Fictif", ["street rue de l'Exemple Fictif", "number 12"]],
    ["n° 12, rue de l'Exemple", ["number n° 12", "street rue de l'Exemple"]],
    ["Rue X n° 12", ["street Rue X", "number 12"]],
    ["Voorbeeldstraat nr. 12", ["street Voorbeeldstraat", "number 12"]],
    ["Voorbeeldstraat12", ["street Voorbeeldstraat", "number 12"]],
    ["Voorbeeldstraat 12 bus 3", ["street Voorbeeldstraat", "number 12 bus 3"]],
    ["VOORBEELDSTRAAT 12 BUS 3", ["street VOORBEELDSTRAAT", "number 12 BUS 3"]],
    ["Rue X 12 boîte 4", ["street Rue X", "number 12 boîte 4"]],
    ["Rue X 12, bte 4", ["street Rue X", "number 12 bte 4"]],
    ["Voorbeeldstraat 12A", ["street Voorbeeldstraat", "number 12A"]],
    ["Voorbeeldstraat 12/3", ["street Voorbeeldstraat", "number 12/3"]],
    ["Voorbeeldstraat 12-14", ["street Voorbeeldstraat", "number 12-14"]],
    ["Rue X 12 bis, 2e étage", ["street Rue X", "number 12 bis 2e étage"]],
    ["Rue X 12, 9995 Ville", ["street Rue X", "number 12", ...town]],
    ["Rue X 12 9995 Ville", ["street Rue X", "number 12", ...town]],
    ["Rue X 12 - 9995 Ville", ["street Rue X", "number 12", ...town]],
    ["Rue X 12\n9995 Ville\nBelgique", ["street Rue X", "number 12", ...town]],
    ["Rue X, 9995 Ville", ["street Rue X", ...town]],
    ["Rue X 9995 Ville", ["street Rue X", ...town]],
    ["9995 Ville, rue X 12", [...town, "street rue X", "number 12"]],
    ["Voorbeeldplein 3 te 9995 Ville", ["street Voorbeeldplein", "number 3", ...town]],
    ["Rue X 12, Ville", ["street Rue X", "number 12", "municipality Ville"]],
    ["Rue X 12 Ville", ["street Rue X", "number 12", "municipality Ville"]],
    ["Rue X 12 bte 3 Ville", ["street Rue X", "number 12 bte 3", "municipality Ville"]],
    ["Rue X 12 à Ville", ["street Rue X", "number 12", "municipality Ville"]],
    ["Rue X 12, Ville 9995", ["street Rue X", "number 12", "municipality Ville", "postcode 9995"]],
    ["Rue X 12 / Voorbeeldstraat 12", ["street Rue X", "number 12", "street Voorbeeldstraat"]],
    ["Rue X - Voorbeeldstraat 12", ["street Rue X", "street Voorbeeldstraat", "number 12"]],
    ["Rue X 12 (Voorbeeldstraat)", ["street Rue X", "number 12", "street Voorbeeldstraat"]],
    ["Trois Chimères 47", ["street Trois Chimères", "number 47"]],
    ["r. des 3 Chimères 47", ["street r. des 3 Chimères", "number 47"]],
    ["12 Voorbeeldstraat", ["street Voorbeeldstraat", "number 12"]],
    ["12 Example Street", ["street Example Street", "number 12"]],
    ["Markt 12", ["street Markt", "number 12"]],
  ])("%j becomes %j", (text, parts) => {
    expect(said({ kind: "street", text })).toEqual(parts);
    expect(problemOf({ kind: "street", text })).toBe("severalThings");
  });
});

const namedByNumber = [
  ["Rue du 4 Août", "12"],
  ["Place du 20 Août", "3 bte 2"],
  ["Avenue de la 7e Division", "5"],
  ["7e Divisielaan", "5"],
  ["Rue Dix-neuf", "19"],
  ["Boulevard 1914", "8"],
  ["Plein 1830", "8"],
  ["Rue du 8 Mai 1945", "12"],
  ["11 Novemberlaan", "12"],
  ["1 Meistraat", "12"],
  ["4 Augustusstraat", "12"],
  ["Avenue Albert 1er", "12"],
  ["Boulevard Léopold II", "12"],
  ["rue des 3 Chimères", "12"],
  ["Rue des 1000 Fleurs", "12"],
  ["Route Nationale 4", "12"],
  ["Square du 21 Juillet", "12"],
] as const;

describe("a street whose name is a number", () => {
  it.each(namedByNumber)("%j is one street", (text) => {
    expect(said({ kind: "street", text })).toEqual([`street ${text}`]);
    expect(problemOf({ kind: "street", text })).toBeNull();
  });

  it.each(namedByNumber)("%j with the house number, %j", (street, number) => {
    const parts = [`street ${street}`, `number ${number}`];
    expect(said({ kind: "street", text: `${street} ${number}` })).toEqual(parts);
    expect(said({ kind: "street", text: `${street}, ${number}` })).toEqual(parts);
  });
});

describe("other words that are several terms", () => {
  it.each([
    ["municipality", "9995 Ville", town],
    ["municipality", "Bruxelles - Brussel", ["municipality Bruxelles", "municipality Brussel"]],
    ["municipality", "Luik / Liège", ["municipality Luik", "municipality Liège"]],
    ["postcode", "9995 Ville", town],
    ["number", "12, rue X", ["number 12", "street rue X"]],
    ["number", "12 rue de l'Exemple", ["street rue de l'Exemple", "number 12"]],
    [
      "landmark",
      "Kapel van Nergens, Verzonnenstraat 47",
      ["landmark Kapel van Nergens", "street Verzonnenstraat", "number 47"],
    ],
    ["phone", "09 555 47 11 / 0470 12 34 56", ["phone 09 555 47 11", "phone 0470 12 34 56"]],
  ] as const)("%s %j: %j", (kind, text, parts) => {
    expect(said({ kind, text })).toEqual(parts);
    expect(problemOf({ kind, text })).toBe("severalThings");
  });

  it("a street entered as a number is that street", () => {
    expect(said({ kind: "number", text: "rue de l'Exemple" })).toEqual(["street rue de l'Exemple"]);
  });

  it.each([
    ["municipality", "St. Nergenshuizen"],
    ["municipality", "Saint-Josse-ten-Noode"],
    ["municipality", "Villers-la-Ville"],
    ["postcode", "B-9995"],
    ["number", "12 bus 3"],
    ["number", "n° 47"],
    ["number", "12-14"],
    ["landmark", "Place de l'Exemple"],
    ["landmark", "Café 1900"],
    ["phone", "09/555.47.11"],
    ["phone", "+32 (0)9 555 47 11"],
  ] as const)("%s %j is one", (kind, text) => {
    expect(said({ kind, text })).toEqual([`${kind} ${text}`]);
    expect(problemOf({ kind, text })).toBeNull();
  });

  it("are split once: each part is one term", () => {
    const piece = fc.constantFrom(
      ..."rue,Voorbeeldstraat,des,Trois,Chimères,12,47A,bus 3,9995,Ville,Mai,1945,7e,-,/,nr.,te,II,straat".split(
        ",",
      ),
      ",",
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...GuardTermKind.options),
        fc.oneof(
          fc.array(piece, { minLength: 1, maxLength: 9 }).map((words) => words.join(" ")),
          fc.string({ minLength: 1, maxLength: 60 }),
        ),
        (kind, text) => {
          for (const part of partsOf({ kind, text })) expect(partsOf(part)).toEqual([part]);
        },
      ),
      { numRuns: runs(2000) },
    );
  });
});

describe("a street stored with its number in it", () => {
  it.each([
    "RUE DE L'EXEMPLE FICTIF",
    "12, rue de l'Exemple Fictif",
    "Rue de l'Exemple Fictif, 1000 Ville",
    "rue de l’Exemple fictif",
    "r. de l'Exemple Fictif",
    "Exemple Fictif 12",
  ])("is found in %j", (text) => {
    const kept = term({ kind: "street", text: "Rue de l'Exemple Fictif 12" });
    expect(
      addressSearchOf([kept])
        .search(text)
        .map(({ level }) => level),
    ).toContain("stop");
  });
});

describe("a house number with a box", () => {
  const street = term({ kind: "street", text: "rue des Trois Chimères" }, 1);
  it.each([
    ["47 bus 3", "Chimères 47"],
    ["47 bte 3", "Chimères 47"],
    ["47/3", "Chimères, n° 47"],
    ["47A", "Chimères 47"],
    ["47-49", "Chimères 49"],
    ["47A – 49", "Chimères 49"],
    ["47, 2e étage", "Chimères 47"],
  ])("%j is found by its house number: %j", (text, written) => {
    const guard = addressSearchOf([street, ...partsOf({ kind: "number", text }).map(term)]);
    expect(guard.search(written).map(({ level }) => level)).toContain("stop");
    expect(guard.search("Chimères 473, Chimères 3")).toEqual([]);
  });
});
