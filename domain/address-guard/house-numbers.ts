// A house number means nothing by itself; beside the name of its street, or before the postcode, it is the address.
import type { Token } from "../vocabulary/normalize-text.ts";
import { mayBeginNumber, numberAt, numberWords, romanValue } from "./number-words.ts";
import type { Patterns, Phrase } from "./search-patterns.ts";
import type { FoundTerm, PhrasePosition } from "./phrase-position.ts";
import type { GuardTerm } from "./term.ts";

/** Tokens between a name and its number: "Chimères, à hauteur du n° 47". */
const reach = 5;

/** What may be between a house number and a postcode. */
const between = new Set("bus bte boite box b be bt a c d e f app apt".split(" "));

export function findNumbers(
  tokens: readonly Token[],
  { numbers, postcodes }: Patterns,
  names: readonly (PhrasePosition & { readonly phrase: Phrase })[],
): readonly FoundTerm[] {
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

/** "Chimères 47", "Chimères n° 47", "47, Chimères": the last word of a name right beside the number. */
export function findTails(
  text: string,
  tokens: readonly Token[],
  { numbers }: Patterns,
  tails: readonly (PhrasePosition & { readonly phrase: Phrase })[],
): readonly FoundTerm[] {
  const begins = (at: number) =>
    numbers.some(({ value }) => {
      const end = endOf(tokens, at, value);
      if (end === null) return false;
      const number = { first: tokens[at], last: tokens[end] };
      return !isOfTime(text, number, tokens[end + 1], value);
    });
  const ends = (at: number) =>
    numbers.some(({ value }) =>
      Array.from({ length: 5 }, (_, step) => at - step).some(
        (first) => endOf(tokens, first, value) === at,
      ),
    );
  return tails.flatMap(({ phrase, first, last }) => {
    const counted = counts.has(tokens[last + 1]?.word ?? "") ? last + 2 : last + 1;
    const isBefore = phrase.text.length >= 8 && ends(first - 1);
    const isBeside = isBefore || (begins(counted) && !isNumbered(tokens, first - 1));
    return isBeside ? [spanned(phrase.term, tokens, first, last)] : [];
  });
}

/**
 * "Astrid 12/03/1990", "Astrid, 12 ans": a person with the same name as the street. A house number is excused only by
 * what makes it a date or an age, not by what merely follows.
 */
function isOfTime(
  text: string,
  number: { readonly first: Token | undefined; readonly last: Token | undefined },
  next: Token | undefined,
  value: string,
): boolean {
  const gap = text.slice(number.last?.to, next?.from);
  if (ages.has(next?.word ?? "")) return /^\s*$/.test(gap);
  if (!(Number(value) <= 31)) return false;
  if (months.has(next?.word ?? "")) return /^(?:[^\S\n]*|[-./])$/.test(gap);
  return day.test(text.slice(number.first?.from));
}

/** Written in one piece, and nothing more after it, as in a phone number. */
const day = /^\d{1,2}([-./])(?:0?[1-9]|1[0-2])\1(?:19|20)?\d\d(?![-./]?\d)/;

const months: ReadonlySet<string> = new Set(
  `janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
januari februari maart april mei juni juli augustus september oktober november december
january february march may june july august october`.split(/\s+/),
);

export const isMonth = (word: string): boolean => months.has(word);

/** "novemberlaan": named after a day, whose number comes before it. */
export const beginsWithMonth = (word: string): boolean =>
  [...months].some((month) => word.startsWith(month));

const ages: ReadonlySet<string> = new Set(
  `an ans mois semaines jours jaar jaren maand maanden weken dagen
year years month months weeks days`.split(/\s+/),
);

/** Between a name and its number. */
const counts = new Set("n no nr num numero nummer number huisnummer".split(" "));

/** "Quatre Chimères" is another street than "Trois Chimères"; the year before a line is no number of a name. */
function isNumbered(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? "";
  return /^\d{1,3}$/.test(word) || romanValue(word) !== null || numberAt(tokens, at)?.length === 1;
}

function numberBefore(
  tokens: readonly Token[],
  at: number,
  numbers: Patterns["numbers"],
): FoundTerm | null {
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

function spanned(
  term: GuardTerm,
  tokens: readonly Token[],
  first: number,
  last: number,
): FoundTerm {
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
