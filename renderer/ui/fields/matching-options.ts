import { foldAccents } from "./fold-accents.ts";
import type { Option } from "./option-list.tsx";

/**
 * The options that match the typed text, the best first: equal names, names that begin with it, names with a later word that
 * begins with it, and names that contain it. Among equal matches the likely come first; else they keep their order.
 *
 * @example matchingOptions(countries, "guin") // Guinea, Guinea-Bissau, Equatorial Guinea, Papua New Guinea
 */
export function matchingOptions(options: readonly Option[], typed: string): readonly Option[] {
  return options
    .flatMap((option) => {
      const fit = fitOf(option.label, typed);
      return fit === null ? [] : [{ option, fit }];
    })
    .toSorted((a, b) => a.fit - b.fit || Number(isLikely(b.option)) - Number(isLikely(a.option)))
    .map(({ option }) => option);
}

const isLikely = ({ isLikely: is }: Option): boolean => is === true;

/** Smaller is better; null where it does not match. */
export function fitOf(name: string, typed: string): number | null {
  const all = wordsOf(name);
  const wanted = wordsOf(typed);
  // Nothing was typed, or only characters that separate words.
  if (wanted === "") return foldAccents(name).includes(foldAccents(typed)) ? 0 : null;
  if (all === wanted) return 0;
  if (all.startsWith(wanted)) return 1;
  if (beginsAWord(all, wanted)) return 2;
  const each = wanted.split(" ");
  if (each.every((word) => beginsAWord(all, word))) return 3;
  const isInside = (word: string) => word.length >= inside && all.includes(word);
  return each.every((word) => beginsAWord(all, word) || isInside(word)) ? 4 : null;
}

/** The minimum number of letters to match inside a word. */
const inside = 4;

const beginsAWord = (all: string, wanted: string): boolean => ` ${all}`.includes(` ${wanted}`);

/**
 * Hyphens, brackets and apostrophes only separate words: "cote d'iv" finds "Côte d’Ivoire". Other characters are significant.
 */
const wordsOf = (text: string): string =>
  foldAccents(text)
    .replace(/[\s()[\],/'‘’`´–-]+/gu, " ")
    .trim();
