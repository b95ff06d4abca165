import { sql } from "drizzle-orm";
import type { WriteDb } from "../platform/open-database.ts";
import {
  type AuditedTable,
  auditedTables,
  keyColumnsOf,
  keyInSql,
} from "../registry/audited-tables.ts";

const audited: ReadonlySet<AuditedTable> = new Set(auditedTables);

/**
 * Rows exactly as stored, by their keys, in a form that can be hashed: column names and typed values, each with its length.
 * What is not there has none.
 */
export function storedRows(
  db: WriteDb,
  table: AuditedTable,
  ids: readonly string[],
): ReadonlyMap<string, Buffer> {
  if (!audited.has(table)) throw new Error(`The audit log does not seal rows of ${table}`);
  const named = JSON.stringify([...new Set(ids)]);
  const rows = db.all<Readonly<Record<string, unknown>>>(sql`
    SELECT ${sql.raw(keyInSql(table, "stored"))} AS ${sql.raw(keyName)}, stored.*
    FROM json_each(${named}) AS wanted CROSS JOIN ${sql.identifier(table)} AS stored
    ON ${sql.raw(hasKey(table))}`);
  return new Map(
    rows.map(({ [keyName]: key, ...row }) => [
      String(key),
      Buffer.concat(Object.entries(row).flatMap(([name, value]) => encode(name, value))),
    ]),
  );
}

/** What the key is called beside the columns of a row; no column is called so. */
const keyName = "its_key";

/** The row has the wanted key, by its index. */
function hasKey(table: AuditedTable): string {
  const columns = keyColumnsOf(table);
  const wanted = (at: number) =>
    columns.length === 1 ? "wanted.value" : `(wanted.value ->> ${String(at)})`;
  return columns.map((column, at) => `stored."${column}" = ${wanted(at)}`).join(" AND ");
}

/** One of them; null when there is no such row. */
export const rowBytesToHash = (db: WriteDb, table: AuditedTable, id: string): Buffer | null =>
  storedRows(db, table, [id]).get(id) ?? null;

function encode(name: string, value: unknown): readonly Buffer[] {
  const kind = value === null ? "null" : Buffer.isBuffer(value) ? "blob" : typeof value;
  // SQLite stores nothing but numbers, text, bytes and NULL.
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  const bytes = Buffer.isBuffer(value) ? value : Buffer.from(text);
  const head = Buffer.from(`${name}\u0000${kind}\u0000${String(bytes.length)}\u0000`);
  return [head, bytes];
}
