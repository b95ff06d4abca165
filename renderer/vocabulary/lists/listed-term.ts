import type { WordDecided, WordDecision } from "../../../domain/vocabulary/custom-list.ts";

/** A term, with or without decisions about it. */
export interface ListedTerm extends Pick<WordDecided, "word" | "countsAs"> {
  /** Newest first. */
  readonly decisions: readonly WordDecision[];
}
