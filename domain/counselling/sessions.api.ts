import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import {
  Agreed,
  SessionHeader,
  SessionId,
  Conversation,
  Correction,
  NoteText,
  OpeningReason,
} from "./session.ts";
import { SessionPage, FoundNotes, NoteReaders, NoteView, Opening } from "./session-view.ts";
import { NextPlan } from "./next-session.ts";
import { PersonId } from "../people/person.ts";
import { UserId } from "../users/user.ts";
import {
  care,
  command,
  done,
  everyone,
  nothing,
  office,
  query,
  type Procedure,
  Version,
} from "../api/procedure-kinds.ts";

const of = { contactId: SessionId };

/** Sessions with a person and the notes about them. */
export const sessionsApi = {
  /** Of a reader without the key: house notes, and nothing of the others. */
  "contacts.ofPerson": query(
    everyone,
    z.strictObject({
      id: PersonId,
      page: z.number().int().min(0).max(10_000),
      /** The page that contains this one, instead of `page`. */
      around: SessionId.nullable().default(null),
    }),
    SessionPage,
  ),
  /** In what the asker may read, of one person or of all. */
  "contacts.search": query(
    everyone,
    z.strictObject({ text: z.string().max(120), personId: PersonId.nullable() }),
    FoundNotes,
  ),
  /** Writes and signs in one. */
  "contacts.record": command(
    care,
    z.strictObject({ id: PersonId, header: SessionHeader, conversation: Conversation }),
    z.strictObject(of),
  ),
  "contacts.add": command(care, z.strictObject({ ...of, text: NoteText }), done),
  /** Corrects what the house knows of it; the note stays as it was signed. */
  "contacts.correct": command(
    care,
    z.strictObject({ ...of, version: Version, ...Correction.shape }),
    done,
  ),
  /** It was recorded by mistake, by its author. */
  "contacts.takeBack": command(care, z.strictObject({ ...of, reason: NoteText }), done),
  /** Moves the next session to another day, or to another colleague. */
  "contacts.moveNext": command(
    care,
    z.strictObject({ ...of, version: Version, ...NextPlan.shape }),
    done,
  ),
  "contacts.takeNextAway": command(care, z.strictObject({ ...of, version: Version }), done),
  /** For the certificate of accompaniment: from what the house knows, never from a note. */
  "contacts.interviews": query(
    office,
    z.strictObject({ id: PersonId, from: CalendarDate, until: CalendarDate }),
    z.strictObject({ count: z.number().int().min(0) }),
  ),
  /** In an emergency, and its author is told. */
  "contacts.breakOpen": command(
    care,
    z.strictObject({ ...of, reason: OpeningReason }),
    z.strictObject({ agreed: Agreed, notes: z.array(NoteView) }),
  ),
  "contacts.openings": query(care, nothing, z.array(Opening).max(50)),
  "contacts.sawOpening": command(care, z.strictObject({ id: z.uuid() }), done),
  "contacts.readers": query(office, nothing, NoteReaders),
  "contacts.nameHolder": command(
    care,
    z.strictObject({ userId: UserId, isNamed: z.boolean() }),
    done,
  ),
  "contacts.nameDeputy": command(
    care,
    z.strictObject({ userId: UserId, isNamed: z.boolean() }),
    done,
  ),
} as const satisfies Record<string, Procedure>;
