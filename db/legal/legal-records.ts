import { and, asc, desc, eq, gte, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { OwnNoteId } from "../../domain/legal/legal-record.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { interviewCards, legalRecords, ownNoteKeys, ownNotes } from "./legal.table.ts";

export type LegalRecordRow = Readonly<typeof legalRecords.$inferSelect>;
export type InterviewRow = Readonly<typeof interviewCards.$inferSelect>;
export type OwnNoteRow = Readonly<typeof ownNotes.$inferSelect>;
export type OwnNoteKeyRow = Readonly<typeof ownNoteKeys.$inferSelect>;

/** Oldest first, as they were recorded. */
export const legalRecordsOf = (db: ReadDb, personId: PersonId): LegalRecordRow[] =>
  db
    .select()
    .from(legalRecords)
    .where(eq(legalRecords.personId, personId))
    .orderBy(asc(legalRecords.at), asc(sql`rowid`))
    .all();

export function insertLegalRecord(db: WriteDb, row: LegalRecordRow): void {
  db.insert(legalRecords).values(row).run();
}

/** Oldest first, as they were recorded. */
export const interviewsOf = (db: ReadDb, personId: PersonId): InterviewRow[] =>
  db
    .select()
    .from(interviewCards)
    .where(eq(interviewCards.personId, personId))
    .orderBy(asc(interviewCards.at), asc(sql`rowid`))
    .all();

/** Everyone's that were written since a moment and were not replaced. */
export const interviewsSince = (db: ReadDb, since: Instant): InterviewRow[] => {
  const later = alias(interviewCards, "later");
  const next = db
    .select({ one: sql`1` })
    .from(later)
    .where(eq(later.replaces, interviewCards.id));
  return db
    .select()
    .from(interviewCards)
    .where(and(gte(interviewCards.at, since), notExists(next)))
    .orderBy(asc(interviewCards.at), asc(sql`rowid`))
    .all();
};

export function insertInterview(db: WriteDb, row: InterviewRow): void {
  db.insert(interviewCards).values(row).run();
}

/** Newest first. */
export const ownNotesOf = (db: ReadDb, personId: PersonId): OwnNoteRow[] =>
  db
    .select()
    .from(ownNotes)
    .where(eq(ownNotes.personId, personId))
    .orderBy(desc(ownNotes.at), desc(sql`rowid`))
    .all();

export const ownNotesBy = (db: ReadDb, authorId: UserId): OwnNoteRow[] =>
  db.select().from(ownNotes).where(eq(ownNotes.authorId, authorId)).all();

export function insertOwnNote(db: WriteDb, row: OwnNoteRow): void {
  db.insert(ownNotes).values(row).run();
}

/** The readers to whom the key of a note is sealed. */
export const noteKeysOf = (db: ReadDb, noteId: OwnNoteId): OwnNoteKeyRow[] =>
  db
    .select()
    .from(ownNoteKeys)
    .where(eq(ownNoteKeys.noteId, noteId))
    .orderBy(asc(ownNoteKeys.memberId))
    .all();

/** Puts a whole list in the place of the one before. */
export function replaceNoteKeys(
  db: WriteDb,
  noteId: OwnNoteId,
  rows: readonly OwnNoteKeyRow[],
): void {
  db.delete(ownNoteKeys).where(eq(ownNoteKeys.noteId, noteId)).run();
  for (const row of rows) db.insert(ownNoteKeys).values(row).run();
}
