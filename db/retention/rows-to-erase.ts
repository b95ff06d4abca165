import { type SQL, sql } from "drizzle-orm";
import { type ErasedTable, erasedTables } from "../registry/erasure-tables.ts";

/** The people whose rows may go. */
export const whom = sql`(SELECT person_id FROM erasing)`;

/** The rows of a table that are about the people whose rows may be deleted, or about those of `fileIds`. */
export function rowsOf({ by, of, only }: ErasedTable, fileIds: SQL = whom): SQL {
  const isHers =
    of === undefined
      ? sql.join(
          (by ?? ["person_id"]).map((column) => sql`${sql.identifier(column)} IN ${fileIds}`),
          sql` OR `,
        )
      : sql`${sql.identifier(of[0])} IN (SELECT id FROM ${sql.identifier(of[1])} WHERE ${rowsOf(parentOf(of[1]), fileIds)})`;
  return only === undefined ? sql`(${isHers})` : sql`(${isHers}) AND ${sql.raw(only)}`;
}

/** The table whose rows own the rows of this one. */
function parentOf(name: string): ErasedTable {
  const found = erasedTables.find(({ table }) => table === name);
  if (found === undefined) throw new Error("A table without a place in the order");
  return found.of === undefined
    ? { table: name, part: found.part, ...(found.by && { by: found.by }) }
    : found;
}
