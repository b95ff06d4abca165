import type { CriminalCase } from "../../domain/legal/criminal-case.ts";
import type { TermId } from "../../domain/vocabulary/legal-terms.ts";

/** The term of the glossary that says who prosecutes; null where its name says it already. */
export const termOfOffice = (office: CriminalCase["office"]): TermId | null =>
  terms[office] ?? null;

const terms: Readonly<Partial<Record<CriminalCase["office"], TermId>>> = {
  prosecutor: "publicProsecutor",
  auditor: "labourAuditor",
};
