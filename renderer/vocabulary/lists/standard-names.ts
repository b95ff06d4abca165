import type { Language } from "../../../domain/core/display-settings.ts";
import { keyOfWord, type WordListId } from "../../../domain/api/word-lists.ts";
import { words as en } from "../../i18n/en.ts";
import { words as fr } from "../../i18n/fr.ts";
import { words as nl } from "../../i18n/nl.ts";
import { textIn } from "../../lib/texts/custom-terms.ts";

const all: Readonly<Record<Language, Readonly<Record<string, object>>>> = { en, fr, nl };

/** The program's own name for a term of a list. */
export const standardName = (language: Language, list: WordListId, word: string): string =>
  textIn(all[language], keyOfWord(list, word)) ?? "";
