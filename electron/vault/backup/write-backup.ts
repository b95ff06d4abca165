import { renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { versionOf } from "../../../db/platform/migrate.ts";
import {
  copyInto,
  isSound,
  openCopy,
  openDatabase,
  type WriteDb,
} from "../../../db/platform/open-database.ts";
import { blobIds } from "../../../db/people/people.ts";
import { entryAt, lastMomentOf } from "../../../db/integrity/audit-log.ts";
import { backupsEver } from "../../../db/backup/backups.ts";
import type { BackupId } from "../../../domain/backup/backup.ts";
import type { BackupPlaceId } from "../../../domain/backup/backups-view.ts";
import type { Instant } from "../../../domain/core/calendar-date.ts";
import type { Purpose } from "../../../domain/settings/house-settings.ts";
import { fromBase64 } from "../keys/bytes.ts";
import { makeFolderDurably, syncFile, syncFolder, writeDurably } from "../keys/durable-file.ts";
import { keyFileNames } from "../keys/key-file.ts";
import { houseFile } from "../platform/opened-vault.ts";
import { JobStopped } from "../platform/background-job-end.ts";
import type { BackgroundJob, Watcher } from "../platform/background-job-types.ts";
import { measure } from "../platform/copy-file.ts";
import {
  type Counted,
  type Manifest,
  readClaim,
  readManifest,
  writeManifest,
} from "./backup-manifest.ts";
import { markOn } from "./backup-place-id-file.ts";
import {
  backupFile,
  backupFolder,
  backupsOn,
  clearFiles,
  clearParts,
  filesFolder,
  partFolder,
  storedFile,
} from "./backup-folder.ts";
import { countedIn } from "./row-count-proof.ts";
import { copySealedFiles } from "./copy-sealed-files.ts";

/** All that a backup is made from; it travels to another thread. The keys in it are wiped by the receiver. */
export interface BackupOrder {
  /** The house's folder. */
  readonly house: string;
  /** The folder of this house's backups: `shelfOf(place, vaultId)`. */
  readonly shelf: string;
  /** The place it is on: no other one gets the backup. */
  readonly place: BackupPlaceId;
  readonly id: BackupId;
  readonly madeAt: Instant;
  readonly vaultId: string;
  readonly purpose: Purpose;
  /** K_db. */
  readonly databaseKey: Uint8Array;
  readonly manifestKey: Uint8Array;
  /** The key file without passphrase slots: what two sheets open. */
  readonly keyFile: Uint8Array;
  readonly nativeBinding: string | null;
  /** Backups of this place that go when this one is there. */
  readonly letGo: readonly BackupId[];
  /** Since when the vault goes on from an older state that was accepted; null when it never did. */
  readonly olderSince: Instant | null;
  /** All that was stored before is read again: a drill found some of it lost. */
  readonly readsAll: boolean;
}

export interface BackupMade {
  readonly manifest: Manifest;
  /** Sealed files that the house lists, and that are not on its disk or cannot be read from it. */
  readonly missing: readonly string[];
  /** Older backups that went in their turn. */
  readonly gone: readonly BackupId[];
}

export const backupJob: BackgroundJob<BackupOrder, BackupMade> = {
  program: "backup.js",
  work: writeBackup,
  keysOf: ({ databaseKey, manifestKey }) => [databaseKey, manifestKey],
};

/** Parts of the work beside the sealed files: the copy, its proof, the manifest. */
const otherSteps = 3;

/**
 * Makes one backup: a copy of the database, read again and checked; the sealed files that the place does not have yet; and
 * the manifest that lists all. Until the folder gets its name there is no backup: whatever ends this leaves a `.part`,
 * which the next one takes away. Throws what the file system throws, and `JobStopped`.
 */
export function writeBackup(order: BackupOrder, watcher: Watcher): BackupMade {
  const { shelf, id } = order;
  assertSamePlace(order);
  const { dev } = statSync(shelf);
  makeFolderDurably(filesFolder(shelf));
  clearParts(shelf);
  const part = partFolder(shelf, id);
  makeFolderDurably(part);
  try {
    const made = fill(part, order, watcher);
    goOn(watcher);
    assertSamePlace(order);
    if (statSync(shelf).dev !== dev) throw new JobStopped("gone");
    assertStored(shelf, made.manifest);
    renameSync(part, backupFolder(shelf, id));
    syncFolder(shelf);
    return { ...made, gone: letGo(order) };
  } catch (thrown) {
    assertSamePlace(order);
    isDone(() => rmSync(part, { recursive: true, force: true }));
    throw thrown;
  }
}

/** Throws `JobStopped` where the folder is gone, or belongs to another place meanwhile. */
function assertSamePlace({ shelf, place }: BackupOrder): void {
  if (markOn(shelf) !== place) throw new JobStopped("gone");
}

/** All that the manifest lists is there: the folder may have been emptied meanwhile. */
function assertStored(shelf: string, { files }: Manifest): void {
  for (const { id, bytes } of files)
    if (statSync(storedFile(shelf, id), { throwIfNoEntry: false })?.size !== bytes)
      throw new JobStopped("gone");
}

function fill(part: string, order: BackupOrder, watcher: Watcher): Omit<BackupMade, "gone"> {
  const { vaultId, purpose, madeAt } = order;
  const target = backupFile.database(part);
  copyDatabase(order, target);
  goOn(watcher);
  watcher.step(1, otherSteps);
  const before = provedBefore(order);
  const found = look(order, target, before);
  goOn(watcher);
  const of = otherSteps + found.blobs.length;
  // Of a past that was given up one may know most: what came since is listed by others.
  const proved = before.toReversed().flatMap(({ files }) => files);
  const claimed = claimsOn(order).flatMap((claim) => (claim.ok ? claim.value.files : []));
  const listed = { proved, claimed };
  const stored = copySealedFiles(order, found.blobs, listed, (done) => {
    goOn(watcher);
    watcher.step(2 + done, of);
  });
  const manifest: Manifest = {
    vaultId,
    purpose,
    madeAt,
    tables: found.tables,
    counted: found.counted,
    database: measure(target, Infinity),
    files: stored.files,
  };
  // Both names, so that either is enough, as in the house.
  writeDurably(order.keyFile, join(part, keyFileNames[0]), join(part, keyFileNames[1]));
  writeManifest(part, order.manifestKey, manifest);
  watcher.step(of, of);
  return { manifest, missing: stored.missing };
}

function copyDatabase(order: BackupOrder, target: string): void {
  const { house, databaseKey, nativeBinding } = order;
  const { file } = openDatabase(houseFile.database(house), Buffer.from(databaseKey), {
    nativeBinding,
  });
  try {
    copyInto(file, target);
  } finally {
    file.close();
  }
  syncFile(target);
}

interface Found {
  readonly tables: number;
  readonly counted: Counted;
  readonly blobs: readonly string[];
}

/** Reads the copy as a restore would. */
function look(order: BackupOrder, path: string, before: readonly Manifest[]): Found {
  const { databaseKey, nativeBinding, olderSince } = order;
  const { file, db } = openCopy(path, Buffer.from(databaseKey), { nativeBinding });
  try {
    if (!isSound(file)) throw new JobStopped("unsound");
    const most = before.find(({ madeAt }) => madeAt > (olderSince ?? ""));
    // The backup knows more of the house than the house itself: an older folder was put back.
    const isBehind = (most !== undefined && !goesOn(db, most)) || hasLaterKey(db, order, before);
    if (isBehind) throw new JobStopped("putBack");
    return { tables: versionOf(file), counted: countedIn({ file, db }), blobs: blobIds(db) };
  } finally {
    file.close();
  }
}

/** The audit log still has what it had when the last backup was made. */
function goesOn(db: WriteDb, { counted }: Manifest): boolean {
  if (counted.seq === 0) return true;
  return entryAt(db, counted.seq)?.chain.equals(fromBase64(counted.chain)) === true;
}

/**
 * A backup that this house never made, under another key than its own, and later than that key: the house got a new key since, and
 * the folder is from before.
 */
function hasLaterKey(
  db: WriteDb,
  { shelf, olderSince }: BackupOrder,
  proved: readonly Manifest[],
): boolean {
  const since =
    [olderSince ?? "", lastMomentOf(db, "houseKeyRenewed") ?? ""].toSorted().at(-1) ?? "";
  const known = new Set<string>(backupsEver(db));
  return backupsOn(shelf).some((id) => {
    const claim = readClaim(backupFolder(shelf, id));
    if (!claim.ok || known.has(id)) return false;
    const { madeAt } = claim.value;
    return madeAt > since && !proved.some((own) => own.madeAt === madeAt);
  });
}

/**
 * The manifests of this place that this house's key proves; those under an earlier key prove nothing to it. The one that knows
 * most comes first, also where the clock was put back and another one is called the newest.
 */
const provedBefore = ({ shelf, manifestKey }: BackupOrder): readonly Manifest[] =>
  backupsOn(shelf)
    .flatMap((id) => {
      const manifest = readManifest(backupFolder(shelf, id), manifestKey);
      return manifest.ok ? [manifest.value] : [];
    })
    .toSorted((a, b) => b.counted.seq - a.counted.seq);

/** What all of them say of themselves. */
const claimsOn = ({ shelf }: Pick<BackupOrder, "shelf">) =>
  backupsOn(shelf).map((id) => readClaim(backupFolder(shelf, id)));

/** Older ones go in their turn. */
function letGo({ shelf, letGo: ids }: BackupOrder): readonly BackupId[] {
  const gone = ids.filter((id) =>
    isDone(() => rmSync(backupFolder(shelf, id), { recursive: true, force: true })),
  );
  isDone(() => clearUnlisted(shelf));
  return gone;
}

/** The sealed files that no backup lists any more: none while one cannot be read. */
function clearUnlisted(shelf: string): void {
  const claims = claimsOn({ shelf });
  const listed = claims.flatMap((claim) => (claim.ok ? claim.value.files : []));
  if (claims.every(({ ok }) => ok)) clearFiles(shelf, new Set(listed.map(({ id }) => id)));
}

/** False for what does not let itself be taken away: the new backup is there all the same, and the next one tries again. */
function isDone(takeAway: () => void): boolean {
  try {
    takeAway();
    return true;
  } catch {
    return false;
  }
}

function goOn({ isCancelled }: Watcher): void {
  if (isCancelled()) throw new JobStopped("cancelled");
}
