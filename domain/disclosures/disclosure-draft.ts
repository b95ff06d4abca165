import type { DraftSpot } from "../drafts/draft.ts";
import type { PersonId } from "../people/person.ts";

/** What can be left half written about consents and what left. */
export type LedgerPart =
  | "consent"
  | "withdrawn"
  | "mistake"
  | "line"
  | "stayed"
  | "takeBack"
  | "order"
  | "decision"
  | "access"
  | "extend"
  | "close";

/** `id`: of what is changed, or the paper that is told of; null for something new. */
export const disclosureDraft = (
  personId: PersonId,
  part: LedgerPart,
  id: string | null = null,
): DraftSpot => ({
  kind: "ledger",
  personId,
  object: (id === null ? part : `${part} ${id}`).slice(0, 80),
});
