import { type SQL, sql } from "drizzle-orm";
import { type ErasedTable, erasedTables } from "../registry/erasure-tables.ts";

/** The people whose rows may go. */
export const whom = sql`(SELECT person_id FROM erasing)`;

/** Which rows of a table are hers: of those whose rows may go, or of whoever is named. */
export function rowsOf({ by, of, only }: ErasedTable, hers: SQL = whom): SQL {
  const isHers =
    of === undefined
      ? sql.join(
          (by ?? ["person_id"]).map((column) => sql`${sql.identifier(column)} IN ${hers}`),
          sql` OR `,
        )
      : sql`${sql.identifier(of[0])} IN (SELECT id FROM ${sql.identifier(of[1])} WHERE ${rowsOf(parentOf(of[1]), hers)})`;
  return only === undefined ? sql`(${isHers})` : sql`(${isHers}) AND ${sql.raw(only)}`;
}

/** Where a row belongs to a row that belongs to her. */
function parentOf(name: string): ErasedTable {
  const found = erasedTables.find(({ table }) => table === name);
  if (found === undefined) throw new Error("A table without a place in the order");
  return found.of === undefined
    ? { table: name, part: found.part, ...(found.by && { by: found.by }) }
    : found;
}
