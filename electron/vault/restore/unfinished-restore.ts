import { existsSync, lstatSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { holdFolder, type OpenOptions } from "../../../db/platform/open-database.ts";
import { syncFolder } from "../keys/durable-file.ts";
import { houseFile } from "../platform/opened-vault.ts";

/** Where a house that is put back is laid out before it takes its place. */
export const unfinishedRestoreIn = (folder: string): string => `${folder}.restoring`;

/** It is all there and proved, and the house that was there is already set aside: it has only to take its place. */
export const isNextHouse = (folder: string): boolean =>
  !existsSync(folder) && existsSync(houseFile.whole(unfinishedRestoreIn(folder)));

/** At the start of the program: a restore that was cut off between its last two steps is ended, of any other nothing is left. */
export function settleUnfinishedRestore(folder: string, options: OpenOptions): void {
  if (!isNextHouse(folder)) {
    clearUnfinishedRestore(folder, options);
    return;
  }
  const half = unfinishedRestoreIn(folder);
  const hold = holdFolder(houseFile.lock(half), options);
  if (hold === null) return;
  hold.release();
  renameSync(half, folder);
  rmSync(houseFile.whole(folder), { force: true });
  syncFolder(dirname(folder));
}

/**
 * Removes what was left by an interrupted restore. False where another program works on it, which locks it like a
 * vault. What only has the same name is not deleted.
 */
export function clearUnfinishedRestore(folder: string, options: OpenOptions): boolean {
  const half = unfinishedRestoreIn(folder);
  if (!isOurs(half)) return true;
  const hold = holdFolder(houseFile.lock(half), options);
  if (hold === null) return false;
  hold.release();
  rmSync(half, { recursive: true, force: true });
  return true;
}

const isOurs = (half: string): boolean =>
  lstatSync(half, { throwIfNoEntry: false })?.isDirectory() === true &&
  [houseFile.lock(half), houseFile.database(half)].some((path) => existsSync(path));
