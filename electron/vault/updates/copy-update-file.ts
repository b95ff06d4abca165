// An update is copied once, and only the copy is checked and used: a later change of the stick changes nothing.
import { createHash, randomBytes } from "node:crypto";
import { type FileHandle, mkdir, open, rm, statfs } from "node:fs/promises";
import { join } from "node:path";
import { isDiskFull } from "../../../db/platform/open-database.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { problemWith, type UpdateProblem } from "../../../domain/updates/update.ts";
import { JobStopped } from "../platform/background-job-end.ts";
import type { Watcher } from "../platform/background-job-types.ts";
import { isMissing } from "../keys/durable-file.ts";
import { NotPlainFile, openPlainLater } from "../platform/regular-file.ts";
import type { Updates } from "../platform/process-messages.ts";
import type { Taken } from "./update-folder.ts";
import { mostOpeningBytes, openingOf, type Opening, trustedKey } from "./update-file.ts";

/** What a system and its other programs need besides. */
const roomLeft = 64 * 1024 * 1024;

const piece = 1024 * 1024;

/**
 * Copies the package out of the file the user chose, and accepts the copy where a trusted key signed it, for this
 * program. Of anything else nothing is left. Throws what a disk or a stick throws, and `BackupCancelled`.
 */
export async function copyUpdateFile(
  file: string,
  updates: Updates,
  watcher: Watcher,
): Promise<Result<Taken, UpdateProblem>> {
  const source = await openChosen(file);
  if (source === null) return err("updateNone");
  try {
    const opening = await readOpening(source, updates);
    if (!opening.ok) return opening;
    const room = await makeRoom(updates.folder, opening.value.head.bytes);
    return room ? await copyOut(source, opening.value, updates, watcher) : err("updateFull");
  } finally {
    await source.close();
  }
}

/** Null for what is no file. The size allowed is given by its beginning. */
async function openChosen(file: string): Promise<FileHandle | null> {
  try {
    return await openPlainLater(file, { mostBytes: Infinity });
  } catch (thrown) {
    if (thrown instanceof NotPlainFile) return null;
    throw thrown;
  }
}

async function readOpening(
  source: FileHandle,
  updates: Updates,
): Promise<Result<Opening, UpdateProblem>> {
  const about = await source.stat();
  const bytes = Buffer.alloc(Math.min(about.size, mostOpeningBytes));
  const { bytesRead } = await source.read(bytes, 0, bytes.length, 0);
  const opening = openingOf(bytes.subarray(0, bytesRead), updates.keys.map(trustedKey));
  if (!opening.ok) return opening;
  const { head, packageAt } = opening.value;
  const problem = problemWith(head, updates.program);
  if (problem !== null) return err(problem);
  if (about.size < packageAt + head.bytes) return err("updateCut");
  return about.size > packageAt + head.bytes ? err("updateDamaged") : opening;
}

async function makeRoom(folder: string, bytes: number): Promise<boolean> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize >= bytes + roomLeft;
}

async function copyOut(
  source: FileHandle,
  { head, packageAt }: Opening,
  { folder }: Updates,
  watcher: Watcher,
): Promise<Result<Taken, UpdateProblem>> {
  const path = join(folder, `${randomBytes(8).toString("hex")}.part`);
  let isTaken = false;
  try {
    const copy = await open(path, "wx", 0o600);
    try {
      const sum = await copyPieces(source, copy, { at: packageAt, bytes: head.bytes }, watcher);
      if (sum === null) return err("updateCut");
      if (sum !== head.sha256) return err("updateDamaged");
      await copy.sync();
    } finally {
      await copy.close();
    }
    isTaken = true;
    return ok({ head, path });
  } catch (thrown) {
    if (isDiskFull(thrown)) return err("updateFull");
    throw thrown;
  } finally {
    if (!isTaken) await rm(path, { force: true });
  }
}

/** The SHA-256 of what was written; null where the source ended early. */
async function copyPieces(
  source: FileHandle,
  copy: FileHandle,
  { at, bytes }: { readonly at: number; readonly bytes: number },
  { step, isCancelled }: Watcher,
): Promise<string | null> {
  const sum = createHash("sha256");
  const buffer = Buffer.alloc(piece);
  for (let done = 0; done < bytes;) {
    if (isCancelled()) throw new JobStopped("cancelled");
    const wanted = Math.min(piece, bytes - done);
    const { bytesRead } = await source.read(buffer, 0, wanted, at + done);
    if (bytesRead === 0) return null;
    const read = buffer.subarray(0, bytesRead);
    sum.update(read);
    await copy.appendFile(read);
    done += bytesRead;
    step(done, bytes);
  }
  return sum.digest("hex");
}

/** The SHA-256 of our own file; null when it is gone. */
export async function sumOf(path: string): Promise<string | null> {
  try {
    const file = await openPlainLater(path, { mostBytes: Infinity, refusesLinks: true });
    try {
      const sum = createHash("sha256");
      for await (const read of file.createReadStream({ autoClose: false }))
        sum.update(read as Buffer);
      return sum.digest("hex");
    } finally {
      await file.close();
    }
  } catch (thrown) {
    if (isMissing(thrown)) return null;
    throw thrown;
  }
}
