// What a sign-in leaves to be done when nobody waits for it: before anything is answered that Today does not ask for first.
import type { ProcedureName } from "../../domain/api.ts";

/** Says whether anything may be otherwise since than a window was told. */
export type Work = () => boolean;

export interface AfterToday {
  readonly later: (work: Work) => void;
  /** Called before each question is answered: all that waits is done, unless Today waits for it. */
  readonly before: (name: unknown) => void;
  readonly doNow: () => void;
}

/** What a window asks for after a sign-in, in its order. */
export const askedFirst = [
  ...(["house.state", "today.now", "beds.board"] as const),
  ...(["passes.list", "today.view"] as const),
] satisfies readonly ProcedureName[];

const isAskedFirst: ReadonlySet<unknown> = new Set(askedFirst);

export function afterToday(tell: {
  readonly changed: () => void;
  readonly fault: (thrown: unknown) => void;
}): AfterToday {
  let waiting: readonly Work[] = [];
  const doNow = (): void => {
    const due = waiting;
    waiting = [];
    // Each of them, whatever came of the one before.
    const changed = due.filter((work) => isOtherwiseSince(work, tell.fault));
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
  };
}

function isOtherwiseSince(work: Work, fault: (thrown: unknown) => void): boolean {
  try {
    return work();
  } catch (thrown) {
    // A disk that takes nothing says so to whoever writes next. It may have got half way.
    fault(thrown);
    return true;
  }
}
