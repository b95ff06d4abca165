import { describe, expect, it } from "vitest";
import { words as en } from "../../../renderer/i18n/en.ts";
import { words as fr } from "../../../renderer/i18n/fr.ts";
import { words as nl } from "../../../renderer/i18n/nl.ts";
import { sentencesOf } from "./texts-by-key.ts";

/** Those that are about the two forms themselves. */
const aboutForms = new Set(["letters.texts.sexForms"]);

describe("texts about residents", () => {
  it("presumes neither a woman nor a man in English", () => {
    expect(saying(en, /\b(?:s?he|hers?|him|his|(?:her|him)self)\b/i)).toEqual([]);
  });

  it("presumes neither in Dutch, where a person is spoken of", () => {
    expect(saying(nl, /\b(?:hem|hij|zij|haar)\b.*\b(?:persoon|slachtoffer)\b/i)).toEqual([]);
    expect(saying(nl, /\bals ze vertrok|waar ze woont\b/i)).toEqual([]);
  });

  it("presumes no gender in French, where a person is back, has left or is not here", () => {
    const { out, handover, residence, timeline, held, together } = fr;
    const told = { out, handover, residence, timeline, held, together };
    const agreeing = /(?<!\p{L})(?:rentrée?|parti|absent|mineure|vue pour)s?(?!\p{L})/iu;
    expect(saying(told, agreeing)).toEqual([]);
  });
});

describe("French", () => {
  it("puts no name after a word that would lose its last letter before a vowel", () => {
    expect(saying(fr, /(?<!\p{L})(?:de|que) \{\{(?:name|names|who|worker)\}\}/u)).toEqual([]);
  });

  it("shows no count in a plural for none or one", () => {
    expect(saying(fr, /\{\{(?:done|settled|weeks|years)\}\} \p{L}+s(?!\p{L})/u)).toEqual([]);
  });

  it("has a word of its own for the first talks", () => {
    expect(saying(fr, /\bintake\b/i)).toEqual([]);
  });
});

/** The keys of the sentences that say it. */
const saying = (words: object, what: RegExp): readonly string[] =>
  [...sentencesOf(words)]
    .filter(([key, sentence]) => !aboutForms.has(key) && what.test(sentence))
    .map(([key]) => key);
