import type { JobProblem } from "../../../domain/api/events.ts";
import { isDiskFull, isSqliteError } from "../../../db/platform/open.ts";
import { isMissing } from "../keys/durable-file.ts";
import { PlaceGone } from "../backup/check-chosen-place.ts";
import { BackupUnsound } from "../backup/blob-store.ts";
import { BackupCancelled, HouseWasPutBack } from "../backup/write-backup.ts";

/** The messages of a thread that does long work, the end last. */
export type FromThread<M> =
  | { readonly kind: "step"; readonly done: number; readonly of: number }
  | { readonly kind: "made"; readonly made: M }
  | { readonly kind: "failed"; readonly problem: JobEnd };

/** Why it did not come to its end; null for a bug. */
export type JobEnd = JobProblem | "cancelled" | null;

/** Starts such work, and receives its messages. `cancel` ends it between two of its parts. */
export type StartJob<O, M> = (
  order: O,
  hear: (said: FromThread<M>) => void,
) => { readonly cancel: () => void };

/** The keys of an order: wiped where it was made, and where it was received. */
export type KeysOf<O> = (order: O) => readonly Uint8Array[];

/** What a person can do something about. */
export function endOf(thrown: unknown): JobEnd {
  if (thrown instanceof BackupCancelled) return "cancelled";
  if (thrown instanceof BackupUnsound) return "unsound";
  if (thrown instanceof HouseWasPutBack) return "putBack";
  if (isDiskFull(thrown)) return "full";
  if (hasCode(thrown, "SQLITE_CORRUPT", "SQLITE_NOTADB")) return "houseDamaged";
  if (thrown instanceof PlaceGone || isMissing(thrown)) return "gone";
  if (hasCode(thrown, "ENODEV", "ENXIO", "SQLITE_CANTOPEN")) return "gone";
  if (hasCode(thrown, "EROFS", "EACCES", "EPERM", "ENOTDIR", "SQLITE_READONLY")) return "readOnly";
  // A job that writes into a place reports by `PlaceGone` that it is disconnected: one that is there and does not
  // answer is failing.
  return hasCode(thrown, "EIO", "SQLITE_IOERR") ? "unsound" : null;
}

const hasCode = (thrown: unknown, ...codes: readonly string[]): boolean =>
  codes.some((code) => isSqliteError(thrown, code));
