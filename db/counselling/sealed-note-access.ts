import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { SessionId } from "../../domain/counselling/session.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { ReadDb, WriteDb } from "../platform/open.ts";
import {
  sessionNoteKeys,
  sessions,
  noteDeputies,
  noteHolders,
  noteOpenings,
} from "./sessions.table.ts";

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

export const deputiesOf = (db: ReadDb, authorId: UserId): readonly UserId[] =>
  db
    .select({ id: noteDeputies.deputyId })
    .from(noteDeputies)
    .where(eq(noteDeputies.authorId, authorId))
    .orderBy(asc(noteDeputies.at))
    .all()
    .map(({ id }) => id);

export const noteHolderIds = (db: ReadDb): readonly UserId[] =>
  db
    .select({ id: noteHolders.userId })
    .from(noteHolders)
    .orderBy(asc(noteHolders.at))
    .all()
    .map(({ id }) => id);

export function insertDeputy(db: WriteDb, authorId: UserId, deputyId: UserId, at: Instant): void {
  db.insert(noteDeputies).values({ authorId, deputyId, at }).onConflictDoNothing().run();
}

export function deleteDeputy(db: WriteDb, authorId: UserId, deputyId: UserId): void {
  db.delete(noteDeputies)
    .where(and(eq(noteDeputies.authorId, authorId), eq(noteDeputies.deputyId, deputyId)))
    .run();
}

export function insertHolder(db: WriteDb, userId: UserId, at: Instant, by: UserId): void {
  db.insert(noteHolders).values({ userId, at, by }).onConflictDoNothing().run();
}

/** From now on the user opens none any more: their shares are deleted as well. */
export function deleteHolder(db: WriteDb, userId: UserId): void {
  db.delete(noteHolders).where(eq(noteHolders.userId, userId)).run();
  db.delete(sessionNoteKeys)
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
