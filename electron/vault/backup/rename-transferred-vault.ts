import { existsSync, readdirSync, renameSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { MovedAway } from "../../../domain/backup/transfer.ts";
import { syncFolder } from "../keys/durable-file.ts";

const word = ".moved-";

/** Gives the folder of a house that has moved another name beside it; the house must be closed. Throws what the file system throws. */
export function setFolderAside(folder: string, on: CalendarDate): void {
  let name = `${folder}${word}${on}`;
  for (let n = 2; existsSync(name); n += 1) name = `${folder}${word}${on}-${String(n)}`;
  renameSync(folder, name);
  syncFolder(dirname(folder));
}

/** The house that moved away from this folder last; null when none did. */
export function movedAwayFrom(folder: string): MovedAway | null {
  const beginning = `${basename(folder)}${word}`;
  const found = namesIn(dirname(folder)).flatMap((name) => {
    const on = CalendarDate.safeParse(name.slice(beginning.length).slice(0, 10));
    const isOne = name.startsWith(beginning) && on.success;
    return isOne ? [{ on: on.data, folder: join(dirname(folder), name) }] : [];
  });
  return found.toSorted((a, b) => (a.folder < b.folder ? 1 : -1))[0] ?? null;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // not there yet: nothing moved away
  }
}
