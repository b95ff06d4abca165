import type { DocumentKind } from "../../../domain/residence/document.ts";
import type { TermId } from "../../../domain/vocabulary/legal-term-ids.ts";

/** The glossary term that explains a kind of document; null where its name is enough. */
export const termOfDocument = (kind: DocumentKind): TermId | null => terms[kind] ?? null;

const terms: Readonly<Partial<Record<DocumentKind, TermId>>> = {
  orderToLeave: "orderToLeave",
  declarationOfArrival: "declarationOfArrival",
  certificateOfRegistration: "certificateOfRegistration",
  openEndedPermit: "openEndedPermit",
  workPermit: "workPermit",
};
