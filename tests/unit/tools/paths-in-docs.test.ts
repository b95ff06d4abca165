import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { projectRoot } from "../../../tools/project.mjs";

const sourceFolders = ["domain", "db", "electron", "renderer", "tests", "tools", "build", "docs"];

const below = (folder: string): readonly string[] =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" }).map(
    (path) => `/${folder}/${path.replaceAll("\\", "/")}`,
  );
const paths = sourceFolders.flatMap(below);

/** Files by their names, and folders by their paths: what is in backticks and is no command, suffix or pattern. */
const isPath = (quoted: string): boolean =>
  /^[\w@][\w@./-]*\.(tsx?|mjs|cjs|css|sql|py)$/.test(quoted) ||
  (/^[\w-]+\/[\w/.-]+$/.test(quoted) && sourceFolders.includes(quoted.split("/")[0] ?? ""));

const pages = ["/README.md", "/SECURITY.md", ...paths].filter(
  (path) => path.endsWith(".md") && !path.startsWith("/docs/handbook/"),
);

it.each(pages)("%s names no file that does not exist", (page) => {
  const text = readFileSync(join(projectRoot, page), "utf8");
  const named = Array.from(text.matchAll(/`([^`\n]+)`/g), ([, quoted = ""]) => quoted);
  const missing = named
    .filter(isPath)
    .map((path) => path.replace(/\/$/, ""))
    .filter((path) => !paths.some((existing) => existing.endsWith(`/${path}`)));
  expect(missing).toEqual([]);
});
