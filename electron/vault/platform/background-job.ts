import type { JobProblem } from "../../../domain/api/vault-events.ts";
import { isDiskFull, isSqliteError } from "../../../db/platform/open.ts";
import { isMissing } from "../keys/durable-file.ts";

/** The messages of a thread that does long work, the end last. */
export type FromThread<M> =
  | { readonly kind: "step"; readonly done: number; readonly of: number }
  | { readonly kind: "made"; readonly made: M }
  | { readonly kind: "failed"; readonly problem: JobEnd };

/** Why it did not come to its end; null for a bug. */
export type JobEnd = JobProblem | "cancelled" | null;

/** Told between the parts of the work, which can be ended there. */
export interface Watcher {
  readonly step: (done: number, of: number) => void;
  readonly isCancelled: () => boolean;
}

/** Work that takes long, and is done beside everything else. */
export interface BackgroundJob<O, M> {
  /** The program of its thread; it stands beside the vault's own. */
  readonly program: string;
  readonly work: (order: O, watcher: Watcher) => M;
  /** The keys of an order: wiped where it was made, and where it was received. */
  readonly keysOf: (order: O) => readonly Uint8Array[];
}

/** Starts such work, and hears what it says. `cancel` ends it between two of its parts. */
export type StartJob = <O, M>(
  job: BackgroundJob<O, M>,
  order: O,
  hear: (said: FromThread<M>) => void,
) => { readonly cancel: () => void };

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
export function endOf(thrown: unknown): JobEnd {
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
