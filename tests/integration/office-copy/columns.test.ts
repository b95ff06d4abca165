import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { migrate } from "../../../db/migrate.ts";
import { migrations } from "../../../db/migrations.ts";
import { emptied, officeColumns } from "../../../db/office-columns.ts";
import { keepForOffice, UnclassifiedError, unclassified } from "../../../db/office-copy.ts";
import { openDatabase, type OpenDatabase } from "../../../db/open.ts";
import { nativeBinding } from "../test-house.ts";

let folder: string;
let opened: OpenDatabase;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hearth-columns-"));
  opened = openDatabase(join(folder, "hearth.db"), randomBytes(32), { nativeBinding });
  migrate(opened.file, migrations, () => undefined);
});
afterEach(() => {
  opened.file.close();
  rmSync(folder, { recursive: true });
});

it("knows of every table and column of the house whether a copy for the office has it", () => {
  expect(unclassified(opened.file)).toEqual([]);
});

it("makes no copy of a file with a table or a column that nobody thought about", () => {
  opened.file.exec("CREATE TABLE afterthoughts (id TEXT) STRICT");
  opened.file.exec("ALTER TABLE rooms ADD COLUMN colour TEXT");
  expect(unclassified(opened.file)).toEqual(["afterthoughts", "rooms.colour"]);
  expect(() => {
    keepForOffice(opened, {} as never);
  }).toThrow(UnclassifiedError);
});

it("says of no column that it is for care workers alone and leaves it in all the same", () => {
  const cares = /sealed_care|care_version|background|sealed_reasons|reasons_version/;
  const kept = Object.entries(officeColumns).flatMap(([table, columns]) =>
    (columns ?? "")
      .split(" ")
      .filter((column) => cares.test(column))
      .map((column) => ({ table, column })),
  );
  const left = kept.filter(
    ({ table, column }) =>
      !emptied.some((one) => one.table === table && one.set.includes(`${column} =`)),
  );
  expect(left).toEqual([]);
});
