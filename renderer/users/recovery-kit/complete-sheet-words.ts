import { wordlist } from "@scure/bip39/wordlists/english.js";

/** The word being typed: four letters identify it. Null while it could be several or none. */
export function wordMeantBy(typed: string): string | null {
  const start = typed.normalize("NFKC").trim().toLowerCase();
  if (allWords.has(start)) return start;
  if (start.length < telling) return null;
  const match = byStart.get(start.slice(0, telling));
  return match?.startsWith(start) === true ? match : null;
}

/** Completes every word that is followed by a space. */
export function writtenOut(text: string): string {
  return text
    .replace(/^\s+/, "")
    .replace(/(\S+)\s+/g, (_whole, word: string) => `${wordMeantBy(word) ?? word} `);
}

export const wordsIn = (text: string): readonly string[] =>
  text.split(/\s+/).filter((word) => word !== "");

const telling = 4;
const allWords: ReadonlySet<string> = new Set(wordlist);
const byStart = new Map(wordlist.map((word) => [word.slice(0, telling), word]));
