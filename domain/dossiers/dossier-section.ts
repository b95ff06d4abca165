import * as z from "zod";
import { asksOpenEnded, type DossierTransition } from "./requested-document.ts";

/** The sections that are sent, in their order, and the control page, which never is. */
export const SectionId = z.enum([
  "letter",
  "identity",
  "residence",
  "conditions",
  "accompaniment",
  "judicial",
  "social",
  "integration",
  "work",
  "publicOrder",
  "motivation",
  "openEnded",
  "index",
]);
export type SectionId = z.infer<typeof SectionId>;

/** The index is made from the enclosures; every other section has words that can be changed for one dossier. */
export const WrittenId = SectionId.exclude(["index"]);
export type WrittenId = z.infer<typeof WrittenId>;

/** The source of a section's content, where it is corrected for good. */
export const Place = z.enum([
  "centre",
  "conditions",
  "documents",
  "enclosures",
  "consent",
  "intake",
  "legal",
  "plan",
  "procedure",
  "sections",
  "sessions",
  "signOff",
]);
export type Place = z.infer<typeof Place>;

interface SectionRule {
  /** Null where there is nothing but words. */
  readonly source: Place | null;
  /** A dossier without it is not sent. Others may be left empty, and are left out then. */
  readonly isNeeded: boolean;
  /** What the program knows is not enough: a user writes it. */
  readonly isWritten: boolean;
}

export const sectionRules: { readonly [S in SectionId]: SectionRule } = {
  letter: { source: "centre", isNeeded: true, isWritten: false },
  identity: { source: "intake", isNeeded: true, isWritten: false },
  residence: { source: "documents", isNeeded: true, isWritten: false },
  conditions: { source: "conditions", isNeeded: true, isWritten: false },
  accompaniment: { source: "sessions", isNeeded: true, isWritten: false },
  judicial: { source: "legal", isNeeded: false, isWritten: false },
  social: { source: "plan", isNeeded: true, isWritten: true },
  integration: { source: "plan", isNeeded: false, isWritten: false },
  work: { source: "plan", isNeeded: false, isWritten: false },
  publicOrder: { source: "procedure", isNeeded: false, isWritten: true },
  motivation: { source: "procedure", isNeeded: true, isWritten: true },
  openEnded: { source: "legal", isNeeded: true, isWritten: false },
  index: { source: "enclosures", isNeeded: true, isWritten: false },
};

/** The sections of a dossier for this transition, in order. */
export const sectionsFor = (transition: DossierTransition): readonly SectionId[] =>
  SectionId.options.filter((section) => section !== "openEnded" || asksOpenEnded(transition));
