import type { TermDecisions, TermDecision } from "../../../domain/vocabulary/list-term-decision.ts";

/** A term, with or without decisions about it. */
export interface ListedTerm extends Pick<TermDecisions, "word" | "countsAs"> {
  /** Newest first. */
  readonly decisions: readonly TermDecision[];
}
