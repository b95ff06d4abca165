import type { Span } from "../vocabulary/normalize-text.ts";
import type { GuardTerm } from "./term.ts";

/** Where a phrase stands, by the places of its first and last token too. */
export interface PhrasePosition extends Span {
  readonly first: number;
  readonly last: number;
}

export interface FoundTerm extends Span {
  readonly term: GuardTerm;
}
