import { wordlist as english } from "@scure/bip39/wordlists/english.js";
import { wordlist as french } from "@scure/bip39/wordlists/french.js";
import type { Language } from "../../../domain/core/display-settings.ts";

/** 2,048 words: sheets and fingerprints are always in these, whatever the language, so that any copy can be read by any house. */
export const sheetWords: readonly string[] = english;

/** The list passphrases are drawn from. There is no audited Dutch list; English stands in. */
export const passphraseWords = (language: Language): readonly string[] =>
  language === "fr" ? french.map((word) => word.normalize("NFC")) : english;

/** The word at 0–2047; throws outside. */
export function wordAt(index: number): string {
  const word = sheetWords[index];
  if (word === undefined) throw new RangeError("There are 2,048 words");
  return word;
}

/** 0–2047, or null. Takes any case and outer spaces, and the first four letters or more of a word. */
export function indexOfWord(typed: string): number | null {
  const word = fold(typed);
  const exact = indexByWord.get(word);
  if (exact !== undefined) return exact;
  if (word.length < uniqueLetters) return null;
  const index = indexByStart.get(word.slice(0, uniqueLetters));
  return index !== undefined && wordAt(index).startsWith(word) ? index : null;
}

/** The word someone is typing, or null while it could be several or none. */
export function completeWord(typed: string): string | null {
  const index = indexOfWord(typed);
  return index === null ? null : wordAt(index);
}

const fold = (typed: string): string => typed.normalize("NFKC").trim().toLowerCase();

const uniqueLetters = 4;
const indexByWord = new Map(sheetWords.map((word, index) => [word, index]));
const indexByStart = new Map(
  sheetWords.map((word, index) => [word.slice(0, uniqueLetters), index]),
);
