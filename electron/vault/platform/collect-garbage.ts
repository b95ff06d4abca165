import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Less is not worth the time. */
const worthCollecting = 8 * 1024 * 1024;

/**
 * Frees unreferenced memory, where there may be much of it: the engine alone waits for as long as nothing new is
 * allocated. Takes some tenths of a second at most; no request should be waiting.
 */
export function collectGarbage(): void {
  const used = getHeapStatistics().used_heap_size;
  if (used < leftAfterLast + worthCollecting) return;
  collect();
  leftAfterLast = getHeapStatistics().used_heap_size;
}

let leftAfterLast = 0;

/** An engine before this one, told how, would look at nothing but what is new. */
const engineThatIsTold = 13;

/**
 * A process of Electron's takes no switches of the engine when it starts. Called in this way, the engine also releases
 * at once what it keeps for later, which it would do at some time, or not.
 */
function collect(): void {
  setFlagsFromString("--expose-gc");
  const gc = runInNewContext("gc") as (how?: object) => void;
  if (Number.parseInt(process.versions.v8, 10) < engineThatIsTold) gc();
  else gc({ type: "major", execution: "sync", flavor: "last-resort" });
}
