import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { DocumentForm, DocumentId, DocumentKind, isResidenceKind } from "../residence/document.ts";
import type { Mark, ProfileId } from "../residence/procedure/rules-in-force.ts";
import { ScanId } from "../residence/scan.ts";
import { LanguageCode } from "../vocabulary/code-lists.ts";
import type { DossierTransition } from "./requested-document.ts";

/** An enclosed scan, and its entry in the index. */
export const Enclosure = z.strictObject({
  scanId: ScanId,
  documentId: DocumentId,
  kind: DocumentKind,
  /** As the index names it; empty for the name of its kind. */
  title: z.string().trim().max(160),
  form: DocumentForm,
  /** In which it is written; null where it does not matter. */
  language: LanguageCode.nullable(),
  translation: z.string().trim().max(120),
  /** Null until a user has counted them. */
  pages: z.number().int().min(1).max(200).nullable(),
});
export type Enclosure = Readonly<z.infer<typeof Enclosure>>;

export const mostEnclosures = 60;

/** Languages in which an authority reads a document without a translation. */
export const readAsTheyAre: readonly string[] = ["fr", "nl", "de", "en"];

/** Months after which a document that shows the current situation is asked for again. [D] */
export const oldAfterMonths = 6;

/** Documents of which one is enough; `current` is the current residence document. */
export const EnclosureGroup = z.enum(["current", "proof", "court", "project"]);
export type EnclosureGroup = z.infer<typeof EnclosureGroup>;

const groups: Readonly<Record<EnclosureGroup, (kind: DocumentKind) => boolean>> = {
  current: isResidenceKind,
  proof: (kind) => ["passport", "identityCard", "birthCertificate"].includes(kind),
  court: (kind) => kind === "courtPaper",
  project: (kind) => kind === "coursePaper" || kind === "workPaper",
};

/** Whether a document of this kind is one of the group. */
export const isOfGroup = (group: EnclosureGroup, kind: DocumentKind): boolean =>
  groups[group](kind);

interface Rule {
  readonly group: EnclosureGroup;
  readonly transitions: readonly DossierTransition[];
  /** Null for every profile. */
  readonly profiles: readonly ProfileId[] | null;
  /** The first and the last day on which a dossier follows it. */
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  /** Without it nothing is sent; otherwise it is asked for. */
  readonly isRequired: boolean;
  readonly mark: Mark;
}

const always = { profiles: null, from: CalendarDate.parse("1997-01-01"), until: null } as const;

/**
 * No list of these is public: these are the centre's own. They are data with days, so that another one can follow, and none
 * of them is printed as a rule of anybody.
 */
export const enclosureRules: readonly Rule[] = [
  {
    ...always,
    group: "current",
    isRequired: true,
    mark: "D",
    transitions: ["T7", "T8", "T9", "T12", "T13", "T14", "T15", "T16"],
  },
  {
    ...always,
    group: "court",
    transitions: ["T3", "T13", "T14", "T15", "T16"],
    isRequired: true,
    mark: "D",
  },
  { ...always, group: "proof", transitions: ["T12", "T13"], isRequired: false, mark: "D" },
  { ...always, group: "proof", transitions: ["T14", "T15", "T16"], isRequired: true, mark: "D" },
  { ...always, group: "project", transitions: ["T16"], isRequired: true, mark: "V" },
  {
    ...always,
    group: "project",
    transitions: ["T12", "T13", "T14", "T15"],
    isRequired: false,
    mark: "D",
  },
];

/** What a dossier of this transition encloses on a day. */
export const enclosuresFor = (
  transition: DossierTransition,
  profile: ProfileId,
  day: CalendarDate,
): readonly Pick<Rule, "group" | "isRequired">[] =>
  enclosureRules
    .filter(
      (rule) =>
        rule.transitions.includes(transition) &&
        (rule.profiles === null || rule.profiles.includes(profile)) &&
        rule.from <= day &&
        (rule.until === null || day <= rule.until),
    )
    .map(({ group, isRequired }) => ({ group, isRequired }));
