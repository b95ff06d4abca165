import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOneErrorAway } from "../../../domain/address-guard/is-one-error-away.ts";
import { numberWords } from "../../../domain/address-guard/number-words.ts";
import { addressSearchOf } from "../../../domain/address-guard/address-search.ts";
import { problemOf } from "../../../domain/address-guard/parse-entered-term.ts";
import { disguises } from "./address-disguises.ts";
import { inventedTerms } from "./invented-terms.ts";
import { lookedAt, nearMisses } from "./address-near-misses.ts";

const guard = addressSearchOf(inventedTerms);
const levels = (text: string) => guard.search(text).map(({ level }) => level);

describe("an address in another spelling", () => {
  it.each(disguises)("is found in %j", (text) => expect(levels(text)).toContain("stop"));

  it.each(disguises)("is found in %j in the middle of a page", (text) => {
    const page = `Madame, le 3 mars 2027,\n${text}\nVeuillez agréer`;

    const hits = guard.search(page).filter(({ level }) => level === "stop");
    expect(hits.some(({ from, to }) => from >= 24 && to <= 24 + text.length + 1)).toBe(true);
  });

  it("has two hundred distinct variants", () => {
    expect(new Set(disguises).size).toBe(disguises.length);
    expect(disguises.length).toBeGreaterThanOrEqual(200);
  });
});

describe("what only looks like it", () => {
  it.each(nearMisses)("leaves: %j", (text) => expect(levels(text)).toEqual([]));

  it.each(lookedAt)("needs review and is not blocked: %j", (text) => {
    expect(levels(text)).toContain("look");
    expect(levels(text)).not.toContain("stop");
  });

  it("has two hundred distinct variants", () => {
    expect(new Set(nearMisses).size).toBe(nearMisses.length);
    expect(nearMisses.length).toBeGreaterThanOrEqual(200);
  });

  it("is no long text without the address", () => {
    const page = nearMisses.filter((text) => text.length > 40).join("\n");
    expect(levels(Array.from({ length: 40 }, () => page).join("\n"))).toEqual([]);
  });
});

describe("what is excused", () => {
  const block = "Centre Exemple asbl\nrue des Trois Chimères 47\n9995 Sint-Nergenshuizen";

  it("is a block as it was entered, and its lines need review", () => {
    const excusing = addressSearchOf(inventedTerms, [block]);

    expect(excusing.search(`${block}\nMadame,`)).toEqual([]);
    expect(excusing.search("Écrire à 9995 Sint-Nergenshuizen.")).toEqual([]);
  });

  it("has no part that blocks", () => {
    const levelsOf = (text: string) =>
      addressSearchOf(inventedTerms, [block])
        .search(text)
        .map(({ level }) => level);

    expect(levelsOf("Elle dort rue des Trois Chimères 47.")).toContain("stop");
    expect(levelsOf(`${block}\nElle dort Verzonnenstraat 47.`)).toContain("stop");
  });
});

describe("where it is", () => {
  it("is shown by the words themselves", () => {
    const text = "Zij woont in de Ver-\nzonnenstraat, 47.";
    const [hit] = guard.search(text);

    expect(text.slice(hit?.from, hit?.to)).toBe("Ver-\nzonnenstraat");
  });

  it("is inside the text, in order, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...disguises))),
        (pieces) => {
          const text = pieces.join(" ");
          const hits = guard.search(text);
          expect(hits.every(({ from, to }) => 0 <= from && from < to && to <= text.length)).toBe(
            true,
          );
          expect(hits.map(({ from }) => from)).toEqual(
            hits.map(({ from }) => from).toSorted((a, b) => a - b),
          );
        },
      ),
    );
  });

  it("does not change with capitals, decomposed accents, or spaces between letters", () => {
    const change = fc.constantFrom(
      (text: string) => text.toUpperCase(),
      (text: string) => text.normalize("NFD"),
      (text: string) => text.normalize("NFKC"),
      (text: string) => Array.from(text).join("\u200b"),
      (text: string) => text.replaceAll(" ", "\n"),
    );
    const plain = ["Verzonnenstraat", "rue des Trois Chimères", "Kapel van Nergens"];
    fc.assert(
      fc.property(
        fc.constantFrom(...plain),
        fc.array(change, { maxLength: 4 }),
        (text, changes) => {
          const changed = changes.reduce((now, each) => each(now), text);
          expect(levels(changed)).toContain("stop");
        },
      ),
    );
  });
});

describe("a term", () => {
  it.each([
    ["street", "Rue", "tooFewLetters"],
    ["street", "Verzonnenstraat", null],
    ["landmark", "bar", "tooFewLetters"],
    ["municipality", "Mol-", "tooFewLetters"],
    ["number", "47A", null],
    ["number", "bis", "noFigure"],
    ["phone", "112", "tooFewFigures"],
    ["phone", "09 555 47 11", null],
    ["postcode", "B-9995", null],
    ["postcode", "999", "tooFewFigures"],
  ] as const)("%s %j: %s", (kind, text, problem) => {
    expect(problemOf({ kind, text })).toBe(problem);
  });

  it.each([
    ["r. des 3 Chimères", "rue des Trois Chimeres"],
    ["r. des 3 Chimères", "R. des trois chimères"],
    ["rue des III Chimères", "r. des 3 Chimeres"],
    ["av. des Trois Chimères", "avenue des 3 Chimères"],
    ["Verzonnen str.", "Verzonnenstraat 12"],
    ["Verzonnenstr.", "in de Verzonnen-straat"],
    ["St. Nergensstraat", "Sint-Nergensstr. 12"],
    ["St.-Nergensplein", "Sint Nergens plein"],
  ])("of a street that is entered shortened, %j, finds %j", (text, written) => {
    const [street] = inventedTerms;
    if (street === undefined) throw new Error("There is a street");
    expect(addressSearchOf([{ ...street, text }]).search(written)).not.toEqual([]);
  });

  it("of a house number with a letter is found by its digits", () => {
    const [street] = inventedTerms;
    if (street === undefined) throw new Error("There is a street");
    const number = { ...street, kind: "number", text: "47A" } as const;

    expect(addressSearchOf([street, number]).search("Verzonnen 47a")).not.toEqual([]);
  });
});

describe("numbers in words", () => {
  it.each([
    ["quarantesept", 47],
    ["soixanteetonze", 71],
    ["soixantedixsept", 77],
    ["quatrevingts", 80],
    ["quatrevingtdixsept", 97],
    ["nonanteneuf", 99],
    ["centvingtetun", 121],
    ["zevenenveertig", 47],
    ["honderdtwee", 102],
    ["onehundredandseven", 107],
    ["fortyseven", 47],
  ])("%s is %i", (word, value) => expect(numberWords.get(word)).toBe(value));
});

describe("one typing error", () => {
  it.each([
    ["straat", "staat", true],
    ["straat", "straaat", true],
    ["straat", "sraat", true],
    ["straat", "srtaat", true],
    ["straat", "strook", false],
    ["straat", "tsraat", true],
    ["straat", "astraa", false],
    ["straat", "straat", true],
  ])("%s and %s: %s", (a, b, is) => expect(isOneErrorAway(a, b)).toBe(is));
});
