// The content of a vault, row by row, so that two moments can be compared.
import { createHash } from "node:crypto";
import { erasedTables } from "../../../db/registry/erasure-tables.ts";
import { tableNames } from "../../../db/platform/row-counts.ts";
import type { OpenVault } from "../../../electron/vault/platform/opened-vault.ts";

export type EveryRow = ReadonlyMap<string, readonly string[]>;

/** Bytes are represented by their hash. */
export function everyRow({ database: { file } }: OpenVault): EveryRow {
  const written = (_key: string, value: unknown): unknown =>
    isBuffer(value) ? createHash("sha256").update(Buffer.from(value.data)).digest("hex") : value;
  return new Map(
    tableNames(file).map((table) => [
      table,
      file
        .prepare(`SELECT * FROM "${table}"`)
        .all()
        .map((row) => JSON.stringify(row, written)),
    ]),
  );
}

/** The ids of a person, and of every dependent row. */
function idsOf(id: string, rows: EveryRow): readonly string[] {
  const known = new Set([id, ...sharedAlone(id, rows)]);
  const tables = [...erasedTables.map(({ table }) => table), ...withTheLast];
  for (let before = 0; before < known.size;) {
    before = known.size;
    for (const table of tables)
      for (const row of rows.get(table) ?? [])
        if ([...known].some((one) => row.includes(one)))
          for (const own of ownIds(row)) known.add(own);
  }
  return [...known];
}

/** What only this person takes part in; an incident that concerns nobody else. */
function sharedAlone(id: string, rows: EveryRow): readonly string[] {
  return Object.entries(links).flatMap(([table, column]) => {
    const all = (rows.get(table) ?? []).map(
      (row) => JSON.parse(row) as Readonly<Record<string, string>>,
    );
    const personRows = all.filter((row) => Object.values(row).includes(id));
    return personRows
      .map((row) => row[column] ?? "")
      .filter((one) => {
        const others = all.filter((row) => row[column] === one && !Object.values(row).includes(id));
        return others.every((row) => row["part"] === "there");
      });
  });
}

const links = {
  pass_people: "pass_id",
  incident_people: "incident_id",
  address_breach_people: "breach_id",
  criminal_case_links: "case_id",
  reserved_places: "reservation_id",
  planned_moves: "plan_id",
  household_members: "household_id",
} as const;

/** Earlier rows that have changed, and that do not depend on the person. */
export function lostOfOthers(
  id: string,
  before: EveryRow,
  after: EveryRow,
  grows: ReadonlySet<string>,
): readonly (readonly [table: string, row: string])[] {
  const personIds = idsOf(id, before);
  return [...before]
    .filter(([table]) => !grows.has(table))
    .flatMap(([table, rows]) => {
      const left = new Set(after.get(table));
      return rows.filter((row) => !left.has(row)).map((row) => [table, row] as const);
    })
    .filter(([, row]) => !personIds.some((one) => row.includes(one)));
}

/** What is deleted with the last person who shares it. */
const withTheLast = ["criminal_cases", "criminal_case_versions"];

/** Its own, and that of its file. */
function ownIds(row: string): readonly string[] {
  const read = JSON.parse(row) as Readonly<Record<string, unknown>>;
  return ["id", "blob_id"].flatMap((column) => {
    const value = read[column];
    return typeof value === "string" ? [value] : [];
  });
}

const isBuffer = (value: unknown): value is { readonly data: readonly number[] } =>
  typeof value === "object" && value !== null && (value as { type?: unknown }).type === "Buffer";
