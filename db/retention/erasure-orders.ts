import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { CoarseRow } from "../../domain/retention/anonymized-file-row.ts";
import type { ErasureOrderId, LegalHoldId } from "../../domain/retention/erasure-order.ts";
import type { FilePast } from "../../domain/retention/retention.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import { groupedBy } from "../../domain/reports/group-by.ts";
import { inList } from "../platform/in-list.ts";
import { rowsOncePerRead } from "../platform/transaction-cache.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import {
  coarseRows,
  erasureOrders,
  frozenYears,
  legalHolds,
  retentionTerms,
} from "./retention.table.ts";

export type TermRow = Readonly<typeof retentionTerms.$inferSelect>;
export type HoldRow = Readonly<typeof legalHolds.$inferSelect>;
export type OrderRow = Readonly<typeof erasureOrders.$inferSelect>;

export const retentionTermsOf = (db: ReadDb): TermRow[] =>
  db.select().from(retentionTerms).orderBy(asc(retentionTerms.at)).all();

export function insertTerm(db: WriteDb, row: TermRow): void {
  db.insert(retentionTerms).values(row).run();
}

/** Of one person, lifted ones too, newest first. */
export const holdsOf = (db: ReadDb, personId: PersonId): readonly HoldRow[] =>
  holdsOfEach(db, [personId]).get(personId) ?? [];

/** Those of several people, asked for together. */
export const holdsOfEach = rowsOncePerRead<PersonId, readonly HoldRow[]>((db, ids) => [
  ...groupedBy(
    db
      .select()
      .from(legalHolds)
      .where(inList(legalHolds.personId, ids))
      .orderBy(desc(legalHolds.at))
      .all(),
    ({ personId }) => personId,
  ),
]);

/** All holds that are not lifted, newest first. */
export const holdsUnlifted = (db: ReadDb): HoldRow[] =>
  db
    .select()
    .from(legalHolds)
    .where(isNull(legalHolds.liftedAt))
    .orderBy(desc(legalHolds.at))
    .all();

type NewHold = Omit<HoldRow, "liftProposedAt" | "liftProposedBy" | "liftedAt" | "liftedBy">;

export function insertHold(db: WriteDb, row: NewHold): void {
  db.insert(legalHolds).values(row).run();
}

/** Null takes a proposal back. */
export function proposeLift(
  db: WriteDb,
  id: LegalHoldId,
  proposal: { readonly at: Instant; readonly by: UserId } | null,
): void {
  db.update(legalHolds)
    .set({ liftProposedAt: proposal?.at ?? null, liftProposedBy: proposal?.by ?? null })
    .where(eq(legalHolds.id, id))
    .run();
}

export function liftHold(
  db: WriteDb,
  id: LegalHoldId,
  lifted: { readonly liftedAt: Instant; readonly liftedBy: UserId },
): void {
  db.update(legalHolds).set(lifted).where(eq(legalHolds.id, id)).run();
}

/** Stores a record sealed again, for a file that is hidden or shown again. */
export function resealHold(db: WriteDb, id: LegalHoldId, sealed: Buffer): void {
  db.update(legalHolds).set({ sealed }).where(eq(legalHolds.id, id)).run();
}

export const orderById = (db: ReadDb, id: ErasureOrderId): OrderRow | null =>
  db.select().from(erasureOrders).where(eq(erasureOrders.id, id)).get() ?? null;

/** Of several people, asked for together, newest first. */
export const erasureOrdersOfEach = rowsOncePerRead<PersonId, readonly OrderRow[]>((db, ids) => [
  ...groupedBy(
    db
      .select()
      .from(erasureOrders)
      .where(inList(erasureOrders.personId, ids))
      .orderBy(desc(erasureOrders.proposedAt))
      .all(),
    ({ personId }) => personId,
  ),
]);

/** The order that is not settled. */
export const orderUnderWay = (db: ReadDb, personId: PersonId): OrderRow | null =>
  db
    .select()
    .from(erasureOrders)
    .where(and(eq(erasureOrders.personId, personId), isNull(erasureOrders.settledAt)))
    .get() ?? null;

/** All orders that are not settled, the oldest first. */
export const ordersUnderWay = (db: ReadDb): OrderRow[] =>
  db
    .select()
    .from(erasureOrders)
    .where(isNull(erasureOrders.settledAt))
    .orderBy(asc(erasureOrders.proposedAt))
    .all();

/** Those under way first, then the newest. */
export const erasureOrderViews = (db: ReadDb, limit: number): OrderRow[] =>
  db
    .select()
    .from(erasureOrders)
    .orderBy(sql`${erasureOrders.settledAt} IS NOT NULL`, desc(erasureOrders.proposedAt))
    .limit(limit)
    .all();

