import { namesBut } from "../../db/people.ts";
import { nameWords, wordsWithoutNames } from "../../domain/log-text.ts";
import type { Context } from "./context.ts";
import { type Named, namesByPerson } from "./name-book.ts";

/** How words lose the names of whomever the house does not know any more; where it may be asked for, a number takes their place. */
export type GoneMask = (words: string, byNumber?: "byNumber") => string;

/** As the house did when it let go of them: for words that the office kept, before the house has them again. */
export function goneMasked(context: Context): GoneMask {
  // Looked up only for words that there are: most who live here have nothing to be brought back.
  let known: Known | null = null;
  return (words, byNumber) => {
    if (words === "") return words;
    known ??= knownNow(context);
    const { byWord, here } = known;
    const named = new Set(nameWords(words).flatMap((word) => byWord.get(word) ?? []));
    return [...named].reduce(
      (text, gone) => without(text, gone, here, byNumber !== undefined),
      words,
    );
  };
}

interface Known {
  /** Those who are gone, by each word of their names. */
  readonly byWord: ReadonlyMap<string, readonly Named[]>;
  /** Names that mean somebody else. */
  readonly here: readonly string[];
}

function knownNow(context: Context): Known {
  const byWord = new Map<string, Named[]>();
  for (const person of namesByPerson(context).values()) {
    if (person.isNamedHere) continue;
    for (const word of person.names.flatMap(({ name }) => nameWords(name)))
      byWord.set(word, [...(byWord.get(word) ?? []), person]);
  }
  return { byWord, here: namesBut(context.tx, []) };
}

/** Every field of this kind has room for so much. */
const roomForNumber = 60;

function without(
  words: string,
  { number, names }: Named,
  here: readonly string[],
  byNumber: boolean,
): string {
  const all = names.map(({ name }) => name);
  const numbered = wordsWithoutNames(words, all, here, `№ ${String(number)}`);
  return byNumber && numbered.length <= Math.max(words.length, roomForNumber)
    ? numbered
    : wordsWithoutNames(words, all, here);
}
