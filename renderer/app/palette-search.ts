import en from "../i18n/search-words/en.json";
import fr from "../i18n/search-words/fr.json";
import nl from "../i18n/search-words/nl.json";
import { fold } from "../ui/fields/fold.ts";

/** As words are compared: without accents, capitals or what stands between them. */
export const plainWords = (text: string): string =>
  fold(text)
    .replace(/[\s(),:'’/-]+/gu, " ")
    .trim();

/** By what they are found, in every language: colleagues of one house do not all type in the same one. */
const known = new Map<string, readonly string[]>();
for (const words of [en, fr, nl])
  for (const [id, said] of Object.entries(words))
    known.set(id, [...(known.get(id) ?? []), ...said.map(plainWords)]);

/** Everyday words for something, as they are compared. */
export const paletteSearch = (id: string): readonly string[] => known.get(id) ?? [];

/** The same of something in a person's file, whoever it is about. */
export const searchWordsInFile = (href: string, personId: string): readonly string[] =>
  paletteSearch(href.replace(personId, "*"));
