import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Less is not worth the time. */
const worthCollecting = 8 * 1024 * 1024;

/**
 * Gives back the memory that nothing refers to any more, where there may be much of it: by itself the engine waits for as long
 * as nothing new is made. Takes some tenths of a second at most; nobody should be waiting.
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
 * A process of Electron's takes no switches of the engine when it starts. Told that there is no other way, the engine also gives
 * back at once what it keeps for later, which it does by itself at some time, or not.
 */
function collect(): void {
  setFlagsFromString("--expose-gc");
  const gc = runInNewContext("gc") as (how?: object) => void;
  if (Number.parseInt(process.versions.v8, 10) < engineThatIsTold) gc();
  else gc({ type: "major", execution: "sync", flavor: "last-resort" });
}
