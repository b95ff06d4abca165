// Which rows a transaction changes, recorded by the database: a change the program does not report is recorded all the
// same.
import { sql } from "drizzle-orm";
import type { DatabaseFile, WriteDb } from "./open-database.ts";
import {
  type AuditedTable,
  auditedTables,
  keyColumnsOf,
  keyInSql,
} from "../registry/audited-tables.ts";

export interface TouchedRow {
  readonly kind: AuditedTable;
  readonly id: string;
}

const followed = new WeakSet<DatabaseFile>();

/**
 * From now on every changed row of an audited table is recorded, in memory and with its transaction. Not inside a
 * transaction.
 */
export function followRows(file: DatabaseFile): void {
  if (followed.has(file)) return;
  file.exec(
    [
      "CREATE TEMP TABLE touched (kind TEXT NOT NULL, id TEXT NOT NULL)",
      ...auditedTables.flatMap((table) =>
        (["INSERT", "UPDATE", "DELETE"] as const).map((change) => triggerOf(table, change)),
      ),
    ].join(";"),
  );
  followed.add(file);
}

/** The rows that were changed since this was last asked, each once. */
export function takeTouched(db: WriteDb): readonly TouchedRow[] {
  const rows = db.all<TouchedRow>(sql`SELECT DISTINCT kind, id FROM temp.touched`);
  if (rows.length > 0) db.run(sql`DELETE FROM temp.touched`);
  return rows;
}

/**
 * A table's name cannot be a parameter; these are our own. A key of several columns may change: then the row is gone from
 * its earlier one.
 */
function triggerOf(table: AuditedTable, change: "INSERT" | "UPDATE" | "DELETE"): string {
  const rows =
    change === "INSERT"
      ? ["NEW"]
      : change === "DELETE"
        ? ["OLD"]
        : keyColumnsOf(table).length > 1
          ? ["OLD", "NEW"]
          : ["NEW"];
  const values = rows.map((row) => `('${table}', ${keyInSql(table, row)})`);
  return `CREATE TEMP TRIGGER touched_${table}_${change} AFTER ${change} ON main.${table} BEGIN
    INSERT INTO touched VALUES ${values.join()}; END`;
}
