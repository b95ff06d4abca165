import { createHash } from "node:crypto";
import {
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { NotPlainFile, openPlain } from "./regular-file.ts";

/**
 * A file that is there and does not let itself be read: a bad sector, no plain file, or one of more bytes than it may have.
 * What it was to be copied to is not to blame.
 */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}

/** Bytes read at once. */
const slice = 1024 * 1024;

/** Length and SHA-256 (in hexadecimals) of a file. Throws what the file system throws, and `Unreadable`. */
export function measure(
  path: string,
  mostBytes: number,
): { readonly bytes: number; readonly sha256: string } {
  return through(path, mostBytes, () => undefined);
}

/**
 * Copies a file to a path that need not exist, whole or not at all, and on the disk before it returns; what was there is
 * replaced. Mode 0600 where the file system knows modes. Gives length and SHA-256 of what was copied.
 */
export function copyFileDurably(
  from: string,
  to: string,
  mostBytes: number,
): { readonly bytes: number; readonly sha256: string } {
  const half = `${to}.tmp`;
  rmSync(half, { force: true });
  const { O_CREAT, O_EXCL, O_WRONLY } = constants;
  try {
    const file = openSync(half, O_CREAT | O_EXCL | O_WRONLY, 0o600);
    const measured = writeNew(from, file, mostBytes);
    renameSync(half, to);
    return measured;
  } catch (thrown) {
    rmSync(half, { force: true });
    throw thrown;
  }
}

function writeNew(from: string, file: number, mostBytes: number) {
  try {
    const measured = through(from, mostBytes, (part) => {
      let written = 0;
      while (written < part.length) written += writeSync(file, part, written);
    });
    fsyncSync(file);
    return measured;
  } finally {
    closeSync(file);
  }
}

function through(path: string, mostBytes: number, take: (part: Buffer) => void) {
  const hash = createHash("sha256");
  const file = openToRead(path, mostBytes);
  const buffer = Buffer.allocUnsafe(slice);
  let bytes = 0;
  try {
    for (;;) {
      const read = readInto(buffer, file);
      if (read === 0) return { bytes, sha256: hash.digest("hex") };
      bytes += read;
      if (bytes > mostBytes) throw new Unreadable();
      const part = buffer.subarray(0, read);
      hash.update(part);
      take(part);
    }
  } finally {
    closeSync(file);
  }
}

function openToRead(path: string, mostBytes: number): number {
  try {
    return openPlain(path, { mostBytes });
  } catch (cause) {
    if (cause instanceof NotPlainFile) throw new Unreadable("", { cause });
    throw cause;
  }
}

function readInto(buffer: Buffer, file: number): number {
  try {
    return readSync(file, buffer);
  } catch (cause) {
    throw new Unreadable("", { cause });
  }
}
