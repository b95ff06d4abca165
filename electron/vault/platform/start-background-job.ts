import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { BackgroundJob, FromThread } from "./background-job-types.ts";

/** Starts work in a thread of its own. */
export function startBackgroundJob<O, M>(
  { program, keysOf }: BackgroundJob<O, M>,
  order: O,
  hear: (said: FromThread<M>) => void,
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
