import { byColumn, type OnMerge } from "../platform/table-classification.ts";
import { classifiedTables } from "./classified-tables.ts";

/**
 * Every column that names a person, as `table.column`, and what becomes of it when two files turn out to be one person:
 * by table, as its classification declares it.
 */
export const personColumns: Readonly<Record<string, OnMerge>> = Object.fromEntries(
  classifiedTables.flatMap((table) =>
    byColumn(table, table.onMerge).map(([column, way]) => [`${table.name}.${column.name}`, way]),
  ),
);
