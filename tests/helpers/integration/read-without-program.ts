// Debian's Python reads a copy of a vault with the script of the handbook and two sheets, without the program.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect } from "vitest";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";

const script = join(import.meta.dirname, "../../../build/escape-hatch/read_house.py");
/** Debian's own: the one its python3-cryptography belongs to. */
const python = "/usr/bin/python3";

/** What the script prints. What it could not open is in `left`. */
export function readByHatch(
  folder: string,
  args: readonly string[],
  input: string,
): { readonly printed: string; readonly left: string } {
  const run = spawnSync(python, [script, folder, ...args], { input, encoding: "utf8" });
  expect(run.status, run.stderr).toBe(0);
  const asked = /^(Number of the sheet|Its four lines)/;
  const left = run.stderr.split("\n").filter((line) => line !== "" && !asked.test(line));
  return { printed: run.stdout, left: left.join("\n") };
}

/** Two sheets as they are typed: the number, and four lines. */
export const typedSheets = (sheets: readonly Sheet[]): string =>
  sheets
    .flatMap(({ number, lines }) => [String(number), ...lines.map((line) => line.join(" "))])
    .map((line) => `${line}\n`)
    .join("");
