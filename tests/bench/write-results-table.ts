import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";

const page = join(import.meta.dirname, "..", "..", "docs", "performance.md");

/** Replaces the text between two markers of this name with the results. */
export function writeResultsTable(name: string, lines: readonly string[]): void {
  const [from, to] = [`<!-- ${name}: written by \`npm run bench\` -->`, `<!-- end of ${name} -->`];
  const text = readFileSync(page, "utf8");
  const [start, end] = [text.indexOf(from), text.indexOf(to)];
  if (start === -1 || end < start) throw new Error(`docs/performance.md has no place for ${name}`);
  const { node } = process.versions;
  const machine = `Node ${node}, ${String(cpus().length)} cores, on ${dayOf(performance.timeOrigin)}.`;
  const told = [from, "", ...lines, "", machine, "", to];
  writeFileSync(page, text.slice(0, start) + told.join("\n") + text.slice(end + to.length));
}

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
