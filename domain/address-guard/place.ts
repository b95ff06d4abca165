import type { GuardTerm } from "./term.ts";

/** Characters of a text, the last one not counted. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The position of a phrase, by the places of its first and last token too. */
export interface Place extends Span {
  readonly first: number;
  readonly last: number;
}

export interface Found extends Span {
  readonly term: GuardTerm;
}
