// The sealed files of a backup: each is stored once for all backups of its place.
import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import {
  CalendarDate,
  calendarDateOf,
  daysBetween,
  type Instant,
} from "../../../domain/core/calendar-date.ts";
import { blobPath, mostSealedBytes } from "../platform/blobs.ts";
import { makeFolderDurably, syncFolder } from "../keys/durable-file.ts";
import { copyFileDurably, measure, Unreadable } from "../platform/copy-file.ts";
import type { StoredFile } from "./backup-manifest.ts";
import { storedFile } from "./backup-folder.ts";
import { JobStopped } from "../platform/background-job-end.ts";

export interface Storing {
  /** The house's folder. */
  readonly house: string;
  /** The folder of this house's backups: `shelfOf(place, vaultId)`. */
  readonly shelf: string;
  readonly madeAt: Instant;
  /** All that is stored is read again: a drill found some of it lost. */
  readonly readsAll: boolean;
}

/** What the manifests of the place list. */
export interface Listed {
  /** The one that counts comes last. */
  readonly proved: readonly StoredFile[];
  /** By those that this house's key does not prove, as after it got another one: to compare with, and no more. */
  readonly claimed: readonly StoredFile[];
}

export interface Stored {
  readonly files: readonly StoredFile[];
  readonly missing: readonly string[];
}

/**
 * What was stored before is known by its length and the proved manifest that lists it, and a part of it is read again each
 * day; what is new is read back. Throws what the file system throws, and `JobStopped`.
 */
export function copySealedFiles(
  storing: Storing,
  blobs: readonly string[],
  { proved, claimed }: Listed,
  onEach: (done: number) => void,
): Stored {
  const known = new Map(proved.map((file) => [file.id, file]));
  const claims = new Set(claimed.map(asClaimed));
  const files: StoredFile[] = [];
  const missing: string[] = [];
  for (const [index, id] of blobs.entries()) {
    onEach(index);
    const before = known.get(id) ?? null;
    const isStored = before !== null && stands(storing, before);
    const stored = isStored ? before : store(storing, id, before, claims);
    if (stored === null) missing.push(id);
    else files.push(stored);
  }
  onEach(blobs.length);
  return { files, missing };
}

/** Whether a file is on the stick as it was written; read to its end when it is its turn. */
function stands(storing: Storing, { id, bytes, sha256 }: StoredFile): boolean {
  const path = storedFile(storing.shelf, id);
  if (statSync(path, { throwIfNoEntry: false })?.size !== bytes) return false;
  if (!storing.readsAll && !isTurnOf(id, storing.madeAt)) return true;
  return unlessUnreadable(() => measure(path, bytes))?.sha256 === sha256;
}

/** So many days until all was read again. A prime: no rhythm of backups leaves the same ones out each time. */
const daysToReadAll = 31;

const isTurnOf = (id: string, madeAt: Instant): boolean =>
  Number.parseInt(id.slice(0, 8), 16) % daysToReadAll ===
  daysBetween(firstDay, calendarDateOf(madeAt, "UTC")) % daysToReadAll;

const firstDay = CalendarDate.parse("2000-01-01");

/**
 * Null when the vault does not have the file either, or cannot read it: one bad sector does not prevent the rest of the
 * backup. What is damaged on both sides is not written again as whole; nor does the vault's file replace one that an
 * earlier key vouched for, as it is unknown which of the two is whole.
 */
function store(
  { house, shelf }: Storing,
  id: string,
  before: StoredFile | null,
  claims: ReadonlySet<string>,
): StoredFile | null {
  const [from, to] = [blobPath(house, id), storedFile(shelf, id)];
  if (!existsSync(from)) return null;
  const there = before ?? claimedAt(to, id, claims);
  if (there !== null && measured(from)?.sha256 !== there.sha256) return null;
  // Read just now on both sides, and the same.
  if (there !== null && before === null) return there;
  makeFolderDurably(dirname(to));
  const copied = unlessUnreadable(() => copyFileDurably(from, to, mostSealedBytes));
  if (copied === null) return null;
  syncFolder(dirname(to));
  if (measure(to, copied.bytes).sha256 !== copied.sha256) throw new JobStopped("unsound");
  return { id, ...copied };
}

/** What is on the stick, where a manifest claims it as it is. */
function claimedAt(path: string, id: string, claims: ReadonlySet<string>): StoredFile | null {
  const found = existsSync(path) ? measured(path) : null;
  return found !== null && claims.has(asClaimed({ id, ...found })) ? { id, ...found } : null;
}

const asClaimed = ({ id, bytes, sha256 }: StoredFile): string => `${id} ${bytes} ${sha256}`;

const measured = (path: string): ReturnType<typeof measure> | null =>
  unlessUnreadable(() => measure(path, mostSealedBytes));

function unlessUnreadable<T>(read: () => T): T | null {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof Unreadable) return null;
    throw thrown;
  }
}
