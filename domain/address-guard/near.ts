// A house number means nothing by itself; beside the name of its street, or before the postcode, it is the address.
import type { Token } from "./fold.ts";
import { mayBeginNumber, numberWords } from "./number-words.ts";
import type { Patterns, Phrase } from "./patterns.ts";
import type { Found, Place } from "./place.ts";
import type { GuardTerm } from "./term.ts";

/** Tokens between a name and its number: "Chimères, à hauteur du n° 47". */
const reach = 5;

/** What may stand between a house number and a postcode. */
const between = new Set("bus bte boite box b be bt a c d e f app apt".split(" "));

export function findNumbers(
  tokens: readonly Token[],
  { numbers, postcodes }: Patterns,
  names: readonly (Place & { readonly phrase: Phrase })[],
): readonly Found[] {
  return [
    ...names.flatMap(({ phrase, first, last }) => {
      const isLong = phrase.text.length >= 8;
      const near = [
        ...Array.from({ length: reach }, (_, step) => last + 1 + step),
        ...(isLong ? [first - 1, first - 2] : []),
      ];
      const isBeside = near.some((at) =>
        numbers.some(({ value }) => endOf(tokens, at, value) !== null),
      );
      return isBeside ? [spanned(phrase.term, tokens, first, last)] : [];
    }),
    ...postcodes.flatMap(({ term, value }) =>
      tokens.flatMap((token, at) => {
        if (token.word !== value) return [];
        const house = numberBefore(tokens, at, numbers);
        const itself = spanned(term, tokens, at, at);
        return house === null ? [itself] : [itself, house];
      }),
    ),
  ];
}

function numberBefore(
  tokens: readonly Token[],
  at: number,
  numbers: Patterns["numbers"],
): Found | null {
  for (let step = 1; step <= 4; step += 1) {
    for (let first = at - step; first > at - step - 5; first -= 1) {
      const number = numbers.find(({ value }) => endOf(tokens, first, value) === at - step);
      if (number !== undefined) return spanned(number.term, tokens, first, at);
    }
    const passed = tokens[at - step];
    const isBox = passed?.isNumber === true && between.has(tokens[at - step - 1]?.word ?? "");
    if (passed === undefined || !(isBox || between.has(passed.word))) return null;
  }
  return null;
}

function spanned(term: GuardTerm, tokens: readonly Token[], first: number, last: number): Found {
  return { term, from: tokens[first]?.from ?? 0, to: tokens[last]?.to ?? 0 };
}

/** The last token of the number that begins here, in figures or in up to five words; null if it does not. */
function endOf(tokens: readonly Token[], first: number, value: string): number | null {
  if (first < 0) return null;
  if (tokens[first]?.word === value) return first;
  if (!mayBeginNumber(tokens[first]?.word ?? " ")) return null;
  let words = "";
  for (const [index, { word }] of tokens.slice(first, first + 5).entries()) {
    words += word;
    if (numberWords.get(words) === Number(value)) return first + index;
  }
  return null;
}
