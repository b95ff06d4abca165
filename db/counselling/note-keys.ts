import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { ContactId } from "../../domain/counselling/session.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { ReadDb, WriteDb } from "../platform/open.ts";
import { contactKeys, contacts, noteOpenings } from "../counselling/sessions.table.ts";

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

/** Deletes the keys of what a colleague opened as one named for emergencies. */
export function deleteEmergencyKeys(db: WriteDb, userId: UserId): void {
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
