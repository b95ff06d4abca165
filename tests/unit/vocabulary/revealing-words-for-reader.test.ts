import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addressFor,
  revealingWordsRule,
} from "../../../domain/vocabulary/revealing-words-for-reader.ts";
import { Reader } from "../../../domain/printing/reader-kind.ts";
import { revealingWords } from "../../../domain/vocabulary/revealing-words.ts";

const centre = "Centre Exemple";
const found = (text: string, reader: Reader = "outsider", name = centre) =>
  revealingWordsRule(reader, name)(text).map(({ from, to }) => text.slice(from, to));

describe("a printout for an outsider", () => {
  it.each([
    ["She is a victim of trafficking", ["victim", "trafficking"]],
    ["la traite des êtres humains", ["la traite des êtres humains"]],
    ["Une VICTIME", ["VICTIME"]],
    ["vic-\ntime", ["vic-\ntime"]],
    ["v i c t i m e", ["v i c t i m e"]],
    ["een slachtofferverklaring", ["slachtofferverklaring"]],
    ["mensen-\nhandel", ["mensen-\nhandel"]],
    ["mensenhandelaars", ["mensenhandelaars"]],
    ["een maison d'accueil en ville", ["maison d'accueil"]],
    ["la prostitution", ["prostitution"]],
    ["het opvanghuis", ["opvanghuis"]],
    ["Pag-Asa", ["Pag-Asa"]],
    ["the shelter", ["shelter"]],
    ["écrit par le Centre Exemple", ["Centre Exemple"]],
    ["CENTRE-EXEMPLE asbl", ["CENTRE-EXEMPLE"]],
  ])("stops %j", (text, words) => expect(found(text)).toEqual(words));

  it.each([
    "Elle est attendue à un rendez-vous le 3 mars à 14 h.",
    "Le bureau traite votre demande.",
    "Nous l’aidons dans cette recherche.",
    "un foyer de deux personnes",
    "Zij wordt verwacht op een afspraak.",
    "an example of a centre",
    "sous le sceau de l’accueil",
  ])("lets %j pass", (text) => expect(found(text)).toEqual([]));

  it("does not mind a centre without a name", () => {
    expect(found("Anything at all", "outsider", "")).toEqual([]);
  });

  it("finds every revealing word wherever it is", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...revealingWords),
        fc.constantFrom("Madame, ", "le 3 mars ", "", "Betreft: "),
        fc.constantFrom(".", " bij ons", "\n", ""),
        (word, before, after) => {
          const plain = word.replace("*", "");
          const upper = plain.toUpperCase();
          expect(found(`${before}${plain}${after}`)).not.toEqual([]);
          expect(found(`${before}${upper}${after}`)).not.toEqual([]);
        },
      ),
    );
  });
});

describe("the recipient of a printout decides", () => {
  it.each([
    ["person", [], []],
    ["authority", [], []],
    ["lawyer", [], []],
    ["municipality", ["look"], []],
    ["outsider", ["stop"], ["stop"]],
  ] as const)("for %s", (reader, words, name) => {
    const levels = (text: string) =>
      revealingWordsRule(reader, centre)(text).map(({ level }) => level);
    expect(levels("slachtoffer")).toEqual(words);
    expect(levels(centre)).toEqual(name);
  });

  it.each(Reader.options)("never leaves what the rule stops in the address, for %s", (reader) => {
    const address = `${centre} asbl\nBP 12\n1000 Bruxelles`;
    const shown = addressFor(reader, address, centre);
    expect(shown).toContain("BP 12");
    expect(shown.includes(centre)).toBe(reader !== "outsider");
  });
});
