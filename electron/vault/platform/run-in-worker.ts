// Inside a thread that does work that takes long. It is told everything at its start, shares one byte through which it can be
// ended, and goes with the process when the house is locked.
import { parentPort, workerData } from "node:worker_threads";
import { endOf, type FromThread, type KeysOf } from "./background-job.ts";
import type { Watcher } from "../backup/write-backup.ts";

/** Does the work it was started for. */
export function doInThread<O>(
  work: (order: O, watcher: Watcher) => unknown,
  keysOf: KeysOf<O>,
): void {
  const { order, stop } = workerData as { readonly order: O; readonly stop: SharedArrayBuffer };
  const flag = new Int32Array(stop);
  const say = (said: FromThread<unknown>): void => parentPort?.postMessage(said);
  try {
    const made = work(order, {
      step: (done, of) => say({ kind: "step", done, of }),
      isCancelled: () => Atomics.load(flag, 0) === 1,
    });
    say({ kind: "made", made });
  } catch (thrown) {
    say({ kind: "failed", problem: endOf(thrown) });
  } finally {
    for (const key of keysOf(order)) key.fill(0);
  }
}
