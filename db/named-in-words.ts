import { sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { nameWords, wordsWithoutNames } from "../domain/log-text.ts";
import type { WriteDb } from "./open.ts";
import { addressBreachContents, complaintContents, incidentWords } from "./schema/incidents.ts";
import { missingSearches, passes } from "./schema/passes.ts";
import { reservations } from "./schema/plans.ts";
import { bedClosures } from "./schema/rooms.ts";
import { activities, houseThings, parcels, visits } from "./schema/together.ts";

/**
 * Where the house keeps words of its own that may name somebody they are not about: what went wrong with another, who leads
 * an activity, whose key it was. The safety cards of others stay as they are: whom to keep away must be told by name.
 */
const places: readonly Place[] = [
  { table: incidentWords, column: incidentWords.words, isJson: true },
  { table: addressBreachContents, column: addressBreachContents.content, isJson: true },
  { table: complaintContents, column: complaintContents.content, isJson: true },
  { table: activities, column: activities.what },
  { table: activities, column: activities.ledByOther },
  { table: houseThings, column: houseThings.label, isOneOfAKind: true },
  { table: bedClosures, column: bedClosures.reason },
  { table: reservations, column: reservations.about },
  { table: visits, column: visits.visitor },
  { table: parcels, column: parcels.note },
  { table: missingSearches, column: missingSearches.lastSeen },
  { table: missingSearches, column: missingSearches.looks },
  { table: passes, column: passes.whereTo },
];

/** Leaves room for the number that tells two of a kind apart. */
const longestLabel = 30;

interface Place {
  readonly table: SQLiteTable;
  readonly column: SQLiteColumn;
  readonly isJson?: boolean;
  /** Two of them must not be called the same. */
  readonly isOneOfAKind?: boolean;
}

/** Takes somebody's names out of what was written about others and about the house. */
export function forgetNamesInWords(db: WriteDb, names: readonly string[]): void {
  if (names.flatMap(nameWords).length === 0) return;
  for (const { table, column, isJson = false, isOneOfAKind = false } of places) {
    const rows = db.all<{ readonly row: number; readonly text: string }>(
      sql`SELECT rowid AS row, ${column} AS text FROM ${table} WHERE ${column} <> ''`,
    );
    for (const { row, text } of rows) {
      const before: unknown = isJson ? JSON.parse(text) : text;
      const after = eachText(before, (written) => wordsWithoutNames(written, names));
      if (JSON.stringify(after) === JSON.stringify(before)) continue;
      const next = isJson
        ? JSON.stringify(after)
        : isOneOfAKind
          ? `${String(after).slice(0, longestLabel)} ${String(row)}`
          : after;
      db.run(
        sql`UPDATE ${table} SET ${sql.identifier(column.name)} = ${next} WHERE rowid = ${row}`,
      );
    }
  }
}

/** The same value with every text in it replaced; what has a meaning to the program has no name in it. */
function eachText(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === "string") return replace(value);
  if (Array.isArray(value)) return value.map((one) => eachText(one, replace));
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, eachText(part, replace)]))
    : value;
}
