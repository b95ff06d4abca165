import type { DatabaseFile } from "./open-database.ts";

/** The house's tables. */
export const tableNames = (file: DatabaseFile): readonly string[] =>
  file
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all()
    .map(({ name }) => name);

/** How many rows each table has, by its name. */
export function rowCounts(file: DatabaseFile): Record<string, number> {
  return Object.fromEntries(
    tableNames(file).map((name) => {
      // A name from the schema, never from outside; a table's name cannot be a parameter.
      const row = file.prepare<[], { n: number }>(`SELECT count(*) AS n FROM "${name}"`).get();
      return [name, row?.n ?? 0];
    }),
  );
}
