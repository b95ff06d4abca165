// Inside a thread that does work that takes long. It is told everything at its start, shares one byte through which it can be
// ended, and goes with the process when the house is locked.
import { parentPort, workerData } from "node:worker_threads";
import { jobEndOf } from "./background-job-end.ts";
import type { BackgroundJob, FromThread } from "./background-job-types.ts";

/** Does the work it was started for. */
export function doBackgroundJob<O, M>({ work, keysOf }: BackgroundJob<O, M>): void {
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
    say({ kind: "failed", problem: jobEndOf(thrown) });
  } finally {
    for (const key of keysOf(order)) key.fill(0);
  }
}
