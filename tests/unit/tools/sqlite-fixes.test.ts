import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { knownVulnerabilities } from "../../../build/known-vulnerabilities.mjs";
import { mended, sqliteFixes } from "../../../build/sqlite-fixes.mjs";
import { bindingName } from "../../../tools/runtime/native-binding.mjs";

const folder = join(import.meta.dirname, "..", "..", "..", "node_modules", "better-sqlite3");
const source = readFileSync(join(folder, "deps", "sqlite3", "sqlite3.c"), "utf8");

describe("SQLite, before it is compiled", () => {
  it("is the one that the fixes were written for: each finds its place, once, and is not in it yet", () => {
    expect(/#define SQLITE_VERSION +"([\d.]+)"/.exec(source)?.[1]).toBe("3.53.4");
    const text = mended(source);
    for (const { from, to } of sqliteFixes) {
      expect(source).not.toContain(to);
      expect(text.split(to)).toHaveLength(2);
      expect(text).not.toContain(from);
    }
  });

  it("is refused where a piece is missing, or there twice", () => {
    expect(() => mended(mended(source))).toThrow("SQLite has changed: see whether CVE-2026-119373");
    expect(() => mended(source + source)).toThrow("SQLite has changed");
  });

  it("gives the binding another name with other fixes, so that none is reused that was built without", () => {
    expect(bindingName(9)).toMatch(/^sqlite-[\d.]+-[0-9a-f]{8}-napi9-/);
    expect(bindingName(147)).toBe(bindingName(10));
  });

  it("contains every fix that the bill of materials claims", () => {
    const said = knownVulnerabilities.filter(({ state }) => state === "mended").map(({ id }) => id);
    expect(new Set(sqliteFixes.flatMap(({ mends }) => mends))).toEqual(new Set(said));
  });
});
