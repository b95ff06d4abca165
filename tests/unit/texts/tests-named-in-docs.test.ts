// SECURITY.md and the threat model name the test that fails where a promise is broken: each of them exists.
import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const pages = ["SECURITY.md", "docs/threat-model.md"];
const endings = [".test.ts", ".test.tsx", ".spec.ts"];
const named = /`((?:unit|integration|component|e2e|prove|package)\/[\w./-]+)`/g;

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(named)].map(([, name]) => name ?? "");
const isThere = (name: string): boolean =>
  endings.some((ending) => existsSync(`tests/${name}${ending}`));

it("each test that a page about security names exists", () => {
  const names = pages.flatMap((page) => namesIn(readFileSync(page, "utf8")));
  expect(names.length).toBeGreaterThan(50);
  expect([...new Set(names)].filter((name) => !isThere(name))).toEqual([]);
});

it("each promise of the table in SECURITY.md names a test", () => {
  const [, table = ""] = readFileSync("SECURITY.md", "utf8").split("## What is kept, from whom");
  const [rows = ""] = table.split("\n## ");
  const promises = rows
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2);
  expect(promises.length).toBeGreaterThan(40);
  expect(promises.filter((line) => namesIn(line).length === 0)).toEqual([]);
});
