// How a term is shortened in a hurry: a street to its name or the last word of it; a landmark with other small words; a
// municipality to its beginning.
import { type Form, phrasesOf } from "./street-words.ts";

/** Small words between those of a name, which vary with the writer. */
const small: ReadonlySet<string> = new Set(
  `de du des d la le les l den der het t van v s ten ter op aan the of a au aux te in bij b naast nabij tegenover voor achter
en et and pres chez sur sous lez dans face cote near at by on next to opposite behind beside`.split(
    /\s+/,
  ),
);

export const isSmall = (word: string): boolean => small.has(word);

/** A street is called after them, and so is half of what is written: they say nothing by themselves. */
const everyday: ReadonlySet<string> = new Set(
  `janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
januari februari maart april mei juni juli augustus september oktober november december
january february march may june july august october
bruxelles brussel brusselse brussels antwerpen antwerpse mechelen mechelse leuvense charleroi verviers nivelles belgique
premier personne personnes nombre nummer chambre dossier dossiers document documents artikel article bladzijde
kilometre kilometer minutes minuten semaines nachten`.split(/\s+/),
);

/** The name of a street without its kind, or with a wrong one. */
export interface Alone extends Form {
  /** One word counts only where it is written as a name. */
  readonly isProper: boolean;
}

/** The number of letters from which a name alone identifies the street. */
const distinct = 8;

const grown =
  "straat laan lei steenweg weg plein dreef kaai kade baan pad hof plaats street road".split(" ");

/** @param bare the words of the name, without its small words and its kind */
export function aloneForms(bare: readonly string[]): readonly Alone[] {
  if (bare.some((word) => everyday.has(word))) return [];
  const names = phrasesOf(bare).filter(({ text }) => text.length >= distinct);
  const isOne = bare.length === 1;
  // Of one word, another kind makes another street.
  const kinds = isOne ? ["straat", "street"] : grown;
  return names.flatMap((name) => [
    { ...name, isProper: isOne },
    ...kinds.map((kind) => kinded(name, `${name.text}${kind}`)),
    ...(isOne ? [kinded(name, `rue${name.text}`)] : []),
  ]);
}

const kinded = (name: Form, text: string): Alone => ({
  ...name,
  text,
  words: name.words + 1,
  isFull: false,
  isProper: false,
});

/** The last word of a name of several: "Chimères" of "Trois Chimères". It counts right beside the number of the house. */
export function tailForms(bare: readonly string[]): readonly Form[] {
  const word = bare.at(-1) ?? "";
  return bare.length < 2 || word.length < shortestTail || everyday.has(word)
    ? []
    : phrasesOf([word]);
}

const shortestTail = 6;

/** A landmark without any small word, for a text that is read without them; one word would be any other. */
export function apartForms(words: readonly string[]): readonly Form[] {
  const bare = words.filter((word) => !small.has(word));
  return bare.length < 2 ? [] : phrasesOf(bare);
}

/** The first two words of a municipality of three and more: "Saint-Josse". */
export function beginningForms(words: readonly string[]): readonly Form[] {
  const bare = words.filter((word) => !small.has(word));
  return bare.length < 3 ? [] : phrasesOf(bare.slice(0, 2));
}

/** Whether a word is written as a name: with a capital that no sentence begins with. */
export function isProperAt(text: string, from: number): boolean {
  const first = text.charAt(from);
  return (
    first !== first.toLowerCase() &&
    /[^.!?\s][\s"'(«“’-]*$/u.test(text.slice(Math.max(0, from - 12), from))
  );
}
