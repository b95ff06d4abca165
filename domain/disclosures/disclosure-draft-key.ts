import type { DraftSpot } from "../drafts/draft.ts";
import type { PersonId } from "../people/person.ts";

/** The drafts of consents and disclosures. */
export type DisclosurePart =
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

/** `id`: of the changed record, or of the document that was disclosed; null for something new. */
export const disclosureDraftKey = (
  personId: PersonId,
  part: DisclosurePart,
  id: string | null = null,
): DraftSpot => ({
  kind: "ledger",
  personId,
  object: (id === null ? part : `${part} ${id}`).slice(0, 80),
});
