// A row of any table, changed or taken out with the vault's key and a tool, differs from what the audit log says of it.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { DatabaseFile, OpenDatabase } from "../../../db/platform/open-database.ts";
import { unsealedRows } from "../../../db/integrity/rows-versus-audit-log.ts";
import { auditedTables, keyColumnsOf } from "../../../db/registry/audited-tables.ts";
import { passphraseOf, type TestHouse } from "../../helpers/integration/test-house.ts";
import { dropTriggers, keysFromFile, openRaw } from "./raw-vault-access.ts";
import { vaultWithCanaries } from "./vault-with-canaries.ts";

let house: TestHouse;
let raw: OpenDatabase;
let filled: readonly string[];
beforeAll(async () => {
  ({ house } = await vaultWithCanaries());
  house.lock();
  raw = openRaw(await keysFromFile(house.folder, "ada", passphraseOf("ada")));
  dropTriggers(raw.file);
  raw.file.pragma("foreign_keys = OFF");
  raw.file.pragma("ignore_check_constraints = ON");
  filled = auditedTables.filter((table) => raw.file.prepare(`SELECT 1 FROM ${table}`).get());
});
afterAll(() => {
  raw.file.close();
  house.remove();
});

/** Tables with a row that differs, after something was done to one row of each. */
function differing(deed: (file: DatabaseFile, table: (typeof auditedTables)[number]) => void) {
  raw.file.exec("BEGIN");
  for (const table of auditedTables) if (filled.includes(table)) deed(raw.file, table);
  const found = unsealedRows(raw.db).map(({ kind, how }) => `${kind} ${how}`);
  raw.file.exec("ROLLBACK");
  return [...new Set(found)].toSorted();
}

it("finds nothing where only the program wrote, in most tables", () => {
  expect(differing(() => undefined)).toEqual([]);
  expect(filled.length).toBeGreaterThan(auditedTables.length / 2);
});

it("finds a row that was taken out of any table", () => {
  const takeOut = (file: DatabaseFile, table: string) =>
    file.exec(`DELETE FROM ${table} WHERE rowid = (SELECT min(rowid) FROM ${table})`);
  expect(differing(takeOut)).toEqual(filled.map((table) => `${table} gone`).toSorted());
});

it("finds a row of any table in which a value is another", () => {
  const change = (file: DatabaseFile, table: (typeof auditedTables)[number]) => {
    const key = keyColumnsOf(table);
    const columns = file.pragma(`table_info(${table})`) as readonly { readonly name: string }[];
    const other = columns.map(({ name }) => name).filter((name) => !key.includes(name));
    for (const column of other)
      file.exec(
        `UPDATE ${table} SET "${column}" = CASE typeof("${column}")
           WHEN 'integer' THEN "${column}" + 1000003 WHEN 'null' THEN NULL
           WHEN 'blob' THEN zeroblob(length("${column}")) ELSE "${column}" || ' ' END
         WHERE rowid = (SELECT min(rowid) FROM ${table})`,
      );
  };
  expect(differing(change)).toEqual(
    filled.filter((table) => !nothingElse.includes(table)).map((table) => `${table} changed`),
  );
});

/** Tables in which a row is its key and nothing else that has a value. */
const nothingElse: readonly string[] = [
  "address_breach_people",
  "compartment_epochs",
  "log_mentions",
];
