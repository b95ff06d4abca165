import { existsSync, statfsSync } from "node:fs";
import { dirname } from "node:path";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { blobPath } from "../platform/blobs.ts";
import { databaseKey } from "../keys/derive-key.ts";
import { makeFolderDurably, syncFolder } from "../keys/durable-file.ts";
import { houseFile } from "../platform/opened-vault.ts";
import { assertHere } from "./check-chosen-place.ts";
import { copyFileDurably, Unreadable } from "../platform/copy-file.ts";
import type { OpenedBackup } from "./open-backup.ts";
import { backupFile, storedFile } from "./backup-folder.ts";
import { isAsCounted } from "./row-count-proof.ts";
import { JobStopped } from "../platform/background-job-end.ts";
import type { Watcher } from "../platform/background-job-types.ts";

/** What came out of a backup, held against its manifest. */
export interface Unpacked {
  readonly files: number;
  /** Sealed files that are gone from the place. */
  readonly missing: readonly string[];
  /** Sealed files that are not as they were written. */
  readonly damaged: readonly string[];
}

/**
 * Lays the database and the sealed files of a backup out in an empty folder, as a house has them, and proves both against
 * the manifest. `BackupDamaged`: the database is not as it was written. A scan that cannot be read stops nothing: it is
 * counted. Gives the program time between files, so that it can be cancelled.
 */
export async function unpack(
  { folder, manifest, vmk }: OpenedBackup,
  shelf: string,
  into: string,
  options: { readonly nativeBinding: string | null; readonly watcher: Watcher },
): Promise<Result<Unpacked, AppError>> {
  const { watcher } = options;
  if (!hasRoom(into, manifest)) return err({ type: "DiskFull" });
  const of = manifest.files.length + 2;
  const target = houseFile.database(into);
  const { bytes, sha256 } = manifest.database;
  if (copied(folder, backupFile.database(folder), target, bytes) !== sha256)
    return err({ type: "BackupDamaged" });
  watcher.step(1, of);
  await goOn(watcher);
  const key = databaseKey(vmk, manifest.vaultId);
  if (!isAsCounted(target, key, options.nativeBinding, manifest.counted))
    return err({ type: "BackupDamaged" });
  watcher.step(2, of);
  const missing: string[] = [];
  const damaged: string[] = [];
  for (const [index, file] of manifest.files.entries()) {
    await goOn(watcher);
    const found = put(folder, storedFile(shelf, file.id), blobPath(into, file.id), file.bytes);
    if (found === null) missing.push(file.id);
    else if (found !== file.sha256) damaged.push(file.id);
    watcher.step(index + 3, of);
  }
  return ok({ files: manifest.files.length, missing, damaged });
}

function put(folder: string, from: string, to: string, mostBytes: number): string | null {
  makeFolderDurably(dirname(dirname(to)));
  makeFolderDurably(dirname(to));
  const sha256 = copied(folder, from, to, mostBytes);
  syncFolder(dirname(to));
  return sha256;
}

/** SHA-256 of what was copied; null where it is gone, no hash where it cannot be read. Throws `JobStopped` when the stick is out. */
function copied(folder: string, from: string, to: string, mostBytes: number): string | null {
  try {
    if (existsSync(from)) return copyFileDurably(from, to, mostBytes).sha256;
  } catch (thrown) {
    if (!(thrown instanceof Unreadable)) throw thrown;
    assertHere(folder);
    return "";
  }
  assertHere(folder);
  return null;
}

function hasRoom(into: string, { database, files }: OpenedBackup["manifest"]): boolean {
  const { bavail, bsize } = statfsSync(into);
  const needed = files.reduce((sum, { bytes }) => sum + bytes, database.bytes);
  return bavail * bsize > needed + margin;
}

/** Bytes that a house needs besides: its log, its reserve. */
const margin = 64 * 1024 * 1024;

async function goOn(watcher: Watcher): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (watcher.isCancelled()) throw new JobStopped("cancelled");
}
