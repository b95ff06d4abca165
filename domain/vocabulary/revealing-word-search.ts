// Finds words that tell too much, as an eye reads them: without accents and capitals, over line breaks and hyphens.
import { type Span, type Token, tokensOf } from "./normalize-text.ts";

interface Phrase {
  /** Folded, without spaces. */
  readonly row: string;
  readonly words: number;
  /** Whatever follows still belongs to the word. */
  readonly isStem: boolean;
}

/** Where such words are in a text, in text order. */
export type SensitiveWordFinder = (text: string) => readonly Span[];

/** @param words folded here; an asterisk at the end stands for any end of the word */
export function sensitiveWordFinder(words: readonly string[]): SensitiveWordFinder {
  const phrases = words.map((word) => phraseOf(word)).filter(({ row }) => row !== "");
  return (text) => {
    if (phrases.length === 0) return [];
    const tokens = tokensOf(text, "plain");
    return joined(tokens.flatMap((_, first) => placesAt(tokens, first, phrases)));
  };
}

function phraseOf(word: string): Phrase {
  const isStem = word.endsWith("*");
  const tokens = tokensOf(word.replace("*", ""), "plain");
  return { row: tokens.map((token) => token.word).join(""), words: tokens.length, isStem };
}

function placesAt(
  tokens: readonly Token[],
  first: number,
  phrases: readonly Phrase[],
): readonly Span[] {
  const token = tokens[first];
  if (token === undefined) return [];
  return phrases.flatMap((phrase) => {
    if (!phrase.row.startsWith(token.word) && !token.word.startsWith(phrase.row)) return [];
    const last = endOf(tokens, first, phrase);
    return last === null ? [] : [{ from: token.from, to: last.to }];
  });
}

/** The token with which the phrase ends that begins with this one; null where it does not. */
function endOf(tokens: readonly Token[], first: number, phrase: Phrase): Token | null {
  const { row, words, isStem } = phrase;
  let read = "";
  for (let index = first; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) return null;
    read += token.word;
    const isWhole = isStem ? read.startsWith(row) : read === row;
    if (isWhole) return isPutTogether(tokens, first, index, words) ? token : null;
    if (!row.startsWith(read)) return null;
  }
  return null;
}

/** One word more than the phrase has is a hyphen or the end of a line; more are single letters, spaced out. */
function isPutTogether(
  tokens: readonly Token[],
  first: number,
  last: number,
  words: number,
): boolean {
  const count = last - first + 1;
  return count <= words + 1 || tokens.slice(first, last + 1).every(({ word }) => word.length === 1);
}

/** In order; places that overlap become one. */
function joined(found: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  for (const span of found.toSorted((a, b) => a.from - b.from)) {
    const before = spans.at(-1);
    if (before === undefined || span.from >= before.to) spans.push(span);
    else spans[spans.length - 1] = { from: before.from, to: Math.max(before.to, span.to) };
  }
  return spans;
}
