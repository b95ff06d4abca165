import * as z from "zod";
import { OverrideView } from "../address-guard/two-person-override.ts";
import { CalendarDate, Instant } from "../core/calendar-date.ts";
import { ScanId } from "../residence/scan.ts";
import { sealedField } from "../core/sealed-field.ts";
import { Compartment } from "../users/user.ts";
import { DocumentKind } from "../residence/document.ts";
import { PersonCard } from "../people/person.ts";
import { Consent, ConsentId, ConsentRecord, ConsentRowId, ConsentState } from "./consent.ts";
import { OrderId, OrderRecord, OrderState } from "./compelled-disclosure.ts";
import { DisclosureId, RegisterEntry } from "./disclosure.ts";
import { DisclosedDocument, Recipient, DisclosureWay } from "./disclosure-codes.ts";

// Consents and what left, as one reader sees them.

const recorded = { at: Instant, byName: z.string() };

export const ConsentVersionView = z.strictObject({
  rowId: ConsentRowId,
  version: z.number().int().min(1),
  ...recorded,
  compartment: Compartment,
  state: ConsentState,
  record: sealedField(ConsentRecord),
});
export type ConsentVersionView = Readonly<z.infer<typeof ConsentVersionView>>;

export const ConsentView = z.strictObject({
  id: ConsentId,
  /** Oldest first; the last one counts. */
  versions: z.array(ConsentVersionView).min(1).max(50),
});
export type ConsentView = Readonly<z.infer<typeof ConsentView>>;

export const DisclosureView = z.strictObject({
  id: DisclosureId,
  ...recorded,
  corrects: DisclosureId.nullable(),
  compartment: Compartment,
  day: CalendarDate,
  /** It was told under a consent that had ended by that day, or was never given, according to a later record. */
  isUncovered: z.boolean(),
  entry: sealedField(RegisterEntry),
});
export type DisclosureView = Readonly<z.infer<typeof DisclosureView>>;

/** A compelled disclosure, in its present state. */
export const CompelledDisclosureView = z.strictObject({
  id: OrderId,
  version: z.number().int().min(1),
  state: OrderState,
  ...recorded,
  /** Who proposed the decision; null before. */
  proposedBy: z.string().nullable(),
  /** The reader wrote the last version. */
  isMine: z.boolean(),
  record: sealedField(OrderRecord),
});
export type CompelledDisclosureView = Readonly<z.infer<typeof CompelledDisclosureView>>;

/** A document that was saved, printed or sent, or a service that was asked, and is not in the register yet. */
export const UnregisteredDisclosure = z.strictObject({
  /** What the line will be bound to, so that it is asked for once. */
  source: z.string().max(80),
  on: CalendarDate,
  byName: z.string(),
  /** The kind of document; null where it was sent as a dossier. */
  paper: z.string().max(40).nullable(),
  way: DisclosureWay,
  /** Null where it must still be entered. */
  recipient: Recipient.nullable(),
  /** Null where nothing was handed over: a service was asked. */
  type: DisclosedDocument.nullable(),
});
export type UnregisteredDisclosure = Readonly<z.infer<typeof UnregisteredDisclosure>>;

export const DisclosuresView = z.strictObject({
  readsCare: z.boolean(),
  /** Newest first. */
  consents: z.array(ConsentView).max(300),
  /** As they were written, oldest first. */
  lines: z.array(DisclosureView).max(2000),
  orders: z.array(CompelledDisclosureView).max(100),
  /** Documents about the person that left, or could have, although the address guard stopped them; newest first. */
  overrides: z.array(OverrideView).max(100),
  unsaid: z.array(UnregisteredDisclosure).max(100),
  /** Stored documents of the person that could be the signed one. */
  scans: z.array(z.strictObject({ id: ScanId, kind: DocumentKind, on: CalendarDate })).max(200),
});
export type DisclosuresView = Readonly<z.infer<typeof DisclosuresView>>;

/** For the person, to be signed. */
export const ConsentPrintoutContent = z.strictObject({
  centreName: z.string(),
  person: PersonCard.pick({ name: true, number: true }),
  consent: Consent.omit({ scanId: true, note: true }),
});
export type ConsentPrintoutContent = Readonly<z.infer<typeof ConsentPrintoutContent>>;

/** For the file of the centre: what was asked, and what was decided. */
export const CompelledDisclosurePrintoutContent = z.strictObject({
  centreName: z.string(),
  person: PersonCard.pick({ name: true, number: true }),
  order: CompelledDisclosureView.pick({ state: true, at: true, byName: true, proposedBy: true }),
  record: OrderRecord,
  zone: z.string(),
});
export type CompelledDisclosurePrintoutContent = Readonly<
  z.infer<typeof CompelledDisclosurePrintoutContent>
>;
