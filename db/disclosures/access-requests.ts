import { and, asc, eq, isNotNull, lte, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { AccessId } from "../../domain/disclosures/access-request.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { accessParts, accessRequests } from "./access-requests.table.ts";

export type AccessRow = Readonly<typeof accessRequests.$inferSelect>;
export type AccessPartRow = Readonly<typeof accessParts.$inferSelect>;

/** Every version of every request of one person, oldest first. */
export const accessRowsOf = (db: ReadDb, personId: PersonId): AccessRow[] =>
  db
    .select()
    .from(accessRequests)
    .where(eq(accessRequests.personId, personId))
    .orderBy(asc(accessRequests.at), asc(sql`rowid`))
    .all();

/** The versions of one, oldest first. */
export const accessVersionsOf = (db: ReadDb, requestId: AccessId): AccessRow[] =>
  db
    .select()
    .from(accessRequests)
    .where(eq(accessRequests.requestId, requestId))
    .orderBy(asc(accessRequests.version))
    .all();

/** Those that wait for an answer and are due by a day, soonest first. */
export function accessDueBy(db: ReadDb, day: CalendarDate): AccessRow[] {
  const newer = alias(accessRequests, "newer");
  const next = db
    .select({ one: sql`1` })
    .from(newer)
    .where(
      and(
        eq(newer.requestId, accessRequests.requestId),
        sql`${newer.version} > ${accessRequests.version}`,
      ),
    );
  return db
    .select()
    .from(accessRequests)
    .where(
      and(
        eq(accessRequests.state, "open"),
        isNotNull(accessRequests.dueOn),
        lte(accessRequests.dueOn, day),
        notExists(next),
      ),
    )
    .orderBy(asc(accessRequests.dueOn), asc(sql`rowid`))
    .all();
}

export function insertAccess(db: WriteDb, row: AccessRow): void {
  db.insert(accessRequests).values(row).run();
}

/** What was printed of one, oldest first. */
export const accessPartsOf = (db: ReadDb, requestId: AccessId): AccessPartRow[] =>
  db
    .select()
    .from(accessParts)
    .where(eq(accessParts.requestId, requestId))
    .orderBy(asc(accessParts.at), asc(sql`rowid`))
    .all();

export function insertAccessPart(db: WriteDb, row: AccessPartRow): void {
  db.insert(accessParts).values(row).run();
}

/** Stores a record sealed again, for a file that is hidden or shown again. */
export function resealAccess(db: WriteDb, id: string, sealed: Buffer): void {
  db.update(accessRequests).set({ sealed }).where(eq(accessRequests.id, id)).run();
}
