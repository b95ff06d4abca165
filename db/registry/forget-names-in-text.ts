import { sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { wordsWithoutNames, wordsWithoutWholeNames } from "../../domain/shift/log-text.ts";
import type { WriteDb } from "../platform/open-database.ts";
import { byColumn, type WordsIn } from "../platform/table-classification.ts";
import { classifiedTables } from "./classified-tables.ts";

interface Place extends WordsIn {
  readonly table: SQLiteTable;
  readonly column: SQLiteColumn;
}

/** Where the house stores words of its own that may name a person they are not about. */
const places: readonly Place[] = classifiedTables.flatMap((classified) =>
  byColumn(classified, classified.namesIn).flatMap(([column, said]) =>
    [said].flat().map((words) => ({ ...words, table: classified.table, column })),
  ),
);

export interface Leaving {
  readonly names: readonly string[];
  /** The names of everyone who is still known. */
  readonly others: readonly string[];
  readonly number: number;
  /** What becomes of lists of others: they stay as given, or lose the whole name. */
  readonly lists: "stay" | "wholeName";
}

/** Removes a person's names from what was written about others and about the house. */
export function forgetNamesInWords(db: WriteDb, leaving: Leaving): void {
  if (leaving.names.length === 0) return;
  for (const place of places) {
    const { table, column, rows: only = "TRUE" } = place;
    if (place.isList === true && leaving.lists === "stay") continue;
    const rows = db.all<{ readonly row: number; readonly text: string }>(
      sql`SELECT rowid AS row, ${column} AS text FROM ${table} WHERE ${column} <> '' AND ${sql.raw(only)}`,
    );
    for (const { row, text } of rows) {
      const next = without(place, text, row, leaving);
      if (next !== text)
        db.run(
          sql`UPDATE ${table} SET ${sql.identifier(column.name)} = ${next} WHERE rowid = ${row}`,
        );
    }
  }
}

/** The replacement text; null where nothing is left. */
function without(place: Place, text: string, row: number, leaving: Leaving): string | null {
  const replace = (written: string): string => withoutIn(written, leaving, place);
  if (place.column.dataType === "json") {
    const before: unknown = JSON.parse(text);
    const after = JSON.stringify(eachText(before, replace, place.only ?? null));
    return after === JSON.stringify(before) ? text : after;
  }
  const after = replace(text);
  if (after === text) return text;
  if (place.longest !== undefined) return `${after.slice(0, place.longest)} ${String(row)}`;
  return after.length < (place.shortest ?? 0) ? null : after;
}

/** A number that every field of this kind has room for. */
const roomForNumber = 60;

function withoutIn(
  written: string,
  { names, others, number }: Leaving,
  { byNumber = false, isList = false }: Place,
): string {
  const cut = isList ? wordsWithoutWholeNames : wordsWithoutNames;
  const left = cut(written, names, others);
  if (!byNumber) return left;
  const numbered = cut(written, names, others, `№ ${String(number)}`);
  return numbered.length <= Math.max(written.length, roomForNumber) ? numbered : left;
}

/** The same value with every text in it replaced, or those under some keys; what has a meaning to the program has no name in it. */
function eachText(
  value: unknown,
  replace: (text: string) => string,
  only: readonly string[] | null,
): unknown {
  if (typeof value === "string") return only === null ? replace(value) : value;
  if (Array.isArray(value)) return value.map((one) => eachText(one, replace, only));
  return typeof value === "object" && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([key, part]) => [
          key,
          eachText(part, replace, only?.includes(key) === true ? null : only),
        ]),
      )
    : value;
}
