// Records entered in error: they may be about another person, and are left out of what is disclosed to the person in
// whose file they are.
import type {
  AccessDataRow,
  AccessDataTable,
} from "../../../db/disclosures/data-held-on-person.ts";

/** Rows of records that were entered in error, each with the record that it is a part of. */
export type Mistakes = ReadonlyMap<AccessDataRow, string>;

/** Whether the sealed data of a row marks it as a mistake. */
type SaysMistake = (row: AccessDataRow, table: AccessDataTable) => boolean;

/** Records by mistake with all their versions, and what hangs on them alone. */
export function mistakesIn(tables: readonly AccessDataTable[], saysMistake: SaysMistake): Mistakes {
  const mistakes = new Map<AccessDataRow, string>();
  const gone = new Map<string, string>();
  for (const table of tables)
    for (const [record, rows] of recordsOf(table)) {
      if (!isMistake(table, rows, saysMistake)) continue;
      const root = `${table.table} ${record}`;
      for (const row of rows) {
        mistakes.set(row, root);
        gone.set(`${table.table} ${String(row["id"])}`, root);
        // A case the person is not in does not concern them either.
        if (table.table === "criminal_case_links") gone.set(`criminal_cases ${record}`, root);
      }
    }
  let before = -1;
  while (mistakes.size > before) {
    before = mistakes.size;
    for (const table of tables) hangingOn(table, gone, mistakes);
  }
  return mistakes;
}

/** What belongs to such a record and names no one itself; of a case the person is not in, everything. */
function hangingOn(
  { table, links, rows }: AccessDataTable,
  gone: Map<string, string>,
  mistakes: Map<AccessDataRow, string>,
): void {
  for (const row of rows) {
    const isNamed = links.some(({ to, column }) => to === "people" && row[column] !== null);
    if ((isNamed && table !== "judicial_events") || mistakes.has(row)) continue;
    const key = `${table} ${String(row["id"])}`;
    const root = [key, ...links.map(({ to, column }) => `${to} ${String(row[column])}`)]
      .map((one) => gone.get(one))
      .find((one) => one !== undefined);
    if (root === undefined) continue;
    mistakes.set(row, root);
    gone.set(key, root);
  }
}

/** By which column the versions of one record know each other. */
const recordColumns: Readonly<Record<string, string>> = {
  plan_entries: "entry_id",
  project_records: "record_id",
  consents: "consent_id",
  compelled_disclosures: "order_id",
  criminal_case_links: "case_id",
};

/** The versions of each record, oldest first, with what corrected them. */
function recordsOf({
  table,
  rows,
}: AccessDataTable): ReadonlyMap<string, readonly AccessDataRow[]> {
  const corrected = new Map(rows.map((row) => [row["id"], row["corrects"] ?? row["replaces"]]));
  const firstOf = (id: unknown): unknown => {
    const earlier = corrected.get(id) ?? null;
    return earlier === null ? id : firstOf(earlier);
  };
  const records = new Map<string, AccessDataRow[]>();
  const column = recordColumns[table];
  // What has no name of its own hangs on something that has.
  for (const row of rows.filter(({ id }) => typeof id === "string")) {
    const record = String(column === undefined ? firstOf(row["id"]) : row[column]);
    records.set(record, [...(records.get(record) ?? []), row]);
  }
  for (const versions of records.values()) versions.sort(byVersion);
  return records;
}

const byVersion = (a: AccessDataRow, b: AccessDataRow): number =>
  Number(a["version"] ?? 0) - Number(b["version"] ?? 0) || writtenAt(a).localeCompare(writtenAt(b));

const writtenAt = ({ recorded_at: at }: AccessDataRow): string =>
  typeof at === "string" ? at : "";

/** Kinds of the plan that are never given up: what is dropped of them was a mistake. */
const neverGivenUp: ReadonlySet<unknown> = new Set(["referral", "score", "conference", "review"]);

function isMistake(
  table: AccessDataTable,
  versions: readonly AccessDataRow[],
  saysMistake: SaysMistake,
): boolean {
  const last = versions.at(-1);
  if (last === undefined) return false;
  const { state, outcome, ended, kind } = last;
  if (state === "mistake" || outcome === "mistake" || ended === "mistake") return true;
  if (table.table === "contacts") return last["taken_back_at"] !== null;
  if (table.table === "plan_entries") return state === "dropped" && neverGivenUp.has(kind);
  const mayBeSaid = "corrects" in last || "replaces" in last;
  if (table.table === "criminal_case_links") return saysMistake(last, table);
  return mayBeSaid && versions.length > 1 && versions.some((row) => saysMistake(row, table));
}
