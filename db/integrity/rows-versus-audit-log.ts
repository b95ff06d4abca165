// Compares the rows of the audited tables with the audit log: what each row is, and what its newest entry states.
import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { PersonId } from "../../domain/people/person.ts";
import type { WriteDb } from "../platform/open-database.ts";
import { personColumns } from "../registry/person-columns.ts";
import { type AuditedTable, auditedTables, keyInSql } from "../registry/audited-tables.ts";
import { storedRows } from "./row-bytes-to-hash.ts";

/** A row that differs from its newest entry. */
export interface UnsealedRow {
  readonly kind: AuditedTable;
  /** Its key, as the audit log names it. */
  readonly id: string;
  readonly how: "changed" | "gone" | "added";
  /** The hash in that entry; null when the entry has none. */
  readonly sealed: Buffer | null;
  /** Number of that entry; null when it has none. */
  readonly seq: number | null;
  /** SHA-256 of the present row; null when it is gone. */
  readonly now: Buffer | null;
}

/** What was looked at of one table, and where to go on; null at its end. */
export interface SealSlice {
  readonly looked: number;
  readonly unsealed: readonly UnsealedRow[];
  readonly next: string | null;
}

/** SHA-256 of the present rows, by their ids. */
export const rowHashes = (
  db: WriteDb,
  table: AuditedTable,
  ids: readonly string[],
): ReadonlyMap<string, Buffer> =>
  new Map(
    [...storedRows(db, table, ids)].map(([id, stored]) => [
      id,
      createHash("sha256").update(stored).digest(),
    ]),
  );

interface Sealed {
  readonly id: string;
  readonly seq: number;
  readonly hash: Buffer | null;
}

/** The newest entry of each object of a kind, among these ids. */
export function newestSeals(
  db: WriteDb,
  table: AuditedTable,
  ids: readonly string[],
): ReadonlyMap<string, Sealed> {
  const rows = db.all<Sealed>(sql`
    SELECT entry.object_id AS id, entry.seq, entry.row_hash AS hash
    FROM json_each(${JSON.stringify([...new Set(ids)])}) AS wanted
    JOIN trace AS entry ON entry.seq = (
      SELECT max(seq) FROM trace WHERE object_kind = ${table} AND object_id = wanted.value
    )`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Checks objects named in the audit log, in the order of their ids: a few at a time, so that no request waits. */
export function checkNamed(db: WriteDb, table: AuditedTable, after: string): SealSlice {
  const named = db
    .all<{ id: string }>(sql`
      SELECT DISTINCT object_id AS id FROM trace
      WHERE object_kind = ${table} AND object_id > ${after} ORDER BY object_id LIMIT ${slice}`)
    .map(({ id }) => id);
  const seals = newestSeals(db, table, named);
  const now = rowHashes(db, table, named);
  const unsealed = named.flatMap((id): readonly UnsealedRow[] => {
    const seal = seals.get(id);
    const row = now.get(id) ?? null;
    const before = seal?.hash ?? null;
    if (before === null ? row === null : row?.equals(before) === true) return [];
    const how = row === null ? "gone" : before === null ? "added" : "changed";
    return [{ kind: table, id, how, sealed: before, seq: seal?.seq ?? null, now: row }];
  });
  return {
    looked: named.length,
    unsealed,
    next: named.length < slice ? null : (named.at(-1) ?? null),
  };
}

/** Rows that no entry names, at most `limit`. */
export function unnamedRows(
  db: WriteDb,
  table: AuditedTable,
  limit: number,
): readonly UnsealedRow[] {
  const key = sql.raw(keyInSql(table, "stored"));
  const ids = db
    .all<{ id: string }>(sql`
      SELECT ${key} AS id FROM ${sql.identifier(table)} AS stored WHERE NOT EXISTS (
        SELECT 1 FROM trace WHERE object_kind = ${table} AND object_id = ${key}
      ) LIMIT ${limit}`)
    .map(({ id }) => id);
  return [...rowHashes(db, table, ids)].map(([id, now]) => ({
    kind: table,
    id,
    how: "added",
    sealed: null,
    seq: null,
    now,
  }));
}

/** Every row that differs from the audit log, in one pass: for an update, during which no one works. */
export function unsealedRows(db: WriteDb): readonly UnsealedRow[] {
  return auditedTables.flatMap((table) => {
    const found = [...unnamedRows(db, table, Number.MAX_SAFE_INTEGER)];
    for (let after: string | null = ""; after !== null;) {
      const { unsealed, next }: SealSlice = checkNamed(db, table, after);
      found.push(...unsealed);
      after = next;
    }
    return found;
  });
}

/** The person whose file a row of an audited table belongs to; null when the row does not name one, or is gone. */
export function personOfRow(db: WriteDb, table: string, id: string): PersonId | null {
  const known = auditedTables.find((one) => one === table);
  if (known === "people") return id as PersonId;
  if (known === undefined || !(`${known}.person_id` in personColumns)) return null;
  const [row] = db.all<{ personId: PersonId | null }>(
    sql`SELECT person_id AS "personId" FROM ${sql.identifier(known)} AS stored
      WHERE ${sql.raw(keyInSql(known, "stored"))} = ${id}`,
  );
  return row?.personId ?? null;
}

const slice = 500;
