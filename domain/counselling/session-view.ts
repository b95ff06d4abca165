import * as z from "zod";
import { CalendarDate, Instant, TimeZone } from "../core/calendar-date.ts";
import {
  Agreed,
  SessionHeader,
  SessionId,
  Correction,
  HeaderFacts,
  NoteId,
  NoteLevel,
} from "./session.ts";
import { NextSession } from "./next-session.ts";
import { PersonCard } from "../people/person.ts";
import { PlanEntryId } from "../plan/plan-entry.ts";
import { sealedField } from "../core/sealed-field.ts";
import { UserId } from "../users/user.ts";

// Sessions and their notes as a reader sees them.

/** What was made of the next step agreed in a session; null where nothing was, or not to be known. */
export const NextStepOutcome = z.strictObject({
  task: z.strictObject({ id: PlanEntryId }).nullable(),
  appointment: z.strictObject({ day: CalendarDate }).nullable(),
});
export type NextStepOutcome = Readonly<z.infer<typeof NextStepOutcome>>;

/** One note as its reader sees it: the first, or an addition. */
export const NoteView = z.strictObject({
  id: NoteId,
  at: Instant,
  byName: z.string(),
  /** What its author signed, in short. */
  seal: z.string(),
  /** The care worker it names signed it. */
  isSigned: z.boolean(),
  text: sealedField(z.string()),
});
export type NoteView = Readonly<z.infer<typeof NoteView>>;

/** A signed note can always be shown: no session has more additions or corrections than this. */
const mostAdded = 10_000;

export const SessionView = z.strictObject({
  id: SessionId,
  ...SessionHeader.shape,
  byName: z.string(),
  isMine: z.boolean(),
  /** Recorded by mistake: it counts for nothing, and stays to be read. */
  takenBack: z.strictObject({ at: Instant, byName: z.string() }).nullable(),
  agreed: sealedField(Agreed),
  became: NextStepOutcome,
  /** The next session, as planned at present; null where none was agreed. */
  next: NextSession.nullable(),
  /** The first note, then the additions, in order. */
  notes: z.array(NoteView).min(1).max(mostAdded),
  /** What the house knew before, in the order in which it was put right. */
  corrections: z
    .array(
      z.strictObject({
        at: Instant,
        byName: z.string(),
        before: HeaderFacts,
        why: sealedField(Correction.omit({ header: true })),
      }),
    )
    .max(mostAdded),
  version: z.number().int().min(1),
  /** A sealed note that this reader may open in an emergency, with a reason. */
  mayBreak: z.boolean(),
  /** A sealed note with no reader left: any care worker may correct what the house knows of it. */
  isLeftBehind: z.boolean(),
});
export type SessionView = Readonly<z.infer<typeof SessionView>>;

/** A page of the sessions with a person, newest first. */
export const sessionsOnPage = 20;
export const SessionPage = z.strictObject({
  page: z.number().int().min(0),
  total: z.number().int().min(0),
  contacts: z.array(SessionView).max(sessionsOnPage),
  /** This reader writes notes. */
  mayWrite: z.boolean(),
});
export type SessionPage = Readonly<z.infer<typeof SessionPage>>;

/** A session in print, with everything that was signed. */
export const SessionPrintoutContent = z.strictObject({
  person: PersonCard.pick({ number: true, name: true }),
  ...SessionHeader.omit({ isInterview: true }).shape,
  byName: z.string(),
  takenBack: SessionView.shape.takenBack,
  /** When it was put right last, by whom; null where it is as it was signed. */
  corrected: SessionView.shape.takenBack,
  agreed: Agreed,
  notes: z.array(
    z.strictObject({
      ...NoteView.pick({ at: true, byName: true, seal: true, isSigned: true }).shape,
      text: z.string(),
    }),
  ),
  zone: TimeZone,
});
export type SessionPrintoutContent = Readonly<z.infer<typeof SessionPrintoutContent>>;

/** A place where a searched word is. */
export const NoteHit = z.strictObject({
  contactId: SessionId,
  noteId: NoteId,
  person: PersonCard.pick({ id: true, number: true, name: true }),
  day: CalendarDate,
  byName: z.string(),
  level: NoteLevel,
  glimpse: z.strictObject({ before: z.string(), match: z.string(), after: z.string() }),
});
export type NoteHit = Readonly<z.infer<typeof NoteHit>>;

export const mostHits = 30;

export const FoundNotes = z.strictObject({
  /** Newest first. */
  hits: z.array(NoteHit).max(mostHits),
  /** Older notes that the index has not read yet. */
  behind: z.number().int().min(0),
});
export type FoundNotes = Readonly<z.infer<typeof FoundNotes>>;

/** A user opened a sealed note in an emergency: shown to its author until they have seen it. */
export const Opening = z.strictObject({
  id: z.uuid(),
  at: Instant,
  byName: z.string(),
  reason: z.string().nullable(),
  contact: z.strictObject({ id: SessionId, day: CalendarDate }),
  person: PersonCard.pick({ id: true, number: true, name: true }),
});
export type Opening = Readonly<z.infer<typeof Opening>>;

/** Who reads sealed notes besides their authors. */
export const NoteReaders = z.strictObject({
  /** Care workers who may open any sealed note in an emergency. */
  holders: z.array(z.strictObject({ id: UserId, name: z.string() })),
  /** Those who read what the signed-in person seals. */
  deputies: z.array(z.strictObject({ id: UserId, name: z.string() })),
  /** Care workers who can be named. */
  careWorkers: z.array(z.strictObject({ id: UserId, name: z.string() })),
});
export type NoteReaders = Readonly<z.infer<typeof NoteReaders>>;

/** A session was agreed with a person, and nobody is assigned to it. */
export const OpenSession = z.strictObject({
  kind: z.literal("sessionOpen"),
  person: PersonCard.pick({ id: true, number: true, name: true }),
  contactId: SessionId,
  on: CalendarDate,
});
