import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { CheckMade, CheckOrder } from "../integrity/full-check.ts";
import type { FromThread, KeysOf, StartJob } from "./background-job.ts";
import type { BackupMade, BackupOrder } from "../backup/write-backup.ts";

/** Writes a backup in a thread of its own. */
export const startBackupThread: StartJob<BackupOrder, BackupMade> = (order, hear) =>
  start("backup.js", order, hear, ({ databaseKey, manifestKey }) => [databaseKey, manifestKey]);

/** Looks the house through in a thread of its own. */
export const startCheckThread: StartJob<CheckOrder, CheckMade> = (order, hear) =>
  start("check.js", order, hear, ({ databaseKey }) => [databaseKey]);

/** `program` is beside the vault's own. */
function start<O, M>(
  program: string,
  order: O,
  hear: (said: FromThread<M>) => void,
  keysOf: KeysOf<O>,
): { readonly cancel: () => void } {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const thread = new Worker(join(import.meta.dirname, program), {
    workerData: { order, stop },
    // Nothing of a house may be printed.
    stdout: true,
    stderr: true,
  });
  for (const key of keysOf(order)) key.fill(0);
  let isOver = false;
  const tell = (said: FromThread<M>): void => {
    if (isOver) return;
    isOver = said.kind !== "step";
    hear(said);
  };
  thread.on("message", tell);
  thread.on("error", () => tell({ kind: "failed", problem: null }));
  thread.on("exit", () => tell({ kind: "failed", problem: null }));
  return {
    cancel: () => {
      Atomics.store(new Int32Array(stop), 0, 1);
    },
  };
}
