import type { CriminalCase } from "../../domain/legal/criminal-case.ts";
import type { TermId } from "../../domain/vocabulary/legal-terms.ts";

/** The glossary term that explains who prosecutes; null where the name is enough. */
export const termOfOffice = (office: CriminalCase["office"]): TermId | null =>
  terms[office] ?? null;

const terms: Readonly<Partial<Record<CriminalCase["office"], TermId>>> = {
  prosecutor: "publicProsecutor",
  auditor: "labourAuditor",
};
