import { ErasurePart } from "../../domain/retention/erasure-order.ts";
import {
  type ClassifiedTable,
  columnOf,
  type ErasedRows,
  erasedRowsOf,
  parentBy,
  referencesOf,
} from "../platform/table-classification.ts";
import { classifiedTables } from "./classified-tables.ts";

/** Rows of a table that are about the person: by a column that names that person, or by one that names a row of another table. */
export interface ErasedTable {
  readonly table: string;
  readonly part: ErasurePart;
  /** The columns that name the person; `person_id` by default. */
  readonly by?: readonly string[];
  /** The column that names a row of another table, and that table. */
  readonly of?: readonly [column: string, parent: string];
  /** A column in which a row names an earlier one of the same table: the later goes first. */
  readonly follows?: string;
  /** Only these rows. */
  readonly only?: string;
}

/**
 * Every table that holds something of a person, in the order in which its rows can go: part by part, and in a part whatever
 * names rows of another table before that table, otherwise by name. A test follows the references of the schema from the
 * people and fails where a table is missing here.
 */
export const erasedTables: readonly ErasedTable[] = ErasurePart.options.flatMap((part) => {
  const inPart = (rows: ErasedRows): boolean => rows.part === part;
  const tables = classifiedTables.filter((table) => erasedRowsOf(table).some(inPart));
  return namingFirst(tables).flatMap((table) =>
    erasedRowsOf(table)
      .filter(inPart)
      .map((rows) => erasedTable(table, rows)),
  );
});

/** The same tables, each before those whose rows it names. */
function namingFirst(tables: readonly ClassifiedTable[]): readonly ClassifiedTable[] {
  const named = new Map(
    tables.map((table) => [table.name, new Set(referencesOf(table).map(({ to }) => to))]),
  );
  const ordered: ClassifiedTable[] = [];
  let waiting = tables;
  while (waiting.length > 0) {
    const next = waiting.find((table) =>
      waiting.every((other) => other === table || named.get(other.name)?.has(table.name) !== true),
    );
    if (next === undefined) throw new Error("Tables that name rows of each other in a circle");
    ordered.push(next);
    waiting = waiting.filter((table) => table !== next);
  }
  return ordered;
}

function erasedTable(
  table: ClassifiedTable,
  { part, by, of, follows, only }: ErasedRows,
): ErasedTable {
  const nameOf = (key: string): string => columnOf(table, key).name;
  return {
    table: table.name,
    part,
    ...(by !== undefined && { by: by.map(nameOf) }),
    ...(of !== undefined && { of: [nameOf(of), parentBy(table, of)] as const }),
    ...(follows !== undefined && { follows: nameOf(follows) }),
    ...(only !== undefined && { only }),
  };
}
