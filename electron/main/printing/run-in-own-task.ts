const waiting: (() => void)[] = [];

/**
 * Runs it in a turn of the main process of its own. Opening, showing and closing a window each take so long that the
 * panic key should wait for one of them at most.
 */
export function runInOwnTask(act: () => void): void {
  waiting.push(act);
  if (waiting.length === 1) comeToNext();
}

/** A timer that was set in a turn may run in the same one; what an immediate sets does not. */
function comeToNext(): void {
  setImmediate(() => setTimeout(takeTurn));
}

function takeTurn(): void {
  try {
    waiting[0]?.();
  } finally {
    waiting.shift();
    if (waiting.length > 0) comeToNext();
  }
}
