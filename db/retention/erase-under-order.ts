// What an order deletes. The tables declare which rows; the gate of the schema checks whose.
import { eq, inArray, sql } from "drizzle-orm";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import {
  type ErasureOrderId,
  type ErasurePart,
  partsTaken,
} from "../../domain/retention/erasure-order.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import { hasColumn } from "../platform/table-classification.ts";
import { classifiedTables } from "../registry/classified-tables.ts";
import { type ErasedTable, erasedTables } from "../registry/erasure-tables.ts";
import {
  afterPart,
  discardNamelessDrafts,
  ledByNobody,
  sharedBy,
} from "./erasure-of-shared-rows.ts";
import { rowsOf } from "./rows-to-erase.ts";
import { clearNamesOf } from "./clear-people-who-left.ts";
import { mergedInto } from "../people/merged-files.ts";
import type { WriteDb } from "../platform/open-database.ts";
import { namesBut } from "../people/people.ts";
import { drafts } from "../drafts/drafts.table.ts";
import { erasedNarratives, erasing, erasureOrders } from "./retention.table.ts";

export interface Erasure {
  readonly orderId: ErasureOrderId;
  readonly personId: PersonId;
  /** The number of the person's file. */
  readonly number: number;
  /** The person's names as the office knows them: the house has deleted its own by then. */
  readonly names: readonly string[];
  readonly parts: readonly ErasurePart[];
  readonly at: Instant;
  readonly by: UserId;
  readonly today: CalendarDate;
  /** Its narratives, sealed for those who may still read them, and until when; null where none are kept. */
  readonly kept: { readonly sealed: Buffer; readonly until: CalendarDate } | null;
}

export interface Erased {
  /** The sealed files that no row knows any more. */
  readonly files: readonly string[];
  /** The records whose drafts are all discarded. */
  readonly records: readonly string[];
}

/** Takes the parts of an order that two people agreed to. The gate is open only in here. */
export function eraseUnderOrder(db: WriteDb, erasure: Erasure): Erased {
  const { orderId, personId, number, names, at, by, today, kept } = erasure;
  const parts = partsTaken(erasure.parts);
  const hers = [personId, ...mergedInto(db, personId)];
  const order = eq(erasureOrders.id, orderId);
  db.update(erasureOrders)
    .set({
      state: "open",
      settledAt: at,
      settledBy: by,
      erasedOn: today,
      number,
      narrativesUntil: kept?.until ?? null,
    })
    .where(order)
    .run();
  if (kept !== null) db.insert(erasedNarratives).values({ id: orderId, sealed: kept.sealed }).run();
  for (const id of hers) db.insert(erasing).values({ personId: id, orderId }).run();
  // The person's names in what was written about others, while they are still known.
  if (parts.some((part) => part !== "dates"))
    clearNamesOf(db, { id: personId, number }, namesBut(db, [personId]), {
      told: names,
      lists: "wholeName",
    });
  db.delete(drafts).where(inArray(drafts.personId, hers)).run();
  const shared = sharedBy(db);
  const records = discardNamelessDrafts(db, parts, shared);
  const files = filesIn(db, parts);
  if (parts.includes("house")) ledByNobody(db);
  for (const table of erasedTables) if (parts.includes(table.part)) eraseRows(db, table);
  for (const { id } of files) db.run(sql`DELETE FROM blobs WHERE id = ${id}`);
  for (const part of parts) afterPart[part](db, { shared, hers, at });
  db.delete(erasing).run();
  db.update(erasureOrders).set({ state: "done" }).where(order).run();
  return { files: files.map(({ id }) => id), records };
}

/** Tables in which a row knows its sealed file. */
const holdingFiles: ReadonlySet<string> = new Set(
  classifiedTables.filter((table) => hasColumn(table, "blob_id")).map(({ name }) => name),
);

/**
 * The file of a scan, a frozen document or a letter is deleted with its row, and so is that of a photo, which has none
 * in `blobs`.
 */
function filesIn(db: WriteDb, parts: readonly ErasurePart[]): readonly { readonly id: string }[] {
  return erasedTables
    .filter(({ table, part }) => holdingFiles.has(table) && parts.includes(part))
    .flatMap((table) =>
      db.all<{ id: string }>(
        sql`SELECT blob_id AS id FROM ${sql.identifier(table.table)} WHERE ${rowsOf(table)} AND blob_id IS NOT NULL`,
      ),
    );
}

/** Deletes the person's rows of a table; rows that others of the same table name are deleted once those are. */
export function eraseRows(db: WriteDb, table: ErasedTable): void {
  const name = sql.identifier(table.table);
  const free =
    table.follows === undefined
      ? sql`TRUE`
      : sql`id NOT IN (SELECT ${sql.identifier(table.follows)} FROM ${name} WHERE ${sql.identifier(table.follows)} IS NOT NULL)`;
  for (let gone = 1; gone > 0;) {
    const { changes } = db.run(sql`DELETE FROM ${name} WHERE ${rowsOf(table)} AND ${free}`);
    gone = table.follows === undefined ? 0 : changes;
  }
}
