import { and, asc, eq, gte, inArray, lte, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { OrderId } from "../../domain/disclosures/compelled-disclosure.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { compelledDisclosures } from "./disclosures.table.ts";

export type OrderRow = Readonly<typeof compelledDisclosures.$inferSelect>;

/** Every version of everything that was asked about one person, oldest first. */
export const orderRowsOf = (db: ReadDb, personId: PersonId): OrderRow[] =>
  db
    .select()
    .from(compelledDisclosures)
    .where(eq(compelledDisclosures.personId, personId))
    .orderBy(asc(compelledDisclosures.at), asc(sql`rowid`))
    .all();

/** The versions of one, oldest first. */
export const orderVersionsOf = (db: ReadDb, orderId: OrderId): OrderRow[] =>
  db
    .select()
    .from(compelledDisclosures)
    .where(eq(compelledDisclosures.orderId, orderId))
    .orderBy(asc(compelledDisclosures.version))
    .all();

/** Whether the centre is compelled to hand over something of the person, and there is no decision yet. */
export const isDemanded = (db: ReadDb, personId: PersonId): boolean => {
  const rows = orderRowsOf(db, personId);
  return rows.some(
    ({ state, orderId, version }) =>
      (state === "open" || state === "proposed") &&
      !rows.some((later) => later.orderId === orderId && later.version > version),
  );
};

/** What has to be answered by a day and is not decided about yet: the soonest first. */
export function ordersDue(db: ReadDb, from: CalendarDate | null, by: CalendarDate): OrderRow[] {
  const newer = alias(compelledDisclosures, "newer");
  const later = db
    .select({ one: sql`1` })
    .from(newer)
    .where(
      and(
        eq(newer.orderId, compelledDisclosures.orderId),
        sql`${newer.version} > ${compelledDisclosures.version}`,
      ),
    );
  return db
    .select()
    .from(compelledDisclosures)
    .where(
      and(
        inArray(compelledDisclosures.state, ["open", "proposed"]),
        lte(compelledDisclosures.dueOn, by),
        from === null ? undefined : gte(compelledDisclosures.dueOn, from),
        notExists(later),
      ),
    )
    .orderBy(asc(compelledDisclosures.dueOn), asc(sql`rowid`))
    .all();
}

export function insertOrder(db: WriteDb, row: OrderRow): void {
  db.insert(compelledDisclosures).values(row).run();
}

/** Stores a record sealed again, for a file that is hidden or shown again. */
export function resealOrder(db: WriteDb, id: OrderRow["id"], sealed: Buffer): void {
  db.update(compelledDisclosures).set({ sealed }).where(eq(compelledDisclosures.id, id)).run();
}
