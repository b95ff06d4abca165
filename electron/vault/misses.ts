import { appendFileSync, existsSync, readFileSync, rmSync, statSync } from "node:fs";
import type { Instant } from "../../domain/calendar.ts";
import { houseFile } from "./open-house.ts";

const mostBytes = 64 * 1024;

/** Notes a failed sign-in while nothing can be traced: only when. The file does not grow without end. */
export function noteMiss(folder: string, at: Instant): void {
  const path = houseFile.misses(folder);
  try {
    if (existsSync(path) && statSync(path).size > mostBytes) return;
    appendFileSync(path, `${at}\n`, { mode: 0o600 });
  } catch {
    // A full or read-only disk must not turn a wrong passphrase into another error.
  }
}

/** The moments of failed sign-ins since the last one that succeeded. */
export function readMisses(folder: string): readonly string[] {
  const path = houseFile.misses(folder);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(line));
}

/** Once they stand in the trace. */
export function forgetMisses(folder: string): void {
  rmSync(houseFile.misses(folder), { force: true });
}