/** Those that were carried out, oldest first. */
export const erasuresDone = (db: ReadDb): OrderRow[] =>
  db
    .select()
    .from(erasureOrders)
    .where(eq(erasureOrders.state, "done"))
    .orderBy(asc(erasureOrders.settledAt))
    .all();

/** How many orders were carried out so far. */
export const erasureCount = (db: ReadDb): number => erasuresDone(db).length;

type Begun = Pick<
  OrderRow,
  "id" | "personId" | "parts" | "ground" | "notBefore" | "proposedAt" | "proposedBy"
>;

export function insertErasureOrder(db: WriteDb, row: Begun): void {
  db.insert(erasureOrders)
    .values({ ...row, state: "proposed" })
    .run();
}

export function agreeToOrder(
  db: WriteDb,
  id: ErasureOrderId,
  agreed: { readonly at: Instant; readonly by: UserId; readonly notBefore: CalendarDate },
): void {
  const { at, by, notBefore } = agreed;
  db.update(erasureOrders)
    .set({ state: "agreed", agreedAt: at, agreedBy: by, notBefore })
    .where(eq(erasureOrders.id, id))
    .run();
}

export function withdrawOrder(db: WriteDb, id: ErasureOrderId, at: Instant, by: UserId): void {
  db.update(erasureOrders)
    .set({ state: "withdrawn", settledAt: at, settledBy: by })
    .where(eq(erasureOrders.id, id))
    .run();
}

interface PastRow {
  readonly id: PersonId;
  readonly number: number;
  readonly opened: CalendarDate;
}

interface AssistanceRow {
  readonly personId: PersonId;
  readonly isAssisted: 0 | 1;
  readonly closedOn: CalendarDate | null;
}

interface LeftRow {
  readonly personId: PersonId;
  readonly left: CalendarDate | null;
}

export interface PastOfFile {
  readonly id: PersonId;
  readonly number: number;
  readonly past: FilePast;
}

/**
 * When every file that was not merged into another was opened, closed and left: of one person, or of all. Each table is
 * read once.
 */
export function pastsOf(db: WriteDb, id: PersonId | null): readonly PastOfFile[] {
  const files = db.all<PastRow>(sql`
    SELECT id, number, substr(created_at, 1, 10) AS opened FROM people
    WHERE id NOT IN (SELECT merged_id FROM file_merges) ${id === null ? sql`` : sql`AND id = ${id}`}`);
  const counts = sql`voided_at IS NULL ${id === null ? sql`` : sql`AND person_id = ${id}`}`;
  const tracks = db.all<AssistanceRow>(sql`
    SELECT person_id AS personId, assisted_on IS NOT NULL AS isAssisted, closed_on AS closedOn
    FROM assistances WHERE ${counts}`);
  const stays = db.all<LeftRow>(sql`
    SELECT person_id AS personId, until_night AS "left" FROM stays WHERE ${counts}`);
  const tracksOf = groupedBy(tracks, ({ personId }) => personId);
  const staysOf = groupedBy(stays, ({ personId }) => personId);
  return files.map(({ opened, ...file }) => ({
    ...file,
    past: {
      openedOn: opened,
      tracks: (tracksOf.get(file.id) ?? []).map(({ isAssisted, closedOn }) => ({
        isAssisted: isAssisted === 1,
        closedOn,
      })),
      left: (staysOf.get(file.id) ?? []).map(({ left }) => left),
    },
  }));
}

/** Whether a bed is reserved for the person. */
export const isExpected = (db: WriteDb, id: PersonId): boolean =>
  db.all(sql`SELECT 1 FROM reserved_places WHERE person_id = ${id} AND ended_at IS NULL LIMIT 1`)
    .length > 0;

export const keptCoarse = (db: ReadDb): CoarseRow[] => db.select().from(coarseRows).all();

export function insertCoarse(db: WriteDb, id: string, row: CoarseRow): void {
  db.insert(coarseRows)
    .values({ id, ...row })
    .run();
}

/** The figures of a year, once they are frozen. */
export const frozenYear = (db: ReadDb, year: number) =>
  db.select().from(frozenYears).where(eq(frozenYears.year, year)).get() ?? null;

/** Where its referrals were frozen already, the rest is added to them. */
export function freezeYear(db: WriteDb, row: Readonly<typeof frozenYears.$inferSelect>): void {
  db.insert(frozenYears)
    .values(row)
    .onConflictDoUpdate({
      target: frozenYears.year,
      set: { figures: row.figures, frozenAt: row.frozenAt },
    })
    .run();
}

/** Somebody whose file had this number is known no more: an order took who it was. */
export const wasErased = (db: ReadDb, number: number): boolean =>
  db
    .select({ number: erasureOrders.number })
    .from(erasureOrders)
    .where(and(eq(erasureOrders.number, number), eq(erasureOrders.state, "done")))
    .get() !== undefined;
