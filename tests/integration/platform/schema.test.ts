import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import { getTableColumns, getTableName } from "drizzle-orm";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrate, NewerDatabaseError, versionOf } from "../../../db/platform/migrate.ts";
import { migrations } from "../../../db/platform/migrations.ts";
import {
  assertedPragmas,
  copyInto,
  NotOpenedError,
  openDatabase,
  rekey,
  type OpenDatabase,
} from "../../../db/platform/open-database.ts";
import {
  addToIndex,
  findInIndex,
  openSearchIndex,
} from "../../../db/counselling/note-search-index.ts";
import * as schema from "../../../db/tables.ts";
import { nativeBinding } from "../../helpers/integration/test-house.ts";

const key = randomBytes(32);
const options = { nativeBinding };
let folder: string;
let path: string;
let opened: OpenDatabase;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hearth-schema-"));
  path = join(folder, "hearth.db");
  opened = openDatabase(path, Buffer.from(key), options);
});
afterEach(() => {
  opened.file.close();
  rmSync(folder, { recursive: true });
});

const migrateAll = (): number => migrate(opened.file, migrations, () => undefined);

interface SchemaRow {
  readonly name: string;
  readonly sql: string;
}
const objects = (type: string): readonly SchemaRow[] =>
  opened.file
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL ORDER BY name")
    .all(type) as readonly SchemaRow[];

describe("the tables", () => {
  it("match the snapshot, table by table, index by index, trigger by trigger", () => {
    migrateAll();

    expect(
      ["table", "index", "trigger"].flatMap((type) => objects(type).map(({ sql }) => sql)),
    ).toMatchSnapshot();
  });

  it("are all STRICT", () => {
    migrateAll();

    for (const { sql } of objects("table")) expect(sql).toMatch(/STRICT$/);
  });

  it("have the columns that the queries expect", () => {
    migrateAll();

    for (const table of Object.values<SQLiteTable>(schema)) {
      const stored = opened.file.pragma(`table_info(${getTableName(table)})`) as readonly {
        readonly name: string;
        readonly type: string;
        readonly notnull: number;
        readonly pk: number;
      }[];
      const believed = Object.values(getTableColumns(table)).map((column) => ({
        name: column.name,
        type: column.getSQLType().toUpperCase(),
        isRequired: column.notNull || column.primary,
      }));
      const primary = getTableConfig(table).primaryKeys.flatMap((one) => one.columns);
      expect(believed).toEqual(
        stored.map(({ name, type, notnull, pk }) => ({
          name,
          type,
          isRequired: notnull === 1 || pk > 0 || primary.some((column) => column.name === name),
        })),
      );
    }
  });
});

describe("migrations", () => {
  const next = (migrations.at(-1)?.version ?? 0) + 1;

  it("take every step once", () => {
    expect(migrateAll()).toBe(migrations.length);
    expect(migrateAll()).toBe(0);
    expect(versionOf(opened.file)).toBe(migrations.at(-1)?.version);
  });

  it("back up before they change a database with content", () => {
    let backups = 0;
    migrate(opened.file, migrations, () => (backups += 1));
    expect(backups).toBe(0);
    const later = { version: next, name: "later", sql: "CREATE TABLE later (a TEXT) STRICT" };
    migrate(opened.file, [...migrations, later], () => (backups += 1));
    expect(backups).toBe(1);
  });

  it("leave a database of a later program untouched", () => {
    opened.file.pragma("user_version = 999");

    expect(migrateAll).toThrow(NewerDatabaseError);
    expect(objects("table")).toEqual([]);
  });

  it("roll back a step that fails in the middle", () => {
    const broken = {
      version: next,
      name: "next_broken",
      sql: "CREATE TABLE half (a TEXT) STRICT; oops",
    };
    migrateAll();

    expect(() => migrate(opened.file, [...migrations, broken], () => undefined)).toThrow();
    expect(versionOf(opened.file)).toBe(next - 1);
    expect(objects("table").map(({ name }) => name)).not.toContain("half");
  });

  it("refuse a step that leaves a row without its parent", () => {
    migrateAll();
    const orphan = {
      version: next,
      name: "next_orphan",
      sql: "INSERT INTO beds VALUES ('b', 'no such room', '', 'bed', 0, NULL)",
    };

    expect(() => migrate(opened.file, [...migrations, orphan], () => undefined)).toThrow("orphans");
  });
});

/** What SQLite returns for each: `synchronous` 2 is FULL, `temp_store` 2 is memory. */
const heldTo = [
  ["journal_mode", "wal"],
  ["synchronous", 2],
  ["temp_store", 2],
  ["secure_delete", 1],
  ["foreign_keys", 1],
  ["trusted_schema", 0],
  ["cell_size_check", 1],
  ["mmap_size", 0],
  ["busy_timeout", 2000],
] as const;

describe("the database", () => {
  it.each(heldTo)("has %s read back as %s", (name, reads) => {
    expect(opened.file.pragma(name, { simple: true })).toBe(reads);
  });

  it("has no setting that is not in this list", () => {
    expect(assertedPragmas.map(([name, , reads]) => [name, reads])).toEqual(heldTo);
  });

  it("has a text index with the same settings, which forgets what is removed", () => {
    const stamp = { vaultId: "x", epoch: 1, merges: 0 };
    for (const time of ["begun", "opened again"]) {
      const index = openSearchIndex(join(folder, "words.db"), Buffer.from(key), stamp, 0, options);
      for (const [name, reads] of heldTo)
        expect(index.file.pragma(name, { simple: true }), `${name}, ${time}`).toBe(reads);
      const kept = index.file.prepare("SELECT v FROM words_config WHERE k = 'secure-delete'");
      expect(kept.pluck().get(), time).toBe(1);
      index.file.close();
    }
  });

  it("has no note in that index with a number below one", () => {
    const stamp = { vaultId: "x", epoch: 1, merges: 0 };
    const index = openSearchIndex(join(folder, "words.db"), Buffer.from(key), stamp, 0, options);
    const notes = [1, 0, -4].map((seq) => ({ seq, words: ["word"] }));

    expect(() => addToIndex(index, notes, 1)).toThrow("below one");
    expect(findInIndex(index, [{ text: "word", isWhole: true }], { before: 9, limit: 9 })).toEqual(
      [],
    );
    index.file.close();
  });

  it("is encrypted from its first byte", () => {
    migrateAll();
    opened.file.pragma("wal_checkpoint(TRUNCATE)");

    expect(readFileSync(path).subarray(0, 15).toString("latin1")).not.toBe("SQLite format 3");
    expect(readFileSync(path).includes("CREATE TABLE")).toBe(false);
  });

  it("does not open with another key", () => {
    migrateAll();

    expect(() => openDatabase(path, randomBytes(32), options)).toThrow(NotOpenedError);
    expect(() => openDatabase(path, Buffer.alloc(31), options)).toThrow("32 bytes");
  });

  it("is copied under the same key, and a copy can be given another", () => {
    migrateAll();
    const copy = join(folder, "copy.db");
    copyInto(opened.file, copy);
    openDatabase(copy, Buffer.from(key), options).file.close();

    const other = randomBytes(32);
    rekey(copy, Buffer.from(key), Buffer.from(other), options);

    expect(() => openDatabase(copy, Buffer.from(key), options)).toThrow(NotOpenedError);
    openDatabase(copy, other, options).file.close();
  });
});
