import { closeSync, constants, fstatSync, openSync, rmSync, writeSync } from "node:fs";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { isMissing } from "../keys/durable-file.ts";
import { houseFile } from "../platform/opened-vault.ts";
import { readPlain } from "../platform/regular-file.ts";

/** The most failed sign-ins recorded. */
const mostMisses = 2600;

/** A moment with milliseconds and the end of its line, for each. */
const mostBytes = mostMisses * 25;

/** The content of the list of failed sign-ins. */
export interface FailedSignIns {
  /** When each was, since the last sign-in that succeeded. */
  readonly moments: readonly Instant[];
  /** The list holds something that this program does not write. */
  readonly isDamaged: boolean;
}

/** Records a failed sign-in while the audit log is closed: only when. The size of the file is limited. */
export function noteMiss(folder: string, at: Instant): void {
  const { O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK, O_WRONLY } = constants;
  try {
    const flags = O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_WRONLY;
    const file = openSync(houseFile.misses(folder), flags, 0o600);
    try {
      const line = `${at}\n`;
      const found = fstatSync(file);
      if (found.isFile() && found.size + line.length <= mostBytes) writeSync(file, line);
    } finally {
      closeSync(file);
    }
  } catch {
    // A full or read-only disk, or a pipe in its place, must not turn a wrong passphrase into another error.
  }
}

/** The failed sign-ins since the last one that succeeded. Invalid records are left out, and do not prevent a sign-in. */
export function readMisses(folder: string, now: Instant): FailedSignIns {
  const text = readText(houseFile.misses(folder));
  if (text === null) return { moments: [], isDamaged: true };
  const lines = text.split("\n").filter((line) => line !== "");
  const moments = lines.slice(0, mostMisses).flatMap((line) => {
    const moment = Instant.safeParse(line);
    return moment.success && moment.data <= now ? [moment.data] : [];
  });
  return { moments, isDamaged: moments.length < lines.length };
}

/** Null where it is not a list that this program wrote. */
function readText(path: string): string | null {
  try {
    return readPlain(path, { mostBytes, refusesLinks: true }).toString("latin1");
  } catch (thrown) {
    return isMissing(thrown) ? "" : null;
  }
}

/** Deletes them once they are in the audit log, with anything else under that name. */
export function forgetMisses(folder: string): void {
  rmSync(houseFile.misses(folder), { force: true, recursive: true });
}
