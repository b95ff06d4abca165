import type { JobProblem } from "../../../domain/events.ts";
import { isDiskFull, isSqliteError } from "../../../db/open.ts";
import { isMissing } from "../keys/durable-file.ts";
import {
  BackupCancelled,
  type BackupMade,
  type BackupOrder,
  BackupUnsound,
  HouseWasPutBack,
} from "./write-backup.ts";

/** What the thread that writes a backup says. */
export type FromBackup =
  | { readonly kind: "step"; readonly done: number; readonly of: number }
  | { readonly kind: "made"; readonly made: BackupMade }
  | { readonly kind: "failed"; readonly problem: BackupEnd };

/** Why there is no backup; null for a bug. */
export type BackupEnd = JobProblem | "cancelled" | null;

/** Starts one, and hears what it says, the end last. `cancel` ends it between two of its parts. */
export type StartBackup = (
  order: BackupOrder,
  hear: (said: FromBackup) => void,
) => { readonly cancel: () => void };

/** What a person can do something about. */
export function endOf(thrown: unknown): BackupEnd {
  if (thrown instanceof BackupCancelled) return "cancelled";
  if (thrown instanceof BackupUnsound) return "unsound";
  if (thrown instanceof HouseWasPutBack) return "putBack";
  if (isDiskFull(thrown)) return "full";
  if (isMissing(thrown) || hasCode(thrown, "EIO", "ENODEV", "ENXIO", "SQLITE_CANTOPEN"))
    return "gone";
  if (hasCode(thrown, "EROFS", "EACCES", "EPERM", "SQLITE_READONLY")) return "readOnly";
  // A stick that is pulled out while the database writes.
  return hasCode(thrown, "SQLITE_IOERR") ? "gone" : null;
}

const hasCode = (thrown: unknown, ...codes: readonly string[]): boolean =>
  codes.some((code) => isSqliteError(thrown, code));
