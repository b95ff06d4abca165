import type { JobProblem } from "../../../domain/api/vault-events.ts";
import { isDiskFull, isSqliteError } from "../../../db/platform/open-database.ts";
import { isMissing } from "../keys/durable-file.ts";

/** Why it did not come to its end; null for a bug. */
export type JobEnd = JobProblem | "cancelled" | null;

/** The work cannot go on, for a reason that is known; nothing is left of it. */
export class JobStopped extends Error {
  override readonly name = "JobStopped";
  readonly end: Exclude<JobEnd, null>;

  constructor(end: Exclude<JobEnd, null>) {
    super(end);
    this.end = end;
  }
}

/** What a person can do something about. */
export function jobEndOf(thrown: unknown): JobEnd {
  if (thrown instanceof JobStopped) return thrown.end;
  if (isDiskFull(thrown)) return "full";
  if (hasCode(thrown, "SQLITE_CORRUPT", "SQLITE_NOTADB")) return "houseDamaged";
  if (isMissing(thrown)) return "gone";
  if (hasCode(thrown, "ENODEV", "ENXIO", "SQLITE_CANTOPEN")) return "gone";
  if (hasCode(thrown, "EROFS", "EACCES", "EPERM", "ENOTDIR", "SQLITE_READONLY")) return "readOnly";
  // A job that writes into a place reports by `PlaceGone` that it is disconnected: one that is there and does not
  // answer is failing.
  return hasCode(thrown, "EIO", "SQLITE_IOERR") ? "unsound" : null;
}

const hasCode = (thrown: unknown, ...codes: readonly string[]): boolean =>
  codes.some((code) => isSqliteError(thrown, code));
