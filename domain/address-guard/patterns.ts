// What is looked for, made of the terms once.
import { withoutLookalikes, type Reading, tokensOf } from "../vocabulary/normalize-text.ts";
import { aloneForms, apartForms, beginningForms, tailForms } from "./abbreviated-terms.ts";
import { type Firm, type Form, phrasesOf, streetForms } from "./street-words.ts";
import type { GuardTerm } from "./term.ts";

/** Letters to be found from the beginning of a word to the end of one. */
export interface Phrase {
  readonly term: GuardTerm;
  readonly text: string;
  readonly words: number;
  readonly isFull: boolean;
  /** Letters at either end in which there is no typing error. */
  readonly firm: Firm;
  /** More may be grown onto its last word: "Voorbeeldveldpark". */
  readonly mayGrow: boolean;
}

export interface Hint extends Phrase {
  /** Only where it is written as a name. */
  readonly isProper: boolean;
}

export interface Patterns {
  readonly phrases: readonly Phrase[];
  /** Names of streets without the kind: they count beside the number of the house. */
  readonly names: readonly Phrase[];
  /** Last words of such names: they count right beside the number of the house. */
  readonly tails: readonly Phrase[];
  /** What is only reviewed and stops nothing: the name of a street alone, the beginning of a municipality. */
  readonly hints: readonly Hint[];
  /** Landmarks for a text that is read without its small words. */
  readonly apart: readonly Phrase[];
  /** House numbers: "47", with its letter if it has one. */
  readonly numbers: readonly { readonly term: GuardTerm; readonly value: string }[];
  readonly postcodes: readonly { readonly term: GuardTerm; readonly value: string }[];
  readonly phones: readonly { readonly term: GuardTerm; readonly figures: string }[];
}

export function patternsOf(terms: readonly GuardTerm[], reading: Reading): Patterns {
  const read = (form: Form, term: GuardTerm, mayGrow = false): Phrase => ({
    term,
    mayGrow,
    words: form.words,
    firm: form.firm,
    // Where a figure may be a letter, another figure is no typing error.
    isFull: form.isFull && (reading === "plain" || !/\d/.test(form.text)),
    text: reading === "plain" ? form.text : withoutLookalikes(form.text),
  });
  const of = (kind: GuardTerm["kind"]) => terms.filter((term) => term.kind === kind);
  const streets = of("street").map((term) => ({ term, ...streetForms(wordsOf(term.text)) }));
  const landmarks = of("landmark").flatMap((term) =>
    phrasesOf(wordsOf(term.text)).map((form) => ({ term, form })),
  );
  return {
    phrases: [
      ...streets.flatMap(({ term, forms }) => forms.map((form) => read(form, term))),
      ...landmarks.map(({ form, term }) => read(form, term, form.text.length >= growing.stop)),
      ...of("municipality").flatMap((term) =>
        phrasesOf(wordsOf(term.text)).map((form) => read(form, term)),
      ),
    ].filter(({ text }) => text.length >= 3),
    names: streets
      .flatMap(({ term, names }) => names.map((form) => read(form, term)))
      .filter(({ text }) => text.length >= 4),
    tails: streets.flatMap(({ term, bare }) =>
      bare.flatMap(tailForms).map((form) => read(form, term)),
    ),
    hints: [
      ...landmarks
        .filter(({ form }) => form.text.length >= growing.look && form.text.length < growing.stop)
        .map(({ form, term }) => ({ ...read(form, term, true), isProper: false })),
      ...streets.flatMap(({ term, bare }) =>
        bare
          .flatMap(aloneForms)
          .map(({ isProper, ...form }) => ({ ...read(form, term), isProper })),
      ),
      ...of("municipality").flatMap((term) =>
        beginningForms(wordsOf(term.text)).map((form) => ({
          ...read(form, term),
          isProper: false,
        })),
      ),
    ],
    apart: of("landmark").flatMap((term) =>
      apartForms(wordsOf(term.text)).map((form) => read(form, term)),
    ),
    numbers: of("number").flatMap((term) => numbersIn(term.text).map((value) => ({ term, value }))),
    postcodes: of("postcode").map((term) => ({ term, value: figuresOf(term.text) })),
    phones: of("phone").map((term) => ({ term, figures: nationalOf(figuresOf(term.text)) })),
  };
}

/** Letters of a landmark from which on a word that is made with it is looked at, and stops. */
const growing = { look: 5, stop: 8 } as const;

/** The folded words of a term, figures among them. */
export const wordsOf = (text: string): readonly string[] =>
  tokensOf(text.toLowerCase(), "plain").map(({ word }) => word);

/** "47 bus 3", "47/3": the house is 47. "47-49" is two. */
function numbersIn(text: string): readonly string[] {
  const figures = tokensOf(text, "plain").filter(({ isNumber }) => isNumber);
  const isNext = (at: number): boolean =>
    /^\s*\p{L}?\s*[-–—]\s*$/u.test(text.slice(figures[at - 1]?.to, figures[at]?.from));
  const last = figures.findIndex((_, at) => at > 0 && !isNext(at));
  return figures.slice(0, last < 0 ? undefined : last).map(({ word }) => word);
}

/** All figures, where a number is written in pieces. */
const figuresOf = (text: string): string =>
  tokensOf(text, "plain")
    .filter(({ isNumber }) => isNumber)
    .map(({ word }) => word)
    .join("");

/** Without the code of the country and the zero before the code of the zone. */
export const nationalOf = (figures: string): string =>
  figures.replace(/^(00)?32(?=\d{8})/, "").replace(/^0+/, "");
