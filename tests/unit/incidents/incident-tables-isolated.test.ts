import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

// Incidents must never reach a procedure, a legal track, a report or a dossier. Imports are checked by .dependency-cruiser.cjs;
// this searches for the tables by their names, however they are queried.
describe("the tables of incidents", () => {
  const exceptions = new Set([
    // Lists every column that names a person, and reads none.
    "db/integrity/row-bytes-to-hash.ts",
    "db/platform/migrations.ts",
    "db/registry/person-columns.ts",
    // Delete what an erasure names, and report none of it.
    "db/registry/erasure-tables.ts",
    "db/retention/erasure-of-shared-rows.ts",
    // Finds all data held about a person on request, and counts the assigned numbers.
    "db/disclosures/data-held-on-person.ts",
    "db/platform/last-record-numbers.table.ts",
    // Checks only whether the record of a draft still exists.
    "db/drafts/drafts.ts",
    // Lists the tables that accept what someone without access wrote.
    "db/registry/tables-written-without-key.ts",
  ]);
  const root = join(import.meta.dirname, "..", "..", "..");
  const sources = readdirSync(join(root, "db"), { recursive: true, encoding: "utf8" })
    .map((file) => join("db", file))
    .filter((file) => /\.(ts|sql)$/.test(file));
  const own = sources.filter((file) => file.startsWith("db/incidents/"));
  const tables = own
    .map((file) => readFileSync(join(root, file), "utf8"))
    .flatMap((text) => [...text.matchAll(/sqliteTable\(\s*"(\w+)"/g)].map(([, name]) => name));

  it("are named by their own queries alone", () => {
    const named = new RegExp(`["'\`\\s(](${tables.join("|")})["'\`\\s(.)]`);
    const others = sources.filter(
      (file) =>
        !own.includes(file) &&
        !exceptions.has(file) &&
        // Their tables, and the triggers that count which numbers were given.
        !/(^db\/tables\.ts|baseline\/(incidents|people)\.sql)$/.test(file),
    );
    const reading = others.filter((file) =>
      named.test(withoutComments(readFileSync(join(root, file), "utf8"))),
    );
    expect(tables.length).toBeGreaterThan(5);
    expect(others.length).toBeGreaterThan(30);
    expect(reading).toEqual([]);
  });

  it("are queried by their own handlers, which nothing else in the vault calls", () => {
    const config = readFileSync(join(root, ".dependency-cruiser.cjs"), "utf8");
    const allowed = /pathNot:\s*"(\^\(db\/\(incidents[^"]+)"/.exec(config)?.[1] ?? "";
    expect(allowed).toContain("electron/vault/(incidents/|");
    for (const word of ["procedure", "legal", "dossier", "document", "report", "people", "papers"])
      expect(allowed, word).not.toContain(word);
  });
});

const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$|--.*$|import [\s\S]*?;/gm, "");
