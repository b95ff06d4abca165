import { type ClassifiedTable, classifiedAs } from "../platform/table-classification.ts";
import * as tables from "../tables.ts";

/** Every table with its classification, by name. */
export const classifiedTables: readonly ClassifiedTable[] = Object.values(tables)
  .flatMap((table) => classifiedAs(table) ?? [])
  .toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** One of them by its name. */
export function classifiedTable(name: string): ClassifiedTable {
  const found = classifiedTables.find((table) => table.name === name);
  if (found === undefined) throw new Error(`A table that says nothing of itself: ${name}`);
  return found;
}
