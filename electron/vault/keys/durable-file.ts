import {
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

/**
 * Puts `bytes` at each path (all in one folder), whole or not at all, and on the disk before it returns:
 * temp → fsync → rename → fsync folder. No path changes before all have their room on the disk. Mode 0600.
 * Throws what the file system throws (ENOSPC, EROFS …).
 */
export function writeDurably(bytes: Uint8Array, ...paths: readonly [string, ...string[]]): void {
  try {
    for (const path of paths) writeNew(`${path}${temporarySuffix}`, bytes);
    for (const path of paths) renameSync(`${path}${temporarySuffix}`, path);
  } finally {
    for (const path of paths) rmSync(`${path}${temporarySuffix}`, { force: true });
  }
  syncFolder(dirname(paths[0]));
}

/**
 * Makes `path` (mode 0700) inside an existing folder, on the disk before it returns. The folder around it is never made: it
 * may have been a stick that is out.
 */
export function makeFolderDurably(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (cause) {
    if (isThere(cause)) return;
    throw cause;
  }
  syncFolder(dirname(path));
}

const isThere = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && cause.code === "EEXIST";

/** True of an error that says there is no such file. */
export const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && cause.code === "ENOENT";

function writeNew(path: string, bytes: Uint8Array): void {
  rmSync(path, { force: true }); // a left-over could have another mode, or be a link
  const { O_CREAT, O_EXCL, O_WRONLY } = constants;
  const file = openSync(path, O_CREAT | O_EXCL | O_WRONLY, 0o600);
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** What another program wrote at `path` is on the disk when this returns. */
export function syncFile(path: string): void {
  const file = openSync(path, constants.O_RDWR);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** What was renamed into a folder, or taken out of it, is so on the disk when this returns. */
export function syncFolder(path: string): void {
  if (process.platform === "win32") return; // a folder cannot be opened there; NTFS journals the rename
  const folder = openSync(path, constants.O_RDONLY);
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

const temporarySuffix = ".tmp";
