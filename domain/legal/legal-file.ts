import * as z from "zod";
import { Instant } from "../core/calendar-date.ts";
import { PersonId, ShownName } from "../people/person.ts";
import { sealedField } from "../core/sealed-field.ts";
import { CaseLink, CriminalCase, CriminalCaseId } from "./criminal-case.ts";
import { JudicialEvent, JudicialEventId, SaidWords } from "./judicial-event.ts";
import { InterviewCard, LegalRecord, LegalRecordId, OwnNote, OwnNoteId } from "./legal-record.ts";

// The legal part of a person's file as one reader sees it.

const recorded = { at: Instant, byName: z.string() };

export const EventSeen = z.strictObject({
  id: JudicialEventId,
  ...recorded,
  corrects: JudicialEventId.nullable(),
  /** It concerns this person, and is in no other file. */
  isHers: z.boolean(),
  event: sealedField(JudicialEvent),
  words: sealedField(SaidWords.nullable()),
});
export type EventSeen = Readonly<z.infer<typeof EventSeen>>;

export const CaseSeen = z.strictObject({
  id: CriminalCaseId,
  version: z.number().int().min(1),
  ...recorded,
  details: sealedField(CriminalCase),
  link: sealedField(CaseLink),
  /** Other people of the house who are in it. */
  others: z
    .array(
      z.strictObject({
        id: PersonId,
        number: z.number().int(),
        name: ShownName.nullable(),
        link: sealedField(CaseLink),
      }),
    )
    .max(100),
  /** As they were recorded, oldest first. */
  events: z.array(EventSeen).max(500),
});
export type CaseSeen = Readonly<z.infer<typeof CaseSeen>>;

export const RecordSeen = z.strictObject({
  id: LegalRecordId,
  ...recorded,
  replaces: LegalRecordId.nullable(),
  record: sealedField(LegalRecord),
  words: sealedField(SaidWords.nullable()),
});
export type RecordSeen = Readonly<z.infer<typeof RecordSeen>>;

export const InterviewSeen = z.strictObject({
  id: LegalRecordId,
  ...recorded,
  replaces: LegalRecordId.nullable(),
  card: sealedField(InterviewCard),
});
export type InterviewSeen = Readonly<z.infer<typeof InterviewSeen>>;

export const NoteSeen = z.strictObject({
  id: OwnNoteId,
  ...recorded,
  note: sealedField(OwnNote),
});
export type NoteSeen = Readonly<z.infer<typeof NoteSeen>>;

export const LegalFile = z.strictObject({
  /** The reader's key opens the statements of people. */
  readsCare: z.boolean(),
  /** Newest first. */
  cases: z.array(CaseSeen).max(50),
  /** As they were recorded, oldest first. */
  records: z.array(RecordSeen).max(1000),
  interviews: z.array(InterviewSeen).max(500),
  /** Newest first; of colleagues only that there are some. */
  notes: z.array(NoteSeen).max(500),
});
export type LegalFile = Readonly<z.infer<typeof LegalFile>>;
