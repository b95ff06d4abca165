// What a sign-in leaves to be done when no caller waits for it: before anything is answered that Today does not ask for
// first.
import type { ProcedureName } from "../../../domain/api/index.ts";
import type { AppError } from "../../../domain/api/errors.ts";

/** Returns whether anything a window was shown may have changed since. */
export type Work = () => boolean;

export interface DeferredTasks {
  readonly later: (work: Work) => void;
  /** Called before each question is answered: all that waits is done, unless Today waits for it. */
  readonly before: (name: unknown) => void;
  readonly doNow: () => void;
  /** The error that was not reported yet; returned once. */
  readonly unsaid: () => AppError | null;
}

/** What a window asks for after a sign-in, in its order. */
export const askedFirst = [
  "house.state",
  "today.now",
  "beds.board",
  "passes.list",
  "today.view",
] satisfies readonly ProcedureName[];

const isAskedFirst: ReadonlySet<unknown> = new Set(askedFirst);

export function deferredTasks(tell: {
  readonly changed: () => void;
  /** The error that the next caller is told, if any. */
  readonly fault: (thrown: unknown) => AppError | null;
}): DeferredTasks {
  let waiting: readonly Work[] = [];
  let unsaid: AppError | null = null;
  const failed = (thrown: unknown): void => {
    unsaid = tell.fault(thrown) ?? unsaid;
  };
  const doNow = (): void => {
    const due = waiting;
    waiting = [];
    // Each of them, whatever came of the one before.
    const changed = due.filter((work) => isOtherwiseSince(work, failed));
    if (changed.length > 0) tell.changed();
  };
  return {
    later: (work) => {
      waiting = [...waiting, work];
    },
    before: (name) => {
      if (!isAskedFirst.has(name)) doNow();
    },
    doNow,
    unsaid: () => {
      const fault = unsaid;
      unsaid = null;
      return fault;
    },
  };
}

function isOtherwiseSince(work: Work, fault: (thrown: unknown) => void): boolean {
  try {
    return work();
  } catch (thrown) {
    // It may have got half way.
    fault(thrown);
    return true;
  }
}
