import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type CopyFacts, keepForOffice } from "../../../db/office-copy.ts";
import {
  copyInto,
  isSound,
  openDatabase,
  type OpenOptions,
  openToRead,
  rekey,
} from "../../../db/open.ts";
import { rowCounts } from "../../../db/row-counts.ts";
import { assertHere } from "../backup/chosen-place.ts";
import { BackupUnsound } from "../backup/store-files.ts";
import { BackupCancelled, type Watcher } from "../backup/write-backup.ts";
import { makeFolderDurably, syncFile, syncFolder, writeDurably } from "../keys/durable-file.ts";
import { keyFileNames } from "../keys/key-file.ts";
import { houseFile } from "../open-house.ts";
import {
  clearCopyParts,
  copiesFolder,
  copyDatabase,
  copyFolder,
  copyPart,
  copyWork,
} from "./place.ts";

/** All that a copy for the office is made from; it travels to another thread, which wipes the keys. */
export interface CopyOrder {
  /** The house's folder. */
  readonly house: string;
  /** The folder that was chosen on a stick. */
  readonly place: string;
  /** K_db of the house. */
  readonly databaseKey: Uint8Array;
  /** The key of the copy's own file: of no other. */
  readonly copyKey: Uint8Array;
  /** Its key file: one way in, by the copy's own passphrase. */
  readonly keyFile: Uint8Array;
  readonly facts: CopyFacts;
  readonly nativeBinding: string | null;
}

/** What was left in it, by table. */
export interface CopyMade {
  readonly rows: Readonly<Record<string, number>>;
}

const steps = 4;

/**
 * Makes a copy for the office: the house's file as it is now, without what is not for the office, under a key of its own,
 * read again. Until the folder on the stick gets its name there is no copy, whatever ends this. Nothing but what is left was
 * ever on the stick. Throws what the file system throws, `BackupCancelled` and `BackupUnsound`.
 */
export function writeCopy(order: CopyOrder, watcher: Watcher): CopyMade {
  const { place, house } = order;
  const { id } = order.facts.row;
  const work = copyWork(house);
  const part = copyPart(place, id);
  makeFolderDurably(copiesFolder(place));
  clearCopyParts(place);
  try {
    const stripped = strip(order, work, watcher);
    makeFolderDurably(part);
    const meant = carry(order, { stripped, part });
    goOn(watcher, 3);
    const rows = lookAt(order, part, meant);
    goOn(watcher, steps);
    renameSync(part, copyFolder(place, id));
    syncFolder(copiesFolder(place));
    return { rows };
  } catch (thrown) {
    assertHere(copiesFolder(place));
    rmSync(part, { recursive: true, force: true });
    throw thrown;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A file beside the house's, with what the office may carry around, under the copy's key. */
function strip(order: CopyOrder, work: string, watcher: Watcher): string {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { mode: 0o700 });
  const path = join(work, "hearth.db");
  const options: OpenOptions = order;
  const key = () => Buffer.from(order.databaseKey);
  const { file } = openDatabase(houseFile.database(order.house), key(), options);
  try {
    copyInto(file, path);
  } finally {
    file.close();
  }
  goOn(watcher, 1);
  const copy = openDatabase(path, key(), options);
  try {
    keepForOffice(copy, order.facts);
  } finally {
    copy.file.close();
  }
  goOn(watcher, 2);
  rekey(path, key(), Buffer.from(order.copyKey), options);
  return path;
}

interface Halves {
  readonly stripped: string;
  readonly part: string;
}

/**
 * Written anew on the stick, so that no page holds what was taken out, nor room where it stood. Says how many rows each table
 * has.
 */
function carry(order: CopyOrder, { stripped, part }: Halves): CopyMade["rows"] {
  const { file } = openDatabase(stripped, Buffer.from(order.copyKey), order);
  let rows: CopyMade["rows"];
  try {
    copyInto(file, copyDatabase(part));
    rows = rowCounts(file);
  } finally {
    file.close();
  }
  syncFile(copyDatabase(part));
  // Both names, so that either is enough, as in the house.
  writeDurably(order.keyFile, join(part, keyFileNames[0]), join(part, keyFileNames[1]));
  return rows;
}

/** Reads what stands on the stick as whoever opens it will, and counts it. */
function lookAt(
  { copyKey, nativeBinding }: CopyOrder,
  part: string,
  meant: CopyMade["rows"],
): CopyMade["rows"] {
  const { file } = openToRead(copyDatabase(part), Buffer.from(copyKey), { nativeBinding });
  try {
    const rows = rowCounts(file);
    const names = new Set([...Object.keys(rows), ...Object.keys(meant)]);
    const isAsMeant = [...names].every((name) => rows[name] === meant[name]);
    if (!isAsMeant || !isSound(file)) throw new BackupUnsound();
    return rows;
  } finally {
    file.close();
  }
}

/** Says how far it is; it can be ended here. */
function goOn({ step, isCancelled }: Watcher, done: number): void {
  if (isCancelled()) throw new BackupCancelled();
  step(done, steps);
}
