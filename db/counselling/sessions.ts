import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  max,
  sql,
} from "drizzle-orm";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { ContactId, NoteLevel } from "../../domain/counselling/session.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import { inList } from "../platform/in-list.ts";
import type { ReadDb, WriteDb } from "../platform/open.ts";
import { contactNotes, contacts } from "./sessions.table.ts";

export type ContactRow = Readonly<typeof contacts.$inferSelect>;
export type NoteRow = Readonly<typeof contactNotes.$inferSelect>;

/** A note with the session it belongs to. */
export interface NoteWithContact {
  readonly note: NoteRow;
  readonly contact: ContactRow;
}

export const contactById = (db: ReadDb, id: ContactId): ContactRow | null =>
  db.select().from(contacts).where(eq(contacts.id, id)).get() ?? null;

/** Sessions with a person whose notes are of these levels, newest first. */
export function contactsOf(
  db: ReadDb,
  personId: PersonId,
  levels: readonly NoteLevel[],
  page: { readonly offset: number; readonly limit: number },
): { readonly rows: ContactRow[]; readonly total: number } {
  const ofPerson = and(eq(contacts.personId, personId), inArray(contacts.level, [...levels]));
  const total = db.select({ n: count() }).from(contacts).where(ofPerson).get()?.n ?? 0;
  const rows = db
    .select()
    .from(contacts)
    .where(ofPerson)
    .orderBy(desc(contacts.day), desc(contacts.at), desc(sql`rowid`))
    .limit(page.limit)
    .offset(page.offset)
    .all();
  return { rows, total };
}

/** How many of them are newer than this one; null where it is none of them. */
export function contactsBefore(
  db: ReadDb,
  personId: PersonId,
  levels: readonly NoteLevel[],
  id: ContactId,
): number | null {
  const ids = db
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.personId, personId), inArray(contacts.level, [...levels])))
    .orderBy(desc(contacts.day), desc(contacts.at), desc(sql`rowid`))
    .all();
  const place = ids.findIndex((row) => row.id === id);
  return place === -1 ? null : place;
}

/** What counts for a certificate: the days of a period, from what the house knows. */
export const contactDaysOf = (
  db: ReadDb,
  personId: PersonId,
  period: { readonly from: CalendarDate; readonly until: CalendarDate },
) =>
  db
    .select({
      day: contacts.day,
      isInterview: contacts.isInterview,
      takenBackAt: contacts.takenBackAt,
    })
    .from(contacts)
    .where(
      and(
        eq(contacts.personId, personId),
        gte(contacts.day, period.from),
        lte(contacts.day, period.until),
      ),
    )
    .all();

/** The sealed contacts of one author. */
export const sealedContactsBy = (db: ReadDb, authorId: UserId): ContactRow[] =>
  db
    .select()
    .from(contacts)
    // Written as a literal: for a bound value SQLite does not use the partial index.
    .where(and(eq(contacts.by, authorId), sql`${contacts.level} = 'sealed'`))
    .orderBy(desc(contacts.at))
    .all();

/** The authors of sealed sessions about a person. */
export const sealedAuthorsOf = (db: ReadDb, personId: PersonId): UserId[] =>
  db
    .selectDistinct({ by: contacts.by })
    .from(contacts)
    .where(and(eq(contacts.personId, personId), eq(contacts.level, "sealed")))
    .all()
    .map(({ by }) => by);

/** In the order in which they were signed. */
export const notesOf = (db: ReadDb, ids: readonly ContactId[]): NoteRow[] =>
  ids.length === 0
    ? []
    : db
        .select()
        .from(contactNotes)
        .where(inList(contactNotes.contactId, ids))
        .orderBy(asc(contactNotes.contactId), asc(contactNotes.position))
        .all();

/** The number of the note that was signed last; 0 where there is none. */
export const newestNote = (db: ReadDb): number =>
  db
    .select({ seq: max(contactNotes.seq) })
    .from(contactNotes)
    .get()?.seq ?? 0;

/** The notes after a number, in order. */
export const notesAfter = (db: ReadDb, seq: number, limit: number): NoteWithContact[] =>
  withContacts(db)
    .where(gt(contactNotes.seq, seq))
    .orderBy(asc(contactNotes.seq))
    .limit(limit)
    .all();

/** Notes by their numbers, newest first. */
export const notesBySeq = (db: ReadDb, seqs: readonly number[]): NoteWithContact[] =>
  withContacts(db).where(inList(contactNotes.seq, seqs)).orderBy(desc(contactNotes.seq)).all();

/** What the house reads, newest first. */
export const houseNotes = (db: ReadDb): NoteWithContact[] =>
  withContacts(db).where(isNotNull(contactNotes.houseText)).orderBy(desc(contactNotes.seq)).all();

const withContacts = (db: ReadDb) =>
  db
    .select({ note: contactNotes, contact: contacts })
    .from(contactNotes)
    .innerJoin(contacts, eq(contacts.id, contactNotes.contactId));

export function insertContact(db: WriteDb, row: ContactRow): void {
  db.insert(contacts).values(row).run();
}

export function insertNote(db: WriteDb, row: Omit<NoteRow, "seq">): void {
  db.insert(contactNotes).values(row).run();
}

/** It may be about another person: the house clears its copy, and the care workers keep theirs. */
export function takeContactBack(db: WriteDb, id: ContactId, at: Instant, by: UserId): void {
  db.update(contacts)
    // With a clock that was set back it would be cancelled before it was written.
    .set({ takenBackAt: sql`max(${at}, ${contacts.at})`, takenBackBy: by })
    .where(and(eq(contacts.id, id), isNull(contacts.takenBackAt)))
    .run();
  db.update(contactNotes)
    .set({ houseText: null })
    .where(and(isNotNull(contactNotes.houseText), eq(contactNotes.contactId, id)))
    .run();
}

/** Clears the house's notes about a person; the care workers keep theirs. */
export function forgetHouseNotes(db: WriteDb, personId: PersonId): void {
  const ofPerson = db
    .select({ id: contacts.id })
    .from(contacts)
    .where(eq(contacts.personId, personId));
  db.update(contactNotes)
    .set({ houseText: null })
    .where(and(isNotNull(contactNotes.houseText), inArray(contactNotes.contactId, ofPerson)))
    .run();
}
