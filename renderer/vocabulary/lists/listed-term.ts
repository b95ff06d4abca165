import type { WordDecided, WordDecision } from "../../../domain/vocabulary/custom-list.ts";

/** A word, whether or not something was decided about it. */
export interface ListedTerm extends Pick<WordDecided, "word" | "countsAs"> {
  /** Newest first. */
  readonly decisions: readonly WordDecision[];
}
