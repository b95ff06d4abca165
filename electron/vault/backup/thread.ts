// The thread that writes backups, so that the window stays usable meanwhile. It is told everything at its start, shares one
// byte through which it can be ended, and goes with the process when the house is locked.
import { parentPort, workerData } from "node:worker_threads";
import { endOf, type FromBackup } from "./background.ts";
import { type BackupOrder, writeBackup } from "./write-backup.ts";

const { order, stop } = workerData as {
  readonly order: BackupOrder;
  readonly stop: SharedArrayBuffer;
};
const flag = new Int32Array(stop);
const say = (said: FromBackup): void => parentPort?.postMessage(said);

try {
  const made = writeBackup(order, {
    step: (done, of) => {
      say({ kind: "step", done, of });
    },
    isCancelled: () => Atomics.load(flag, 0) === 1,
  });
  say({ kind: "made", made });
} catch (thrown) {
  say({ kind: "failed", problem: endOf(thrown) });
} finally {
  order.databaseKey.fill(0);
  order.manifestKey.fill(0);
}
