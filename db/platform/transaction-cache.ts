// One answer is put together from many parts, and most of them ask who lives here: the file is asked once.
import type { ReadDb } from "./open-database.ts";

type Ask<T> = (db: ReadDb) => T;

const answers = new WeakMap<ReadDb, Map<Ask<unknown>, unknown>>();

/** From now on until it ends, what is asked of this read transaction again is answered from memory. Never for one that writes. */
export function rememberAnswers(db: ReadDb): void {
  answers.set(db, new Map());
}

/** True in a transaction that only reads. */
export const isReadOnly = (db: ReadDb): boolean => answers.has(db);

/** The same question, asked of the file once in each read transaction; in one that writes, each time. */
export const transactionCache =
  <T>(ask: Ask<T>): Ask<T> =>
  (db) => {
    const known = answers.get(db);
    if (known === undefined) return ask(db);
    if (!known.has(ask)) known.set(ask, ask(db));
    return known.get(ask) as T;
  };

/**
 * Rows by their number, each asked of the file once in each read transaction; those of many are fetched together. `fetch` answers
 * with those that are there.
 */
export function rowsOncePerRead<K extends string, T>(
  fetch: (db: ReadDb, ids: readonly K[]) => readonly (readonly [K, T])[],
): (db: ReadDb, ids: readonly K[]) => ReadonlyMap<K, T> {
  // Empty at first, and one for each reading; a new one each time in a transaction that writes.
  const known = transactionCache(() => new Map<K, T | null>());
  return (db, ids) => {
    const rows = known(db);
    const missing = [...new Set(ids)].filter((id) => !rows.has(id));
    for (let at = 0; at < missing.length; at += mostAtOnce) {
      const some = missing.slice(at, at + mostAtOnce);
      const found = new Map(fetch(db, some));
      for (const id of some) rows.set(id, found.get(id) ?? null);
    }
    return new Map(
      ids.flatMap((id) => {
        const row = rows.get(id);
        return row === null || row === undefined ? [] : [[id, row] as const];
      }),
    );
  };
}

/** SQLite takes 32,766 values in one question. */
const mostAtOnce = 1000;
