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

/** A file that is there and does not let itself be read: a bad sector. What it was to be copied to is not to blame. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}

/** Bytes read at once. */
const slice = 1024 * 1024;

/** Length and SHA-256 (in hexadecimals) of a file. Throws what the file system throws, and `Unreadable`. */
export function measure(path: string): { readonly bytes: number; readonly sha256: string } {
  return through(path, () => undefined);
}

/**
 * Copies a file to a path that need not exist, whole or not at all, and on the disk before it returns; what was there is
 * replaced. Mode 0600 where the file system knows modes. Gives length and SHA-256 of what was copied.
 */
export function copyFileDurably(
  from: string,
  to: string,
): { readonly bytes: number; readonly sha256: string } {
  const half = `${to}.tmp`;
  rmSync(half, { force: true });
  const { O_CREAT, O_EXCL, O_WRONLY } = constants;
  try {
    const measured = writeNew(from, openSync(half, O_CREAT | O_EXCL | O_WRONLY, 0o600));
    renameSync(half, to);
    return measured;
  } catch (thrown) {
    rmSync(half, { force: true });
    throw thrown;
  }
}

function writeNew(from: string, file: number) {
  try {
    const measured = through(from, (part) => {
      let written = 0;
      while (written < part.length) written += writeSync(file, part, written);
    });
    fsyncSync(file);
    return measured;
  } finally {
    closeSync(file);
  }
}

function through(path: string, take: (part: Buffer) => void) {
  const hash = createHash("sha256");
  const file = openSync(path, "r");
  const buffer = Buffer.allocUnsafe(slice);
  let bytes = 0;
  try {
    for (;;) {
      const read = readInto(buffer, file);
      if (read === 0) return { bytes, sha256: hash.digest("hex") };
      const part = buffer.subarray(0, read);
      hash.update(part);
      take(part);
      bytes += read;
    }
  } finally {
    closeSync(file);
  }
}

function readInto(buffer: Buffer, file: number): number {
  try {
    return readSync(file, buffer);
  } catch (cause) {
    throw new Unreadable("", { cause });
  }
}
