import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { ContactId } from "../../domain/counselling/session.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { ReadDb, WriteDb } from "../platform/open.ts";
import {
  contactKeys,
  contacts,
  noteDeputies,
  noteHolders,
  noteOpenings,
} from "./sessions.table.ts";

export type ContactKeyRow = Readonly<typeof contactKeys.$inferSelect>;
export type OpeningRow = Readonly<typeof noteOpenings.$inferSelect>;

/** The readers to whom the key of a sealed note is sealed. */
export const contactKeysOf = (db: ReadDb, contactId: ContactId): ContactKeyRow[] =>
  db
    .select()
    .from(contactKeys)
    .where(eq(contactKeys.contactId, contactId))
    .orderBy(asc(contactKeys.memberId))
    .all();

/** Puts a whole list in the place of the one before. */
export function replaceContactKeys(
  db: WriteDb,
  contactId: ContactId,
  rows: readonly ContactKeyRow[],
): void {
  db.delete(contactKeys).where(eq(contactKeys.contactId, contactId)).run();
  for (const row of rows) db.insert(contactKeys).values(row).run();
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
  db.delete(contactKeys)
    .where(and(eq(contactKeys.memberId, userId), eq(contactKeys.part, "breakGlass")))
    .run();
}

export function insertOpening(db: WriteDb, row: OpeningRow): void {
  db.insert(noteOpenings).values(row).run();
}

/** What the author of these notes has not been told yet, newest first. */
export const unseenOpenings = (db: ReadDb, authorId: UserId, limit: number) =>
  db
    .select({ opening: noteOpenings, contact: contacts })
    .from(noteOpenings)
    .innerJoin(contacts, eq(contacts.id, noteOpenings.contactId))
    .where(
      and(
        isNull(noteOpenings.seenAt), // Few are opened: these are searched, not all that the author wrote.
        sql`+${contacts.by} = ${authorId}`,
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
