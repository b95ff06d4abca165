import { and, gt, inArray, lte, sql, type SQL } from "drizzle-orm";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { ErasureOrderId } from "../../domain/retention/erasure-order.ts";
import { recoveryKeyId } from "../../domain/users/roster-statement.ts";
import type { WriteDb } from "../platform/open-database.ts";
import { erasedTables } from "../registry/erasure-tables.ts";
import { rowsOf } from "./rows-to-erase.ts";
import { erasedNarratives, erasureOrders } from "./retention.table.ts";

/** Rows as they are stored: what is sealed in them stays so. */
export type StoredRows = readonly Readonly<Record<string, string | number | Buffer | null>>[];

/**
 * All that the part `narratives` erases of these files, by table; of a hidden file with the share of the recovery key,
 * without which it would not open.
 */
export function narrativesOf(
  db: WriteDb,
  fileIds: readonly PersonId[],
): readonly (readonly [table: string, rows: StoredRows])[] {
  const ids = sql`(SELECT value FROM json_each(${JSON.stringify(fileIds)}))`;
  const tables = erasedTables
    .filter(({ part }) => part === "narratives")
    .map(
      (table) =>
        [
          table.table,
          sql`SELECT * FROM ${sql.identifier(table.table)} WHERE ${rowsOf(table, ids)}`,
        ] as const,
    );
  return [...tables, ...besideTables(ids)]
    .map(([table, query]) => [table, db.all<StoredRows[number]>(query)] as const)
    .filter(([, rows]) => rows.length > 0);
}

/** What `afterPart.narratives` takes: in rows that stay, and of cases in which nobody else has a share. */
function besideTables(ids: SQL): readonly (readonly [table: string, query: SQL])[] {
  const cases = sql`(SELECT case_id FROM criminal_case_links WHERE person_id IN ${ids}
    EXCEPT SELECT case_id FROM criminal_case_links WHERE person_id NOT IN ${ids})`;
  return [
    ["criminal_case_versions", sql`SELECT * FROM criminal_case_versions WHERE case_id IN ${cases}`],
    [
      "judicial_events",
      sql`SELECT * FROM judicial_events WHERE person_id IS NULL AND case_id IN ${cases}`,
    ],
    [
      "people",
      sql`SELECT id, alerts, help_needed, care_version, sealed_care FROM people WHERE id IN ${ids}`,
    ],
    [
      "people_history",
      sql`SELECT person_id, version, json_extract(card, '$.alerts') AS alerts,
        json_extract(card, '$.helpNeeded') AS help_needed, care_version, sealed_care
        FROM people_history WHERE person_id IN ${ids}`,
    ],
    [
      "referrals",
      sql`SELECT id, suspicion_version, sealed_suspicion FROM referrals
        WHERE sealed_suspicion IS NOT NULL AND person_id IN ${ids}`,
    ],
    [
      "referrals_history",
      sql`SELECT referral_id, version, suspicion_version, sealed_suspicion FROM referrals_history
        WHERE sealed_suspicion IS NOT NULL
        AND referral_id IN (SELECT id FROM referrals WHERE person_id IN ${ids})`,
    ],
    [
      "hidden_holders",
      sql`SELECT * FROM hidden_holders WHERE member_id = ${recoveryKeyId} AND person_id IN ${ids}`,
    ],
  ];
}

/** Deletes what is kept no longer, and returns the orders. */
export function deleteErasedNarratives(
  db: WriteDb,
  today: CalendarDate,
): readonly ErasureOrderId[] {
  const over = db
    .select({ id: erasureOrders.id })
    .from(erasureOrders)
    .where(
      and(
        lte(erasureOrders.narrativesUntil, today),
        inArray(erasureOrders.id, db.select({ id: erasedNarratives.id }).from(erasedNarratives)),
      ),
    )
    .all()
    .map(({ id }) => id);
  if (over.length > 0) db.delete(erasedNarratives).where(inArray(erasedNarratives.id, over)).run();
  return over;
}

/** Ends today what earlier orders still keep of these files. */
export function endErasedNarratives(
  db: WriteDb,
  fileIds: readonly PersonId[],
  today: CalendarDate,
): void {
  const kept = and(
    inArray(erasureOrders.personId, [...fileIds]),
    gt(erasureOrders.narrativesUntil, today),
  );
  const orders = db.select({ id: erasureOrders.id }).from(erasureOrders).where(kept);
  db.delete(erasedNarratives).where(inArray(erasedNarratives.id, orders)).run();
  db.update(erasureOrders).set({ narrativesUntil: today }).where(kept).run();
}
