import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { DocumentId } from "../residence/document.ts";
import { Language } from "../core/display-settings.ts";
import { ResidenceKind } from "../residence/procedure/residence-document-names.ts";
import { ProfileId } from "../residence/procedure/rules-in-force.ts";
import { ScanType } from "../residence/scan.ts";
import { UserId } from "../users/user.ts";
import { DossierCheckId } from "./dossier-check-id.ts";
import { Enclosure, mostEnclosures } from "./enclosure.ts";
import { WrittenId } from "./dossier-section.ts";
import { DossierTransition } from "./requested-document.ts";

// A dossier for one requested document. All its content is sealed for the `office`.

export const DossierId = z.uuid().brand<"DossierId">();
export type DossierId = z.infer<typeof DossierId>;

export const DossierVersionId = z.uuid().brand<"DossierVersionId">();
export type DossierVersionId = z.infer<typeof DossierVersionId>;

export const DossierState = z.enum([
  "draft",
  /** A user who knows the person reviewed it. */
  "reviewed",
  /** The jurist signed it. */
  "signedOff",
  /** The PDF is kept as it is; nothing in it changes any more. */
  "frozen",
  "sent",
  "answered",
]);
export type DossierState = z.infer<typeof DossierState>;

/** While it is still being worked on. */
export const isInWork = (state: DossierState): boolean =>
  state === "draft" || state === "reviewed" || state === "signedOff";

/** The possible changes of state. Every change of content leads back to the draft; the table enforces the same. */
export const mayFollow: { readonly [S in DossierState]: readonly DossierState[] } = {
  draft: ["draft", "reviewed"],
  reviewed: ["draft", "reviewed", "signedOff"],
  signedOff: ["draft", "reviewed", "frozen"],
  frozen: ["draft", "sent"],
  sent: ["draft", "answered"],
  answered: ["draft"],
};

const line = z.string().trim().max(120);
const text = z.string().trim().max(2000);
export const SectionText = z.string().trim().max(20_000);

/** Who did something, and on which day. */
export const Done = z.strictObject({ by: UserId, byName: line, on: CalendarDate });
export type Done = Readonly<z.infer<typeof Done>>;

/** Words replacing those of the file, and what the file had then. */
const Edited = z.strictObject({
  text: SectionText,
  basis: z.string().max(60_000),
  language: Language,
});

/** A medical scan that a care worker let into this dossier, with the key of its file. */
const Release = z.strictObject({
  ...Done.shape,
  reason: text.min(1),
  type: ScanType,
  size: z.number().int().positive(),
  key: z.string().regex(/^[0-9a-f]{64}$/),
});

const Sum = z.string().regex(/^[0-9a-f]{64}$/);

export const Enclosed = z.strictObject({ ...Enclosure.shape, release: Release.nullable() });
export type Enclosed = Readonly<z.infer<typeof Enclosed>>;

/** A blocking check that was waived by name and reason. */
export const LetThrough = z.strictObject({
  ...Done.shape,
  id: DossierCheckId,
  about: z.string().max(60).nullable(),
  reason: text.min(1),
});
export type LetThrough = Readonly<z.infer<typeof LetThrough>>;

/** Sealed for the `office`, while it is being worked on. */
export const DossierRecord = z.strictObject({
  transition: DossierTransition,
  document: ResidenceKind,
  profile: ProfileId,
  reference: line.min(1),
  /** The addressee, line by line. */
  addressee: z.string().trim().max(400),
  /** Under which the addressee knows it. */
  theirReference: line.default(""),
  /** Of the person's file at the Immigration Office. */
  officeNumber: line.default(""),
  /** Who signs the letter, and as what. Empty: the colleague who signs it off. */
  signatory: line.default(""),
  capacity: line.default(""),
  texts: z.partialRecord(WrittenId, Edited),
  enclosures: z.array(Enclosed).max(mostEnclosures),
  /** The day on which the person was told what is sent, and agreed. */
  agreed: Done.nullable(),
  /** A hash of its content then, except the interviews; null for an agreement from an earlier edition. */
  agreedWords: Sum.nullable().default(null),
  letThrough: z.array(LetThrough).max(60),
  reviewed: Done.nullable(),
  signedOff: Done.nullable(),
  /** A hash of its content when it was signed; null for a signature from an earlier edition. */
  signedWords: Sum.nullable().default(null),
  /** The document that was held when it was frozen; null before, and for what an earlier edition froze. */
  madeFor: DocumentId.nullable().default(null),
  /** Why there is another version after one that was frozen. */
  correction: text.nullable(),
});
export type DossierRecord = Readonly<z.infer<typeof DossierRecord>>;

/** After a change beside the text: the review stays valid, and the jurist signs again. */
export const stateAfterRemark = (state: DossierState): DossierState =>
  state === "signedOff" ? "reviewed" : state;

/** A change cancels the review and the signature. */
export const changed = (record: DossierRecord, change: Partial<DossierRecord>): DossierRecord => ({
  ...record,
  ...change,
  reviewed: null,
  signedOff: null,
});
