import type { GuardTermKind, GuardTerm, GuardTermId } from "../../../domain/address-guard/term.ts";

const terms: readonly (readonly [GuardTermKind, string])[] = [
  ["street", "Verzonnenstraat"],
  ["street", "rue des Trois Chimères"],
  ["number", "47"],
  ["landmark", "Kapel van Nergens"],
  ["landmark", "Chapelle de Nulle-Part"],
  ["phone", "09 555 47 11"],
  ["postcode", "9995"],
  ["municipality", "Sint-Nergenshuizen"],
];

/** A fictitious house. */
export const inventedTerms: readonly GuardTerm[] = terms.map(([kind, text], index) => ({
  id: `01900000-0000-7000-8000-00000000000${index}` as GuardTermId,
  kind,
  text,
}));
