import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { SessionId } from "../../domain/counselling/session.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { sessionNoteKeys, sessions, noteOpenings } from "../counselling/sessions.table.ts";

export type SessionNoteKeyRow = Readonly<typeof sessionNoteKeys.$inferSelect>;
export type OpeningRow = Readonly<typeof noteOpenings.$inferSelect>;

/** The readers to whom the key of a sealed note is sealed. */
export const sessionNoteKeysOf = (db: ReadDb, contactId: SessionId): SessionNoteKeyRow[] =>
  db
    .select()
    .from(sessionNoteKeys)
    .where(eq(sessionNoteKeys.contactId, contactId))
    .orderBy(asc(sessionNoteKeys.memberId))
    .all();

/** Puts a whole list in the place of the one before. */
export function replaceSessionNoteKeys(
  db: WriteDb,
  contactId: SessionId,
  rows: readonly SessionNoteKeyRow[],
): void {
  db.delete(sessionNoteKeys).where(eq(sessionNoteKeys.contactId, contactId)).run();
  for (const row of rows) db.insert(sessionNoteKeys).values(row).run();
}

/**
 * Empties the keys that were sealed to a colleague named for emergencies. That the row is left tells the author of each note
 * that it needs a new key.
 */
export function emptyEmergencyKeys(db: WriteDb, userId: UserId): void {
  db.update(sessionNoteKeys)
    .set({ sealedKey: Buffer.alloc(0) })
    .where(and(eq(sessionNoteKeys.memberId, userId), eq(sessionNoteKeys.part, "breakGlass")))
    .run();
}

export function insertOpening(db: WriteDb, row: OpeningRow): void {
  db.insert(noteOpenings).values(row).run();
}

/** What the author of these notes has not been told yet, newest first. */
export const unseenOpenings = (db: ReadDb, authorId: UserId, limit: number) =>
  db
    .select({ opening: noteOpenings, contact: sessions })
    .from(noteOpenings)
    .innerJoin(sessions, eq(sessions.id, noteOpenings.contactId))
    .where(
      and(
        isNull(noteOpenings.seenAt), // Few are opened: these are searched, not all that the author wrote.
        sql`+${sessions.by} = ${authorId}`,
      ),
    )
    .orderBy(desc(noteOpenings.at))
    .limit(limit)
    .all();

export function markOpeningSeen(db: WriteDb, id: string, at: Instant): void {
  db.update(noteOpenings)
    .set({ seenAt: sql`max(${at}, ${noteOpenings.at})` })
    .where(eq(noteOpenings.id, id))
    .run();
}
