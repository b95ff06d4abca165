import type { DocumentKind } from "../../../domain/residence/document.ts";
import type { TermId } from "../../../domain/vocabulary/legal-terms.ts";

/** The term of the glossary that says what a document is; null where its name says it already. */
export const termOfDocument = (kind: DocumentKind): TermId | null => terms[kind] ?? null;

const terms: Readonly<Partial<Record<DocumentKind, TermId>>> = {
  orderToLeave: "orderToLeave",
  declarationOfArrival: "declarationOfArrival",
  certificateOfRegistration: "certificateOfRegistration",
  openEndedPermit: "openEndedPermit",
  workPermit: "workPermit",
};
