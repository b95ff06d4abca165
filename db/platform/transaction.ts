import type { Err, Result } from "../../domain/core/result.ts";
import { rememberAnswers } from "./transaction-cache.ts";
import type { WriteDb } from "./open-database.ts";

/** Runs `work` in one write transaction. An `Err` rolls back and is returned; a throw rolls back and escapes. */
export function inTransaction<T, E>(
  db: WriteDb,
  work: (tx: WriteDb) => Result<T, E>,
): Result<T, E> {
  return run(db, work, "immediate");
}

/** The same for reading: one consistent view of the file, and nothing may be written. */
export function inReadTransaction<T, E>(
  db: WriteDb,
  work: (tx: WriteDb) => Result<T, E>,
): Result<T, E> {
  const remembering = (tx: WriteDb): Result<T, E> => {
    rememberAnswers(tx);
    return work(tx);
  };
  return run(db, remembering, "deferred");
}

class Rollback extends Error {
  readonly result: Err<unknown>;
  constructor(result: Err<unknown>) {
    super("rolled back");
    this.result = result;
  }
}

function run<T, E>(
  db: WriteDb,
  work: (tx: WriteDb) => Result<T, E>,
  behavior: "immediate" | "deferred",
): Result<T, E> {
  try {
    return db.transaction(
      (tx) => {
        const result = work(tx);
        if (!result.ok) throw new Rollback(result);
        return result;
      },
      { behavior },
    );
  } catch (thrown) {
    if (thrown instanceof Rollback) return thrown.result as Err<E>;
    throw thrown;
  }
}
