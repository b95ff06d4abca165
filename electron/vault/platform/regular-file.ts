// How a file is opened that another program may have put there: on a stick, in a folder that was chosen, or in the vault's own
// folder. A named pipe would be waited for without end, a device or a growing file would fill the memory.
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";

/** What has this name is no file, or is larger than any that the program writes there. */
export class NotPlainFile extends Error {
  override readonly name = "NotPlainFile";
  readonly isTooLarge: boolean;

  constructor(isTooLarge: boolean) {
    super();
    this.isTooLarge = isTooLarge;
  }
}

interface Opening {
  readonly mostBytes: number;
  /** Refuses a link. Elsewhere it is followed, and what it leads to is looked at. */
  readonly refusesLinks?: boolean;
}

/** Opens a plain file to read it; the caller closes it. Throws `NotPlainFile` and what the file system throws. */
export function openPlain(path: string, opening: Opening): number {
  const file = openAny(path, opening);
  try {
    assertPlain(fstatSync(file), opening);
    return file;
  } catch (thrown) {
    closeSync(file);
    throw thrown;
  }
}

/** All of a plain file, which may be written to meanwhile. Throws as `openPlain` does. */
export function readPlain(path: string, opening: Opening): Buffer {
  const file = openPlain(path, opening);
  const parts: Buffer[] = [];
  try {
    for (let total = 0; ;) {
      const part = Buffer.allocUnsafe(slice);
      const read = readSync(file, part);
      if (read === 0) return Buffer.concat(parts);
      parts.push(part.subarray(0, read));
      total += read;
      if (total > opening.mostBytes) throw new NotPlainFile(true);
    }
  } finally {
    closeSync(file);
  }
}

/** As `openPlain`, for a process that must not wait for a slow stick. */
export async function openPlainLater(path: string, opening: Opening): Promise<FileHandle> {
  const file = await open(path, flagsOf(opening)).catch(sayWhatItIs);
  try {
    assertPlain(await file.stat(), opening);
    return file;
  } catch (thrown) {
    await file.close();
    throw thrown;
  }
}

/** As `readPlain`, for a process that must not wait for a slow stick. */
export async function readPlainLater(path: string, opening: Opening): Promise<Buffer> {
  const file = await openPlainLater(path, opening);
  const parts: Buffer[] = [];
  try {
    for (let total = 0; ;) {
      const part = Buffer.allocUnsafe(slice);
      const { bytesRead } = await file.read(part);
      if (bytesRead === 0) return Buffer.concat(parts);
      parts.push(part.subarray(0, bytesRead));
      total += bytesRead;
      if (total > opening.mostBytes) throw new NotPlainFile(true);
    }
  } finally {
    await file.close();
  }
}

/** Bytes read at once. */
const slice = 64 * 1024;

/** Where a system has no such word, it counts as nothing. */
const flagsOf = ({ refusesLinks = false }: Opening): number =>
  constants.O_RDONLY | constants.O_NONBLOCK | (refusesLinks ? constants.O_NOFOLLOW : 0);

function assertPlain(
  found: { readonly size: number; isFile(): boolean },
  { mostBytes }: Opening,
): void {
  if (!found.isFile()) throw new NotPlainFile(false);
  if (found.size > mostBytes) throw new NotPlainFile(true);
}

function openAny(path: string, opening: Opening): number {
  try {
    return openSync(path, flagsOf(opening));
  } catch (thrown) {
    return sayWhatItIs(thrown);
  }
}

/** A socket, a refused link or a link to itself does not even open. */
function sayWhatItIs(thrown: unknown): never {
  const code = thrown instanceof Error && "code" in thrown ? thrown.code : null;
  if (code === "ENXIO" || code === "ELOOP" || code === "EISDIR") throw new NotPlainFile(false);
  throw thrown;
}
