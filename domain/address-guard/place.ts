import type { Span } from "../vocabulary/normalize-text.ts";
import type { GuardTerm } from "./term.ts";

/** Where a phrase stands, by the places of its first and last token too. */
export interface Place extends Span {
  readonly first: number;
  readonly last: number;
}

export interface Found extends Span {
  readonly term: GuardTerm;
}
