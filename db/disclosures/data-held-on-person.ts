// Everything a file contains about a person: found by the keys that lead to them, so that a new table is found as well.
import { sql } from "drizzle-orm";
import type { PersonId } from "../../domain/people/person.ts";
import { mergedInto } from "../people/merged-files.ts";
import type { ClassifiedTable } from "../platform/table-classification.ts";
import type { WriteDb } from "../platform/open-database.ts";
import { classifiedTables } from "../registry/classified-tables.ts";

export type AccessDataRow = Readonly<Record<string, unknown>>;

/** A column that leads to a row of a table. */
export interface Link {
  readonly table: string;
  readonly column: string;
  readonly to: string;
  readonly toColumn: string;
}

/** The rows of one table that are about the person, and its columns that lead elsewhere. */
export interface AccessDataTable {
  readonly table: string;
  readonly links: readonly Link[];
  readonly rows: readonly AccessDataRow[];
}

const tablesOn = (access: ClassifiedTable["onAccess"]): ReadonlySet<string> =>
  new Set(classifiedTables.filter(({ onAccess }) => onAccess === access).map(({ name }) => name));

/** Nothing is told of these. */
const untold = tablesOn("nothing");
/** Rows that say only that the person belongs to something. */
const ties = tablesOn("withWhatItNames");

/** @param handed records of which only the office knows that they are about the person */
export function accessDataAbout(
  db: WriteDb,
  personId: PersonId,
  handed: readonly { readonly table: string; readonly ids: readonly string[] }[] = [],
): readonly AccessDataTable[] {
  const links = linksOf(db);
  const found = new Map<string, Map<string, AccessDataRow>>();
  const personIds = new Set<unknown>([personId, ...mergedInto(db, personId)]);
  const add = (table: string, rows: readonly AccessDataRow[]): readonly AccessDataRow[] => {
    const known = found.get(table) ?? new Map<string, AccessDataRow>();
    found.set(table, known);
    const fresh = rows.filter(
      (row) => isAboutPerson(row, table, links, personIds) && !known.has(keyOf(row)),
    );
    for (const row of fresh) known.set(keyOf(row), row);
    return fresh;
  };
  const waiting: { readonly table: string; readonly rows: readonly AccessDataRow[] }[] = [];
  const take = (table: string, column: string, values: readonly unknown[]): void => {
    if (untold.has(table)) return;
    const rows = add(table, rowsWhere(db, table, column, values));
    if (rows.length > 0) waiting.push({ table, rows });
  };
  take("people", "id", [...personIds]);
  for (const link of links.filter(({ to }) => to === "people"))
    take(link.table, link.column, [...personIds]);
  for (const { table, ids } of handed) take(table, "id", ids);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { table, rows } = next;
    for (const link of links.filter(({ to }) => to === table && to !== "people"))
      take(
        link.table,
        link.column,
        rows.map((row) => row[link.toColumn]),
      );
    if (!ties.has(table)) continue;
    for (const link of links.filter((one) => one.table === table && one.to !== "people"))
      take(
        link.to,
        link.toColumn,
        rows.filter((row) => isPartOfPerson(row, table)).map((row) => row[link.column]),
      );
  }
  const shared = sharedIncidents(db, personIds);
  return [...found]
    .map(([table, rows]) => ({
      table,
      links: links.filter((link) => link.table === table),
      rows: [...rows.values()].map((row) =>
        table === "incidents" && shared.has(row["id"]) ? { ...row, sealed_background: null } : row,
      ),
    }))
    .filter(({ rows }) => rows.length > 0)
    .toSorted((a, b) => a.table.localeCompare(b.table));
}

/** Of an incident at which the person was only present, nothing else is about them. */
const isPartOfPerson = (row: AccessDataRow, table: string): boolean =>
  table !== "incident_people" || row["part"] === "concerned";

/** Incidents that concern another person as well: what care workers know of those people is not disclosed. */
function sharedIncidents(db: WriteDb, personIds: ReadonlySet<unknown>): ReadonlySet<unknown> {
  const concerned = db.all<{ readonly incident: string; readonly person: string }>(
    sql`SELECT incident_id AS incident, person_id AS person FROM incident_people
      WHERE part = 'concerned'`,
  );
  return new Set(
    concerned.filter(({ person }) => !personIds.has(person)).map(({ incident }) => incident),
  );
}

/** A row that names another person where it could name this one is about that person. */
function isAboutPerson(
  row: AccessDataRow,
  table: string,
  links: readonly Link[],
  personIds: ReadonlySet<unknown>,
): boolean {
  const people = links
    .filter((link) => link.table === table && link.to === "people")
    .map(({ column }) => row[column])
    .filter((value) => value !== null);
  return people.length === 0 || people.some((value) => personIds.has(value));
}

const keyOf = (row: AccessDataRow): string =>
  JSON.stringify(
    Object.entries(row).filter(
      ([, value]) => typeof value === "string" || typeof value === "number",
    ),
  );

function linksOf(db: WriteDb): readonly Link[] {
  return db.all<Link>(
    sql`SELECT m.name AS "table", key."from" AS "column", key."table" AS "to",
        ifnull(key."to", 'id') AS "toColumn"
      FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS key
      WHERE m.type = 'table'`,
  );
}

const atOnce = 500;

function rowsWhere(
  db: WriteDb,
  table: string,
  column: string,
  values: readonly unknown[],
): readonly AccessDataRow[] {
  const wanted = [...new Set(values)].filter((value) => typeof value === "string");
  const chunks = Array.from({ length: Math.ceil(wanted.length / atOnce) }, (_, at) =>
    wanted.slice(at * atOnce, (at + 1) * atOnce),
  );
  return chunks.flatMap((chunk) =>
    db.all<AccessDataRow>(
      sql`SELECT * FROM ${sql.identifier(table)} WHERE ${sql.identifier(column)} IN ${chunk}`,
    ),
  );
}
