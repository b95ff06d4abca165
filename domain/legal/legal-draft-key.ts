import type { DraftSpot } from "../drafts/draft.ts";
import type { PersonId } from "../people/person.ts";

/** The drafts of the legal area. */
export type LegalPart =
  | "case"
  | "people"
  | "link"
  | "event"
  | "record"
  | "interview"
  | "note"
  | "mistake";

/** `id`: of the row that is being changed, of the case something is added to, or the kind of what is new. */
export const legalDraftKey = (
  personId: PersonId,
  part: LegalPart,
  id: string | null = null,
): DraftSpot => ({
  kind: "legal",
  personId,
  object: id === null ? part : `${part} ${id}`,
});
