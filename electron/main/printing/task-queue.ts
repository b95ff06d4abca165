const waiting: (() => void)[] = [];

/**
 * Does it in a turn of the main process in which nothing else is done this way. To open a window, to show one and to end one each
 * take it so long that whoever presses the panic key should wait for one of them at most.
 */
export function inTurnOfItsOwn(act: () => void): void {
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
