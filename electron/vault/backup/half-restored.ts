import { existsSync, lstatSync, rmSync } from "node:fs";
import { holdFolder, type OpenOptions } from "../../../db/open.ts";
import { houseFile } from "../open-house.ts";

/** Where a house that is put back is laid out before it takes its place. */
export const halfOf = (folder: string): string => `${folder}.restoring`;

/**
 * Takes away what was left by a restore that was cut off. False where another program is at it, which holds it as it
 * would a house. What only has the same name is nobody's to throw away.
 */
export function clearHalf(folder: string, options: OpenOptions): boolean {
  const half = halfOf(folder);
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
