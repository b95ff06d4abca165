import anyAscii from "any-ascii";
import { doubleMetaphone } from "double-metaphone";
import { distance } from "fastest-levenshtein";
import { createHmac } from "node:crypto";

/** How closely a typed name matches one on file, best first. */
export type Likeness = "same" | "similar" | "sounds";

/** The words of a name in plain lower-case Latin letters, whatever script or accents it came in. */
export function nameWords(name: string): readonly string[] {
  return anyAscii(name.normalize("NFC"))
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 0);
}

/**
 * How a typed name matches, or null. Each typed word must find a word of its own: spelled the same or begun ("same"),
 * with a slip or two ("similar"), or sounding alike ("sounds"). The order of the words does not matter.
 */
export const likenessOf = (typed: string, name: string): Likeness | null =>
  likenessBetween(spelled(typed), spelled(name));

/** A word of a name, with how it sounds: worked out once where many are compared. */
export interface Spelled {
  readonly word: string;
  readonly codes: readonly string[];
}

export const spelled = (name: string): readonly Spelled[] => nameWords(name).map(spell);

const spell = (word: string): Spelled => ({ word, codes: soundCodes(word) });

/** Spells names of which many have words in common: each word once. */
export function spelledOnce(): (name: string) => readonly Spelled[] {
  const known = new Map<string, Spelled>();
  return (name) =>
    nameWords(name).map((word) => {
      const one = known.get(word) ?? spell(word);
      known.set(word, one);
      return one;
    });
}

export const likenessBetween = (
  wanted: readonly Spelled[],
  name: readonly Spelled[],
): Likeness | null => likenessTo(wanted)(name);

/** The same for one typed name and many on file: a word that stands in several is compared once. */
export const likenessTo = (
  wanted: readonly Spelled[],
): ((name: readonly Spelled[]) => Likeness | null) =>
  likenessBy(
    wanted.map((word) => {
      const ranks = new Map<Spelled, number>();
      return (candidate) => {
        const rank = ranks.get(candidate) ?? rankOf(word, candidate);
        ranks.set(candidate, rank);
        return rank;
      };
    }),
  );

/** The same where it is known how well each typed word fits a word on file: its place among the likenesses, or no match. */
export function likenessBy(
  ranks: readonly ((candidate: Spelled) => number)[],
): (name: readonly Spelled[]) => Likeness | null {
  return (name) => {
    if (ranks.length === 0) return null;
    const have = [...name];
    let worst = 0;
    for (const rank of ranks) {
      const fits = have.map(rank);
      const best = Math.min(...fits, noMatch);
      if (best === noMatch) return null;
      have.splice(fits.indexOf(best), 1);
      worst = Math.max(worst, best);
    }
    return likenesses[worst] ?? null;
  };
}

/** Keyed hashes of how a name sounds, 16 bytes each. Words of one or two letters say too little. */
export function soundHashes(nameKey: Buffer, name: string): readonly Buffer[] {
  return nameWords(name)
    .filter(isTelling)
    .flatMap((word) => hashesOfWord(nameKey, word));
}

/** For each telling word of a typed name, the hashes that would betray an older file with that word. */
export function soundHashesByWord(nameKey: Buffer, typed: string): readonly (readonly Buffer[])[] {
  return nameWords(typed)
    .filter(isTelling)
    .map((word) => hashesOfWord(nameKey, word));
}

export const likenesses: readonly Likeness[] = ["same", "similar", "sounds"];
export const noMatch = likenesses.length;

function rankOf({ word, codes }: Spelled, candidate: Spelled): number {
  if (candidate.word.startsWith(word)) return 0;
  if (isNear(word, candidate.word)) return 1;
  const soundsAlike = isTelling(word) && codes.some((code) => candidate.codes.includes(code));
  return soundsAlike ? 2 : noMatch;
}

/** With a slip or two. */
export function isNear(word: string, other: string): boolean {
  const slips = slipsAllowed(word);
  return Math.abs(word.length - other.length) <= slips && distance(word, other) <= slips;
}

export const slipsAllowed = (word: string): number =>
  word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;

export const isTelling = (word: string): boolean => word.length >= 3;

/** A number has no sound. */
const soundCodes = (word: string): readonly string[] =>
  /[a-z]/.test(word) ? [...new Set(doubleMetaphone(word))].filter((code) => code.length > 0) : [];

const hashesOfWord = (nameKey: Buffer, word: string): readonly Buffer[] =>
  soundCodes(word).map((code) =>
    createHmac("sha256", nameKey).update(`sound ${code}`).digest().subarray(0, 16),
  );

/** A word of what was said is one of a list, spelled or sounding alike. Rather once too often. */
export function mayMean(said: string, listed: readonly string[]): boolean {
  const words = nameWords(said).filter((word) => word.length >= 3);
  return listed.some((entry) => words.some((word) => likenessOf(word, entry) !== null));
}
