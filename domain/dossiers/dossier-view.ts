import * as z from "zod";
import { CalendarDate, Instant } from "../core/calendar-date.ts";
import { DocumentId, DocumentKind } from "../residence/document.ts";
import { PersonCard } from "../people/person.ts";
import { ResidenceKind } from "../residence/procedure/residence-document-names.ts";
import { ScanId } from "../residence/scan.ts";
import { CheckLine } from "./dossier-check.ts";
import { DossierContent } from "./dossier-content.ts";
import { DossierId, DossierState, Done, SectionText } from "./dossier.ts";
import { WhyOutdated } from "./dossier-due-dates.ts";
import { Enclosure, mostEnclosures } from "./enclosure.ts";
import { VersionView } from "./dossier-register.ts";
import { Place, SectionId } from "./dossier-section.ts";
import { DossierTransition } from "./requested-document.ts";

// A dossier as one reader sees it.

const Person = PersonCard.pick({ id: true, number: true, name: true });

/** What can be asked for. */
export const RequestView = z.strictObject({
  transition: DossierTransition,
  document: ResidenceKind,
  lacks: z.boolean(),
});

export const SectionView = z.strictObject({
  id: SectionId,
  text: SectionText,
  /** The present text of the file; null where it is the same. */
  fromFile: z.string().nullable(),
  source: Place.nullable(),
});
export type SectionView = Readonly<z.infer<typeof SectionView>>;

export const EnclosureView = z.strictObject({
  ...Enclosure.shape,
  isThere: z.boolean(),
  /** For a medical document: who released it, and why. */
  release: z.strictObject({ byName: z.string(), on: CalendarDate, reason: z.string() }).nullable(),
});
export type EnclosureView = Readonly<z.infer<typeof EnclosureView>>;

/** A scan of the person that is not enclosed. */
export const ScanChoice = z.strictObject({
  scanId: ScanId,
  documentId: DocumentId,
  kind: DocumentKind,
  addedAt: Instant,
  /** It takes a care worker, and a reason. */
  isMedical: z.boolean(),
});
export type ScanChoice = Readonly<z.infer<typeof ScanChoice>>;

export const DossierView = z.strictObject({
  id: DossierId,
  version: z.number().int().min(1),
  state: DossierState,
  person: Person,
  transition: DossierTransition,
  document: ResidenceKind,
  /** The last valid day of the document that is held. */
  until: CalendarDate.nullable(),
  /** The last day on which it is sent in time. */
  sendBy: CalendarDate.nullable(),
  /** When what it asks for was asked for already. */
  askedOn: CalendarDate.nullable(),
  /** Frozen and never registered as sent, and its purpose no longer applies. */
  over: WhyOutdated.nullable(),
  requests: z.array(RequestView).max(9),
  checks: z.array(CheckLine).max(200),
  sections: z.array(SectionView).max(13),
  enclosures: z.array(EnclosureView).max(mostEnclosures),
  choices: z.array(ScanChoice).max(500),
  agreed: Done.nullable(),
  reviewed: Done.nullable(),
  signedOff: Done.nullable(),
  correction: z.string().nullable(),
  /** Who signs the letter, and as what; empty for the colleague who signs it off. */
  signatory: z.string(),
  capacity: z.string(),
  /** What would be printed now, or what was frozen last. */
  content: DossierContent,
  /** Newest first. */
  versions: z.array(VersionView).max(50),
});
export type DossierView = Readonly<z.infer<typeof DossierView>>;

/** A line of the list of dossiers. `dossier` is null where none was begun. */
export const DossierLine = z.strictObject({
  person: Person,
  transition: DossierTransition,
  document: ResidenceKind,
  until: CalendarDate.nullable(),
  opens: CalendarDate.nullable(),
  sendBy: CalendarDate.nullable(),
  /** When what it asks for was asked for already. */
  askedOn: CalendarDate.nullable(),
  /** As of one dossier. */
  over: WhyOutdated.nullable(),
  /** The dossier is not begun because another one of the person is in progress: that one comes first. */
  isBehind: z.boolean(),
  dossier: z
    .strictObject({
      id: DossierId,
      state: DossierState,
      /** What blocks it and was not waived. */
      lacks: z.array(CheckLine.pick({ id: true, about: true, day: true, count: true })).max(200),
    })
    .nullable(),
});
export type DossierLine = Readonly<z.infer<typeof DossierLine>>;

export const DossierList = z.strictObject({
  today: CalendarDate,
  /** Of one person: when what follows the document that is held was asked for already. */
  askedOn: CalendarDate.nullable(),
  /** To be sent within a week, soonest first. */
  thisWeek: z.array(DossierLine).max(200),
  /** Begun and not sent yet, or ahead. */
  ahead: z.array(DossierLine).max(200),
  /** What was sent, newest first. */
  sent: z.array(DossierLine).max(200),
});
export type DossierList = Readonly<z.infer<typeof DossierList>>;
