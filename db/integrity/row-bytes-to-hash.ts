import { sql } from "drizzle-orm";
import type { WriteDb } from "../platform/open-database.ts";
import { type AuditedTable, auditedTables } from "../registry/audited-tables.ts";

const audited: ReadonlySet<AuditedTable> = new Set(auditedTables);

/**
 * Rows exactly as stored, by their ids, in a form that can be hashed: column names and typed values, each with its length.
 * What is not there has none.
 */
export function storedRows(
  db: WriteDb,
  table: AuditedTable,
  ids: readonly string[],
): ReadonlyMap<string, Buffer> {
  if (!audited.has(table)) throw new Error(`The audit log does not seal rows of ${table}`);
  const named = JSON.stringify([...new Set(ids)]);
  const rows = db.all<Readonly<Record<string, unknown>>>(
    sql`SELECT * FROM ${sql.identifier(table)} WHERE id IN (SELECT value FROM json_each(${named}))`,
  );
  return new Map(
    rows.map((row) => [
      String(row["id"]),
      Buffer.concat(Object.entries(row).flatMap(([name, value]) => encode(name, value))),
    ]),
  );
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
