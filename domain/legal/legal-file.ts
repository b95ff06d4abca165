import * as z from "zod";
import { Instant } from "../core/calendar-date.ts";
import { PersonId, ShownName } from "../people/person.ts";
import { sealedField } from "../core/sealed-field.ts";
import { CaseLink, CriminalCase, CriminalCaseId } from "./criminal-case.ts";
import { JudicialEvent, JudicialEventId, SaidWords } from "./judicial-event.ts";
import { InterviewCard, LegalRecord, LegalRecordId, OwnNote, OwnNoteId } from "./legal-record.ts";

// The legal part of a person's file as one reader sees it.

const recorded = { at: Instant, byName: z.string() };

export const EventView = z.strictObject({
  id: JudicialEventId,
  ...recorded,
  corrects: JudicialEventId.nullable(),
  /** It concerns this person, and is in no other file. */
  isHers: z.boolean(),
  event: sealedField(JudicialEvent),
  words: sealedField(SaidWords.nullable()),
});
export type EventView = Readonly<z.infer<typeof EventView>>;

export const CaseView = z.strictObject({
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
  events: z.array(EventView).max(500),
});
export type CaseView = Readonly<z.infer<typeof CaseView>>;

export const RecordView = z.strictObject({
  id: LegalRecordId,
  ...recorded,
  replaces: LegalRecordId.nullable(),
  record: sealedField(LegalRecord),
  words: sealedField(SaidWords.nullable()),
});
export type RecordView = Readonly<z.infer<typeof RecordView>>;

export const InterviewView = z.strictObject({
  id: LegalRecordId,
  ...recorded,
  replaces: LegalRecordId.nullable(),
  card: sealedField(InterviewCard),
});
export type InterviewView = Readonly<z.infer<typeof InterviewView>>;

export const NoteView = z.strictObject({
  id: OwnNoteId,
  ...recorded,
  note: sealedField(OwnNote),
});
export type NoteView = Readonly<z.infer<typeof NoteView>>;

export const LegalFile = z.strictObject({
  /** The reader's key opens the statements of people. */
  readsCare: z.boolean(),
  /** Newest first. */
  cases: z.array(CaseView).max(50),
  /** As they were recorded, oldest first. */
  records: z.array(RecordView).max(1000),
  interviews: z.array(InterviewView).max(500),
  /** Newest first; of colleagues only that there are some. */
  notes: z.array(NoteView).max(500),
});
export type LegalFile = Readonly<z.infer<typeof LegalFile>>;
