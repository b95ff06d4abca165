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

/** A process of Electron's takes no switches of the engine when it starts. */
function collect(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}
