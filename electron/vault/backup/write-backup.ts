import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { versionOf } from "../../../db/migrate.ts";
import { copyInto, isSound, openCopy, openDatabase, type WriteDb } from "../../../db/open.ts";
import { blobIds } from "../../../db/people.ts";
import { entryAt } from "../../../db/trace.ts";
import type { BackupId } from "../../../domain/backup.ts";
import type { Instant } from "../../../domain/calendar.ts";
import type { Purpose } from "../../../domain/house.ts";
import { blobPath } from "../blobs.ts";
import { fromBase64 } from "../keys/bytes.ts";
import { makeFolderDurably, syncFile, syncFolder, writeDurably } from "../keys/durable-file.ts";
import { keyFileNames } from "../keys/key-file.ts";
import { houseFile } from "../open-house.ts";
import { assertHere } from "./chosen-place.ts";
import { copyFileDurably, measure, Unreadable } from "./copy-file.ts";
import {
  type Counted,
  type Manifest,
  readClaim,
  readManifest,
  type StoredFile,
  writeManifest,
} from "./manifest.ts";
import {
  backupFile,
  backupFolder,
  backupsOn,
  clearFiles,
  clearParts,
  filesFolder,
  partFolder,
  storedFile,
} from "./place.ts";
import { countedIn } from "./proof.ts";

/** All that a backup is made from; it travels to another thread. The keys in it are wiped by whoever receives them. */
export interface BackupOrder {
  /** The house's folder. */
  readonly house: string;
  /** The folder of this house's backups: `shelfOf(place, vaultId)`. */
  readonly shelf: string;
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
  /** Since when the house goes on from an older state that somebody accepted; null when it never did. */
  readonly olderSince: Instant | null;
}

export interface BackupMade {
  readonly manifest: Manifest;
  /** Sealed files that the house lists, and that are not on its disk or cannot be read from it. */
  readonly missing: readonly string[];
  /** Older backups that went in their turn. */
  readonly gone: readonly BackupId[];
}

/** Told between the parts of the work, which can be ended there. */
export interface Watcher {
  readonly step: (done: number, of: number) => void;
  readonly isCancelled: () => boolean;
}

/** The work was ended by whoever asked for it; nothing is left of it. */
export class BackupCancelled extends Error {
  override readonly name = "BackupCancelled";
}

/** What was written does not read back as it was written: the stick, or the house, is damaged. */
export class BackupUnsound extends Error {
  override readonly name = "BackupUnsound";
}

/** A backup in this place knows more of the house than the house itself: an older folder was put back. */
export class HouseWasPutBack extends Error {
  override readonly name = "HouseWasPutBack";
}

/** Parts of the work beside the sealed files: the copy, its proof, the manifest. */
const otherSteps = 3;

/**
 * Makes one backup: a copy of the database, read again and checked; the sealed files that the place does not have yet; and
 * the manifest that lists all. Until the folder gets its name there is no backup: whatever ends this leaves a `.part`,
 * which the next one takes away. Throws what the file system throws, `BackupCancelled`, `BackupUnsound` and `PlaceGone`.
 */
export function writeBackup(order: BackupOrder, watcher: Watcher): BackupMade {
  const { shelf, id } = order;
  makeFolders(order);
  clearParts(shelf);
  const part = partFolder(shelf, id);
  makeFolderDurably(part);
  try {
    const made = fill(part, order, watcher);
    goOn(watcher);
    renameSync(part, backupFolder(shelf, id));
    syncFolder(shelf);
    return { ...made, gone: letGo(order) };
  } catch (thrown) {
    assertHere(shelf);
    isDone(() => {
      rmSync(part, { recursive: true, force: true });
    });
    throw thrown;
  }
}

