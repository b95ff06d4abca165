import anyAscii from "any-ascii";
import { createHmac } from "node:crypto";
import {
  fitOf,
  keysOfWord,
  nameFit,
  type NameFit,
  slipsBetween,
  spellName,
  type Spelled,
  type SpelledName,
  spellText,
  spellWord,
  type ToSpell,
} from "../../../domain/people/name-match.ts";

/** The words of a name in plain lower-case Latin letters, whatever script or accents it came in. */
export function nameWords(name: string): readonly string[] {
  return anyAscii(name.normalize("NFC"))
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 0);
}

export const spelled = (name: string): SpelledName => spellName(name, anyAscii);

/** Spells names of which many have words in common: each word once. */
export function spelledOnce(): (name: string) => SpelledName {
  const known = new Map<string, Spelled>();
  const spell = (word: ToSpell): Spelled => {
    const as = `${word.letters} ${word.inner ?? ""} ${String(word.isBare)} ${String(word.head)}`;
    const one = known.get(as) ?? spellWord(word);
    known.set(as, one);
    return one;
  };
  return (name) => spellName(name, anyAscii, spell);
}

/** How a typed name matches, or null. */
export const fitBetween = (typed: SpelledName, name: SpelledName): NameFit | null =>
  fitTo(typed)(name);

/** The same for one typed name and many on file. */
export const fitTo =
  (typed: SpelledName): ((name: SpelledName) => NameFit | null) =>
  (name) =>
    nameFit(typed, name, (unit, word) => fitOf(unit.as, word, unit.upTo === typed.size));

/** As many as the house keeps of one person, whatever names they have. */
export const mostHashes = 12;

/**
 * Keyed hashes of how the names of one person sound, 16 bytes each: first of each word in its usual pronunciation, then
 * of two words written as one, then of other pronunciations. Words of one or two letters are left out.
 */
export function soundHashes(nameKey: Buffer, names: readonly string[]): readonly Buffer[] {
  const units = names.flatMap((name) => spelled(name).units.map(({ as }) => as)).filter(isTelling);
  const words = units.filter(({ head }) => head === 0);
  const keys = [words.flatMap(surest), units.flatMap(surest), words.flatMap(keysOfWord)].flat();
  return [...new Set(keys)].slice(0, mostHashes).map((key) => hashOf(nameKey, key));
}

const surest = (word: Spelled): readonly string[] => (word.inner ?? word).keys.slice(0, 1);

/** A stretch of a typed name, and the hashes that would betray an older file with those words. */
export interface Heard {
  readonly from: number;
  readonly upTo: number;
  readonly hashes: readonly Buffer[];
}

/** For each telling word of a typed name, and words written as one. */
export const heardIn = (nameKey: Buffer, typed: string): readonly Heard[] =>
  spelled(typed)
    .units.filter(({ as }) => isTelling(as))
    .map(({ from, upTo, as }) => ({
      from,
      upTo,
      hashes: keysOfWord(as).map((key) => hashOf(nameKey, key)),
    }));

const isTelling = ({ word, inner, keys }: Spelled): boolean =>
  keys.length > 0 && (inner?.word ?? word).length >= 3;

const hashOf = (nameKey: Buffer, key: string): Buffer =>
  createHmac("sha256", nameKey).update(`sound ${key}`).digest().subarray(0, 16);

/** Whether a word of the name is one of a list, spelled or sounding alike; rather once too often. */
export function mayMean(said: string, listed: readonly string[]): boolean {
  const words = spellText(said, anyAscii)
    .map(({ as }) => as)
    .filter(isTelling);
  return listed.some((entry) =>
    spellText(entry, anyAscii).some(({ as }) => words.some((word) => mayBeWord(word, as))),
  );
}

const mayBeWord = (word: Spelled, listed: Spelled): boolean =>
  fitOf(word, listed, true) !== null ||
  (word.word.length >= 4 && slipsBetween(word.word, listed.word, 1) !== null) ||
  keysOfWord(word).some((key) => keysOfWord(listed).includes(key));
