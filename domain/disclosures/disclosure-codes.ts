import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import type { Compartment } from "../users/user.ts";

// The codes in which consents and disclosures are recorded: closed lists, so that the two can be compared.

/** Why something is told to an outsider. */
export const Purpose = z.enum([
  "residence",
  "legal",
  "health",
  "housing",
  "schooling",
  "work",
  "benefits",
  "family",
  "return",
  "other",
]);
export type Purpose = z.infer<typeof Purpose>;

export const RecipientKind = z.enum([
  "aliensOffice",
  "prosecutor",
  "auditor",
  "judge",
  "police",
  "inspection",
  "lawyer",
  "municipality",
  "socialService",
  "healthCare",
  "school",
  "employer",
  "landlord",
  "otherCentre",
  "returnOrganisation",
  "embassy",
  "family",
  "herself",
  "other",
]);
export type RecipientKind = z.infer<typeof RecipientKind>;

/** The recipient, as on an envelope; an empty name means anyone of this kind. */
export const Recipient = z.strictObject({
  kind: RecipientKind,
  name: z.string().trim().max(160),
});
export type Recipient = Readonly<z.infer<typeof Recipient>>;

/** What is told: no more than the purpose needs. */
export const InformationKind = z.enum([
  "identity",
  "contactDetails",
  "family",
  "residence",
  "accompaniment",
  "judicial",
  "exploitation",
  "statement",
  "schoolingWork",
  "money",
  "safety",
  "plan",
  "health",
  "counselling",
]);
export type InformationKind = z.infer<typeof InformationKind>;

/** What is handed over, if anything is. */
export const DisclosedDocument = z.enum([
  "letter",
  "certificate",
  "dossier",
  "identityPaper",
  "residencePaper",
  "courtPaper",
  "socialReport",
  "schoolWorkPaper",
  "agreement",
  "plan",
  "medicalPaper",
  "photo",
  "wholeFile",
]);
export type DisclosedDocument = z.infer<typeof DisclosedDocument>;

export const DisclosureWay = z.enum([
  "letter",
  "copy",
  "telephone",
  "mail",
  "meeting",
  "portal",
  "hand",
]);
export type DisclosureWay = z.infer<typeof DisclosureWay>;

/** What only care workers read, so that only they record that it was told. */
const ofCare: ReadonlySet<InformationKind | DisclosedDocument> = new Set<
  InformationKind | DisclosedDocument
>(["statement", "plan", "health", "counselling", "medicalPaper"]);

/** Which compartment reads records about these kinds. */
export const compartmentOf = ({ information, papers }: DisclosureFacts): Compartment =>
  [...information, ...papers].some((kind) => ofCare.has(kind)) ? "care" : "office";

export interface DisclosureFacts {
  readonly information: readonly InformationKind[];
  readonly papers: readonly DisclosedDocument[];
}

/** What another ground than a consent is called. */
export const GroundKind = z.enum([
  /** A law obliges the centre itself. */
  "legalObligation",
  /** A person would be in serious danger otherwise. */
  "dangerToLife",
  /** A judge or a prosecutor orders it. */
  "courtOrder",
  /** It went to the person concerned, or was handed over by them in the presence of staff. */
  "ownRequest",
  /** There was none: it should not have happened, and is recorded all the same. */
  "none",
]);
export type GroundKind = z.infer<typeof GroundKind>;

interface GroundRule {
  readonly ground: GroundKind;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  /** The source of the article; null where nothing was verified, and then no article is named. */
  readonly source: string | null;
}

const always = CalendarDate.parse("1997-01-01");

/** Data with days, so that another law can follow. */
export const groundRules: readonly GroundRule[] = [
  { ground: "legalObligation", from: always, until: null, source: null },
  { ground: "dangerToLife", from: always, until: null, source: null },
  { ground: "courtOrder", from: always, until: null, source: null },
  { ground: "ownRequest", from: always, until: null, source: null },
  { ground: "none", from: always, until: null, source: null },
];

/** Grounds that could be relied on on a day. */
export const groundsOn = (day: CalendarDate): readonly GroundKind[] =>
  groundRules
    .filter(({ from, until }) => from <= day && (until === null || day <= until))
    .map(({ ground }) => ground);
