// What may stand on paper as it is: the correspondence address, the block of an addressee.
import { type Span, type Token, tokensOf } from "../vocabulary/normalize-text.ts";
import type { GuardTermLevel } from "./term.ts";

export interface AllowedSpan extends Span {
  readonly isWhole: boolean;
}

/** The words of an allowed block, or of a line of it. */
export interface AllowedPhrase {
  readonly words: readonly string[];
  readonly isWhole: boolean;
}

/** A block, and each of its lines on its own. */
export function allowedPhrasesIn(block: string): readonly AllowedPhrase[] {
  const lines = block.split(/\n/).filter((line) => line.trim() !== "");
  return [
    { words: wordsIn(block), isWhole: true },
    ...lines.map((line) => ({ words: wordsIn(line), isWhole: false })),
  ];
}

/** Where the allowed phrases are in a text. */
export const allowedSpansIn = (
  tokens: readonly Token[],
  blocks: readonly AllowedPhrase[],
): readonly AllowedSpan[] =>
  blocks.flatMap(({ words, isWhole }) =>
    wordsAt(tokens, words).map((place) => ({ ...place, isWhole })),
  );

const wordsIn = (text: string): readonly string[] =>
  tokensOf(text, "plain").map(({ word }) => word);

/** Where exactly these words are. */
function wordsAt(tokens: readonly Token[], sought: readonly string[]): readonly Span[] {
  if (sought.length === 0) return [];
  return tokens.flatMap((begin, first) => {
    if (begin.word !== sought[0]) return [];
    const is = sought.every((word, index) => tokens[first + index]?.word === word);
    const end = tokens[first + sought.length - 1];
    return is && end !== undefined ? [{ from: begin.from, to: end.to }] : [];
  });
}

/** A line of a block excuses what is only looked at; the whole block excuses what stops. */
export const isAllowedBy = (
  { from, to, isWhole }: AllowedSpan,
  hit: Span & { readonly level: GuardTermLevel },
): boolean => from <= hit.from && hit.to <= to && (isWhole || hit.level === "look");
