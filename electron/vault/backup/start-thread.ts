import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { FromBackup, StartBackup } from "./background.ts";

/** Writes a backup in a thread of its own; `backup.js` stands beside the vault's program. */
export const startInThread: StartBackup = (order, hear) => {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const thread = new Worker(join(import.meta.dirname, "backup.js"), {
    workerData: { order, stop },
    // Nothing of a house may be printed.
    stdout: true,
    stderr: true,
  });
  order.databaseKey.fill(0);
  order.manifestKey.fill(0);
  let isOver = false;
  const tell = (said: FromBackup): void => {
    if (isOver) return;
    isOver = said.kind !== "step";
    hear(said);
  };
  thread.on("message", tell);
  thread.on("error", () => {
    tell({ kind: "failed", problem: null });
  });
  thread.on("exit", () => {
    tell({ kind: "failed", problem: null });
  });
  return {
    cancel: () => {
      Atomics.store(new Int32Array(stop), 0, 1);
    },
  };
};
