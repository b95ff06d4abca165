import en from "../i18n/search-words/en.json";
import fr from "../i18n/search-words/fr.json";
import nl from "../i18n/search-words/nl.json";
import { foldAccents } from "../ui/fields/fold-accents.ts";

/** Text for comparison: without accents, capitals or punctuation. */
export const plainWords = (text: string): string =>
  foldAccents(text)
    .replace(/[\s(),:'’/-]+/gu, " ")
    .trim();

/** The search words in every language: colleagues in one centre do not all type in the same one. */
const wordsById = new Map<string, readonly string[]>();
for (const words of [en, fr, nl])
  for (const [id, said] of Object.entries(words))
    wordsById.set(id, [...(wordsById.get(id) ?? []), ...said.map(plainWords)]);

/** The everyday words for an action, normalised for comparison. */
export const paletteSearch = (id: string): readonly string[] => wordsById.get(id) ?? [];

/** The same for something in a person's file, whoever the person is. */
export const searchWordsInFile = (href: string, personId: string): readonly string[] =>
  paletteSearch(href.replace(personId, "*"));