function makeFolders({ shelf }: BackupOrder): void {
  makeFolderDurably(dirname(shelf));
  makeFolderDurably(shelf);
  makeFolderDurably(filesFolder(shelf));
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
  watcher.step(2, otherSteps + found.blobs.length);
  const stored = storeFiles(order, found.blobs, before[0] ?? null, watcher);
  const manifest: Manifest = {
    ...{ vaultId, purpose, madeAt, tables: found.tables, counted: found.counted },
    database: measure(target),
    files: stored.files,
  };
  // Both names, so that either is enough, as in the house.
  writeDurably(order.keyFile, join(part, keyFileNames[0]), join(part, keyFileNames[1]));
  writeManifest(part, order.manifestKey, manifest);
  watcher.step(otherSteps + found.blobs.length, otherSteps + found.blobs.length);
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

/** Reads the copy as whoever restores it will. */
function look(
  { databaseKey, nativeBinding, olderSince }: BackupOrder,
  path: string,
  before: readonly Manifest[],
): Found {
  const { file, db } = openCopy(path, Buffer.from(databaseKey), { nativeBinding });
  try {
    if (!isSound(file)) throw new BackupUnsound();
    // The one that knows most, also where the clock was put back and another one is called the newest.
    const [most] = before
      .filter(({ madeAt }) => madeAt > (olderSince ?? ""))
      .toSorted((a, b) => b.counted.seq - a.counted.seq);
    if (most !== undefined && !goesOn(db, most)) throw new HouseWasPutBack();
    return { tables: versionOf(file), counted: countedIn({ file, db }), blobs: blobIds(db) };
  } finally {
    file.close();
  }
}

/** The trace still has what it had when the last backup was made. */
function goesOn(db: WriteDb, { counted }: Manifest): boolean {
  if (counted.seq === 0) return true;
  return entryAt(db, counted.seq)?.chain.equals(fromBase64(counted.chain)) === true;
}

/** What was stored before is known by its length and the proved manifest that lists it; what is new is read back. */
function storeFiles(
  order: BackupOrder,
  blobs: readonly string[],
  previous: Manifest | null,
  watcher: Watcher,
): { readonly files: readonly StoredFile[]; readonly missing: readonly string[] } {
  const known = new Map(previous?.files.map((file) => [file.id, file]));
  const files: StoredFile[] = [];
  const missing: string[] = [];
  for (const [index, id] of blobs.entries()) {
    goOn(watcher);
    const before = known.get(id);
    const isStored = before !== undefined && lengthOf(storedFile(order.shelf, id)) === before.bytes;
    const stored = isStored ? before : store(order, id);
    if (stored === null) missing.push(id);
    else files.push(stored);
    watcher.step(2 + index + 1, otherSteps + blobs.length);
  }
  return { files, missing };
}

/** Null when the house does not have the file either, or cannot read it: one bad sector keeps the rest from no backup. */
function store({ house, shelf }: BackupOrder, id: string): StoredFile | null {
  const [from, to] = [blobPath(house, id), storedFile(shelf, id)];
  if (!existsSync(from)) return null;
  makeFolderDurably(dirname(to));
  const copied = unlessUnreadable(() => copyFileDurably(from, to));
  if (copied === null) return null;
  syncFolder(dirname(to));
  if (measure(to).sha256 !== copied.sha256) throw new BackupUnsound();
  return { id, ...copied };
}

function unlessUnreadable<T>(read: () => T): T | null {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof Unreadable) return null;
    throw thrown;
  }
}

/** The manifests of this place that this house's key proves, newest first; those under an earlier key prove nothing to it. */
const provedBefore = ({ shelf, manifestKey }: BackupOrder): readonly Manifest[] =>
  backupsOn(shelf).flatMap((id) => {
    const manifest = readManifest(backupFolder(shelf, id), manifestKey);
    return manifest.ok ? [manifest.value] : [];
  });

/** Older ones go in their turn. */
function letGo({ shelf, letGo: ids }: BackupOrder): readonly BackupId[] {
  const gone = ids.filter((id) =>
    isDone(() => {
      rmSync(backupFolder(shelf, id), { recursive: true, force: true });
    }),
  );
  isDone(() => {
    clearUnlisted(shelf);
  });
  return gone;
}

/** The sealed files that no backup lists any more: none while one cannot be read. */
function clearUnlisted(shelf: string): void {
  const claims = backupsOn(shelf).map((id) => readClaim(backupFolder(shelf, id)));
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

const lengthOf = (path: string): number | null =>
  statSync(path, { throwIfNoEntry: false })?.size ?? null;

function goOn({ isCancelled }: Watcher): void {
  if (isCancelled()) throw new BackupCancelled();
}
