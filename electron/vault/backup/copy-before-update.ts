// `hearth.db.before`: the house's file as it was before an update changed its tables, proved as a backup is. One, of the last
// update. It goes with the next backup, with a new key of the house, and after a month: it still holds what was erased since.
import { existsSync, renameSync, rmSync } from "node:fs";
import { DamagedPageError, NoCopyError, versionOf } from "../../../db/platform/migrate.ts";
import {
  checkpoint,
  copyInto,
  isDiskFull,
  isSound,
  NotOpenedError,
  openCopy,
  type OpenDatabase,
} from "../../../db/platform/open-database.ts";
import type { UpdateStep } from "../../../domain/updates/update.ts";
import { isAsCounted, countedIn } from "./row-count-proof.ts";
import { openPageSeals } from "../integrity/page-seals.ts";
import { databaseFault } from "../platform/database-fault.ts";
import { chainEnd } from "../platform/audit-log-chain.ts";
import { syncFile, syncFolder } from "../keys/durable-file.ts";
import { houseFile } from "../platform/opened-vault.ts";

/** Told before each step: all of them together take minutes where a house is large. */
export type TellStep = (step: UpdateStep) => void;

/**
 * Copies the open file, every page of which must be whole, and proves the copy: on the disk, read again, every page
 * whole, as many rows, the same end of the audit log. The one of an earlier update stays until then; the one of this
 * update, if it was interrupted, stays. Throws `NoCopyError`, or what a damaged file throws.
 */
export function keepCopyBefore(
  database: OpenDatabase,
  folder: string,
  key: Buffer,
  nativeBinding: string | null,
  tell: TellStep,
): void {
  const copy = houseFile.before(folder);
  const part = `${copy}.part`;
  rmSync(part, { force: true });
  try {
    tell("reading");
    checkpoint(database.file);
    if (hasBrokenPage(houseFile.database(folder), key)) throw new DamagedPageError();
    if (isProved(() => isOfThisUpdate(copy, Buffer.from(key), nativeBinding, database))) {
      tell("changing");
      return;
    }
    const counted = countedIn(database);
    tell("copying");
    copyInto(database.file, part);
    syncFile(part);
    tell("checking");
    if (!isProved(() => isAsCounted(part, key, nativeBinding, counted))) throw new NoCopyError();
    renameSync(part, copy);
    syncFolder(folder);
    tell("changing");
  } catch (thrown) {
    rmSync(part, { force: true });
    if (isDiskFull(thrown)) throw new NoCopyError();
    throw thrown;
  }
}

/** No user has signed in since it was made, and the file has changed: only the copy is as the file was. */
function isOfThisUpdate(
  copy: string,
  key: Buffer,
  nativeBinding: string | null,
  { file, db }: OpenDatabase,
): boolean {
  if (!existsSync(copy)) return false;
  const made = openCopy(copy, key, { nativeBinding });
  try {
    return (
      versionOf(made.file) < versionOf(file) &&
      chainEnd(made.db).chain.equals(chainEnd(db).chain) &&
      isSound(made.file)
    );
  } finally {
    made.file.close();
  }
}

/** Pages that hold nothing any more are not copied, and would be met by the next who writes. */
function hasBrokenPage(path: string, key: Buffer): boolean {
  const seals = openPageSeals(path, key);
  try {
    while (seals.next());
    return seals.broken() > 0;
  } finally {
    seals.close();
  }
}

/** What cannot be read back proves nothing; the file itself may be as whole as ever. */
function isProved(read: () => boolean): boolean {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof NotOpenedError || databaseFault(thrown) !== null) return false;
    throw thrown;
  }
}
