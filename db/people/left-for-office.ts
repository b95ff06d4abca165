import { and, asc, eq } from "drizzle-orm";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { peopleDrops } from "./people.table.ts";

// What a user without the key left for the office, to be taken up when one of its members signs in.

export function insertInboxEntry(
  db: WriteDb,
  drop: { readonly id: string; readonly personId: PersonId; readonly sealed: Buffer },
  droppedAt: Instant,
): void {
  db.insert(peopleDrops)
    .values({ ...drop, droppedAt })
    .run();
}

export const inboxEntries = (db: ReadDb) =>
  db.select().from(peopleDrops).orderBy(asc(peopleDrops.droppedAt), asc(peopleDrops.id)).all();

export function deleteInboxEntry(db: WriteDb, id: string): void {
  db.delete(peopleDrops).where(eq(peopleDrops.id, id)).run();
}

/** Deletes what was dropped in at one moment, before it is taken up. */
export function deleteInboxEntriesAt(db: WriteDb, personId: PersonId, at: Instant): void {
  db.delete(peopleDrops)
    .where(and(eq(peopleDrops.personId, personId), eq(peopleDrops.droppedAt, at)))
    .run();
}
