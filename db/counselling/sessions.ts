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
import type { SessionId, NoteLevel } from "../../domain/counselling/session.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import { inList } from "../platform/in-list.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { sessionNotes, sessions } from "./sessions.table.ts";

export type SessionRow = Readonly<typeof sessions.$inferSelect>;
export type NoteRow = Readonly<typeof sessionNotes.$inferSelect>;

/** A note with the session it belongs to. */
export interface NoteWithSession {
  readonly note: NoteRow;
  readonly contact: SessionRow;
}

export const sessionById = (db: ReadDb, id: SessionId): SessionRow | null =>
  db.select().from(sessions).where(eq(sessions.id, id)).get() ?? null;

/** Sessions with a person whose notes are of these levels, newest first. */
export function sessionsOf(
  db: ReadDb,
  personId: PersonId,
  levels: readonly NoteLevel[],
  page: { readonly offset: number; readonly limit: number },
): { readonly rows: SessionRow[]; readonly total: number } {
  const ofPerson = and(eq(sessions.personId, personId), inArray(sessions.level, [...levels]));
  const total = db.select({ n: count() }).from(sessions).where(ofPerson).get()?.n ?? 0;
  const rows = db
    .select()
    .from(sessions)
    .where(ofPerson)
    .orderBy(desc(sessions.day), desc(sessions.at), desc(sql`rowid`))
    .limit(page.limit)
    .offset(page.offset)
    .all();
  return { rows, total };
}

/** How many of them are newer than this one; null where it is none of them. */
export function sessionsBefore(
  db: ReadDb,
  personId: PersonId,
  levels: readonly NoteLevel[],
  id: SessionId,
): number | null {
  const ids = db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), inArray(sessions.level, [...levels])))
    .orderBy(desc(sessions.day), desc(sessions.at), desc(sql`rowid`))
    .all();
  const place = ids.findIndex((row) => row.id === id);
  return place === -1 ? null : place;
}

/** What counts for a certificate: the days of a period, from what the house knows. */
export const sessionDaysOf = (
  db: ReadDb,
  personId: PersonId,
  period: { readonly from: CalendarDate; readonly until: CalendarDate },
) =>
  db
    .select({
      day: sessions.day,
      isInterview: sessions.isInterview,
      takenBackAt: sessions.takenBackAt,
    })
    .from(sessions)
    .where(
      and(
        eq(sessions.personId, personId),
        gte(sessions.day, period.from),
        lte(sessions.day, period.until),
      ),
    )
    .all();

/** The sealed contacts of one author. */
export const sealedSessionsBy = (db: ReadDb, authorId: UserId): SessionRow[] =>
  db
    .select()
    .from(sessions)
    // Written as a literal: for a bound value SQLite does not use the partial index.
    .where(and(eq(sessions.by, authorId), sql`${sessions.level} = 'sealed'`))
    .orderBy(desc(sessions.at))
    .all();

/** The authors of sealed sessions about a person. */
export const sealedAuthorsOf = (db: ReadDb, personId: PersonId): UserId[] =>
  db
    .selectDistinct({ by: sessions.by })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), eq(sessions.level, "sealed")))
    .all()
    .map(({ by }) => by);

/** In the order in which they were signed. */
export const notesOf = (db: ReadDb, ids: readonly SessionId[]): NoteRow[] =>
  ids.length === 0
    ? []
    : db
        .select()
        .from(sessionNotes)
        .where(inList(sessionNotes.contactId, ids))
        .orderBy(asc(sessionNotes.contactId), asc(sessionNotes.position))
        .all();

/** The number of the note that was signed last; 0 where there is none. */
export const newestNote = (db: ReadDb): number =>
  db
    .select({ seq: max(sessionNotes.seq) })
    .from(sessionNotes)
    .get()?.seq ?? 0;

/** The notes after a number, in order. */
export const notesAfter = (db: ReadDb, seq: number, limit: number): NoteWithSession[] =>
  withSessions(db)
    .where(gt(sessionNotes.seq, seq))
    .orderBy(asc(sessionNotes.seq))
    .limit(limit)
    .all();

/** Notes by their numbers, newest first. */
export const notesBySeq = (db: ReadDb, seqs: readonly number[]): NoteWithSession[] =>
  withSessions(db).where(inList(sessionNotes.seq, seqs)).orderBy(desc(sessionNotes.seq)).all();

/** What the house reads, newest first. */
export const houseNotes = (db: ReadDb): NoteWithSession[] =>
  withSessions(db).where(isNotNull(sessionNotes.houseText)).orderBy(desc(sessionNotes.seq)).all();

const withSessions = (db: ReadDb) =>
  db
    .select({ note: sessionNotes, contact: sessions })
    .from(sessionNotes)
    .innerJoin(sessions, eq(sessions.id, sessionNotes.contactId));

export function insertSession(db: WriteDb, row: SessionRow): void {
  db.insert(sessions).values(row).run();
}

export function insertNote(db: WriteDb, row: Omit<NoteRow, "seq">): void {
  db.insert(sessionNotes).values(row).run();
}

/** It may be about another person: the house clears its copy, and the care workers keep theirs. */
export function undoSession(db: WriteDb, id: SessionId, at: Instant, by: UserId): void {
  db.update(sessions)
    // With a clock that was set back it would be cancelled before it was written.
    .set({ takenBackAt: sql`max(${at}, ${sessions.at})`, takenBackBy: by })
    .where(and(eq(sessions.id, id), isNull(sessions.takenBackAt)))
    .run();
  db.update(sessionNotes)
    .set({ houseText: null })
    .where(and(isNotNull(sessionNotes.houseText), eq(sessionNotes.contactId, id)))
    .run();
}

/** Clears the house's notes about a person; the care workers keep theirs. */
export function forgetHouseNotes(db: WriteDb, personId: PersonId): void {
  const ofPerson = db
    .select({ id: sessions.id })
    .from(sessions)
    .where(eq(sessions.personId, personId));
  db.update(sessionNotes)
    .set({ houseText: null })
    .where(and(isNotNull(sessionNotes.houseText), inArray(sessionNotes.contactId, ofPerson)))
    .run();
}
