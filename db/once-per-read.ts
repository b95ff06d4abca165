// One answer is put together from many parts, and most of them ask who lives here: the file is asked once.
import type { ReadDb } from "./open.ts";

type Ask<T> = (db: ReadDb) => T;

const answers = new WeakMap<ReadDb, Map<Ask<unknown>, unknown>>();

/** From now on until it ends, what is asked of this read transaction again is answered from memory. Never for one that writes. */
export function rememberAnswers(db: ReadDb): void {
  answers.set(db, new Map());
}

/** The same question, asked of the file once in each read transaction; in one that writes, each time. */
export const oncePerRead =
  <T>(ask: Ask<T>): Ask<T> =>
  (db) => {
    const known = answers.get(db);
    if (known === undefined) return ask(db);
    if (!known.has(ask)) known.set(ask, ask(db));
    return known.get(ask) as T;
  };
