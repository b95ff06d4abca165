import type { AssistanceState } from "../intake/assistance.ts";
import { type CalendarDate, CalendarDate as Day } from "../core/calendar-date.ts";
import type { ExploitationForm } from "../vocabulary/exploitation.ts";
import type { ExitReason, ReferralSource, Sex } from "../vocabulary/code-lists.ts";

// The Human Trafficking Case Data Standard of the International Organization for Migration, as far as it is used here: names
// of fields and values as data. What it has no name for begins with `hrt_` and is ours, as are the values marked so.

/** Where its fields are documented, and the newest version that was read. */
export const standard = { version: "1.0", source: "github.com/UNMigration/HTCDS" } as const;

export interface CodedField {
  readonly code: string;
  /** The first day of the version in which the standard had it; null for what is ours. */
  readonly since: CalendarDate | null;
}

const firstDraft = Day.parse("2020-02-06");
const firstRelease = Day.parse("2021-09-27");

/**
 * The closed list of columns. The most requested one comes first, and is shown as finely as possible before those that
 * follow.
 */
export const codedFields = {
  exploitation: { code: "vic_TypeOfExploitation", since: firstRelease },
  gender: { code: "prs_Gender", since: firstRelease },
  age: { code: "hrt_AgeBand", since: null },
  citizenship: { code: "prs_Citizenship", since: firstRelease },
  region: { code: "hrt_CitizenshipRegion", since: null },
  referred: { code: "org_Type", since: firstDraft },
  status: { code: "cas_Status", since: firstDraft },
  years: { code: "hrt_YearsOfRegistration", since: null },
  mode: { code: "hrt_Assistance", since: null },
  stay: { code: "hrt_NightsInShelter", since: null },
  reason: { code: "cas_ReasonForCaseClosure", since: firstDraft },
} as const satisfies Readonly<Record<string, CodedField>>;
export type CodedColumn = keyof typeof codedFields;
export const codedColumns = Object.keys(codedFields) as readonly CodedColumn[];

/**
 * The standard distinguishes more than we record: where neither is recorded, which of its further values applies is
 * unknown.
 */
export const genders: Readonly<Record<Sex, string>> = {
  female: "Feminine",
  male: "Masculine",
  other: "NonSpecifiedUnknown",
  unknown: "NonSpecifiedUnknown",
};

/** The last two are Belgian law's own. */
export const exploitations: Readonly<Record<ExploitationForm, string>> = {
  SexualExploitation: "SexualExploitation",
  ForcedLabour: "ForcedLabour",
  Servitude: "Servitude",
  ForcedBegging: "ForcedBegging",
  OrganRemoval: "OrganRemoval",
  ForcedOffences: "Other",
  AggravatedSmuggling: "Other",
};

/** The kind of organisation that referred the person. The standard has none for individuals: those codes are ours. */
export const senders: Readonly<Record<ReferralSource, string>> = {
  police: "LawEnforcement",
  prosecutor: "LawEnforcement",
  "labour-auditor": "LawEnforcement",
  "aliens-office": "ImmigrationService",
  "other-centre": "NGO",
  "health-service": "HealthServiceOrganisation",
  lawyer: "LegalService",
  "social-service": "SocialService",
  "private-person": "PrivatePerson",
  self: "Self",
  unknown: "",
};

export const statuses: Readonly<Record<AssistanceState | "referred", string>> = {
  intake: "Active",
  assisted: "Active",
  closed: "Closed",
  referred: "ClosedReferred",
};

/** The standard has a long text here; these codes are ours, grouped so that a rare end identifies no one. */
export const closures: Readonly<Record<ExitReason, string>> = {
  "open-ended-permit": "PermitGranted",
  "case-ended-without-stay": "CaseEndedWithoutStay",
  "ended-by-person": "EndedByPerson",
  "left-without-notice": "EndedByPerson",
  "voluntary-return": "EndedByPerson",
  "ended-by-centre": "EndedByCentre",
  "contact-with-perpetrator": "EndedByCentre",
  reoriented: "Referred",
  "other-centre": "Referred",
  "not-accepted": "Other",
  removed: "Other",
  "other-ground": "Other",
  death: "Other",
};
