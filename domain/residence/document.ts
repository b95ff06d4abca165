import * as z from "zod";
import { addMonths, CalendarDate } from "../core/calendar-date.ts";
import { PersonId } from "../people/person.ts";
import { DocumentStep, ResidenceKind } from "./procedure/residence-document-names.ts";
import { Override, ResidenceEventId } from "./procedure/procedure-event.ts";
import { ProfileId } from "./procedure/rules-in-force.ts";

// The documents of a person that the house monitors: residence documents, identity documents and everything else.

/** Of the residence documents, the identifier is that of the event “issued” as well. */
export const DocumentId = ResidenceEventId;
export type DocumentId = ResidenceEventId;

/** Everything that is no residence document. */
export const OtherKind = z.enum([
  "passport",
  "identityCard",
  "birthCertificate",
  "workPermit",
  "insurance",
  /** Non-communication of the address in the population register. */
  "addressProtection",
  "powerOfAttorney",
  "courtPaper",
  "coursePaper",
  "workPaper",
  "medicalPaper",
  "returnPaper",
  "other",
]);
export type OtherKind = z.infer<typeof OtherKind>;

export const DocumentKind = z.enum([...ResidenceKind.options, ...OtherKind.options]);
export type DocumentKind = z.infer<typeof DocumentKind>;

export const isResidenceKind = (kind: DocumentKind): kind is ResidenceKind =>
  ResidenceKind.safeParse(kind).success;

export const DocumentState = z.enum([
  /** Requested, and not there yet. */
  "asked",
  /** There, and as good as its date. */
  "held",
  /** Another one took its place. */
  "replaced",
  "withdrawn",
  "lost",
  "refused",
  /** Entered in error: it counts for nothing and stays visible. */
  "mistake",
]);
export type DocumentState = z.infer<typeof DocumentState>;

/** What all staff may know of a document. */
export const DocumentHeader = z.strictObject({
  id: DocumentId,
  personId: PersonId,
  version: z.number().int().min(1),
  kind: DocumentKind,
  state: DocumentState,
  askedOn: CalendarDate.nullable(),
  issuedOn: CalendarDate.nullable(),
  /** The last valid day, as it is printed or, where nothing is printed, as the rules have it. Null: it does not end. */
  expiresOn: CalendarDate.nullable(),
});
export type DocumentHeader = Readonly<z.infer<typeof DocumentHeader>>;

export const HeldBy = z.enum(["person", "centre", "lawyer", "authority", "employer", "unknown"]);
export type HeldBy = z.infer<typeof HeldBy>;

export const DocumentForm = z.enum(["original", "certifiedCopy", "copy"]);
export type DocumentForm = z.infer<typeof DocumentForm>;

const line = z.string().trim().max(120);
const text = z.string().trim().max(2000);

/** One attempt to obtain a document. */
export const Attempt = z.strictObject({ on: CalendarDate, what: text.min(1) });
export type Attempt = Readonly<z.infer<typeof Attempt>>;

/** What is recorded of any document. */
export const DocumentFields = z.strictObject({
  number: line,
  authority: line,
  notifiedOn: CalendarDate.nullable(),
  heldBy: HeldBy,
  form: DocumentForm,
  /** Into which language and by whom; empty when there is none. */
  translation: line,
  note: text,
  attempts: z.array(Attempt).max(40),
});
export type DocumentFields = Readonly<z.infer<typeof DocumentFields>>;

export const noFields: DocumentFields = {
  number: "",
  authority: "",
  notifiedOn: null,
  heldBy: "person",
  form: "original",
  translation: "",
  note: "",
  attempts: [],
};

/** What makes a residence document what it is: its step, the profile of its day, the date as it is printed. */
export const Residence = z.strictObject({
  step: DocumentStep,
  profile: ProfileId,
  printed: CalendarDate.nullable(),
  override: Override.nullable(),
  /** While it is withdrawn; absent in records from an earlier edition. */
  withdrawnOn: CalendarDate.optional(),
});
export type Residence = Readonly<z.infer<typeof Residence>>;

/** Sealed for the `office` compartment. */
export const DocumentRecord = z.strictObject({
  ...DocumentFields.shape,
  renews: DocumentId.nullable(),
  residence: Residence.nullable(),
});
export type DocumentRecord = Readonly<z.infer<typeof DocumentRecord>>;

/** Years from which a printed last day is doubted: those of a passport are ten. */
const yearsToAskAbout = 15;

/** In how many whole years a last day lies that may be one of another century; null for any other. */
export function yearsTooFar(expiresOn: CalendarDate, today: CalendarDate): number | null {
  if (expiresOn <= addMonths(today, yearsToAskAbout * 12)) return null;
  const years = Number(expiresOn.slice(0, 4)) - Number(today.slice(0, 4));
  return expiresOn.slice(5) < today.slice(5) ? years - 1 : years;
}

/** For how many months the register keeps an address to itself. [V] */
const monthsOfAddressProtection = 6;

/** It is valid from the request on, and expires also where the grant was not recorded. */
export const countsFromRequest = (kind: DocumentKind): boolean => kind === "addressProtection";

/** It protects or permits something as long as its date allows: another one can replace it. */
export const isInForce = ({ kind, state }: Pick<DocumentHeader, "kind" | "state">): boolean =>
  state === "held" || (state === "asked" && countsFromRequest(kind));

/** The last valid day of a document on which none is printed; null when the rules say nothing about its kind. */
export const computedExpiry = (kind: OtherKind, askedOn: CalendarDate | null) =>
  kind === "addressProtection" && askedOn !== null
    ? addMonths(askedOn, monthsOfAddressProtection)
    : null;
