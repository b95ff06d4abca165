import { isStill, namesOf } from "../../db/followed-tables.ts";
import { keepFor } from "../../db/kept-answers.ts";
import { inTransaction } from "../../db/transaction.ts";
import { ok } from "../../domain/result.ts";
import type { Clock } from "./clock.ts";
import type { Context } from "./context.ts";
import { databaseFault } from "./database-fault.ts";
import type { OpenHouse } from "./open-house.ts";
import { sealKept, stateOverLock } from "./over-lock.ts";
import { read } from "./transact.ts";
import { answersHeld } from "./unchanged.ts";

/** The questions of Today that go through the whole file; the answer to each is plain data. */
const worthKeeping = /^(?:due today|ways due by .+|conditions|files due|plans that are missing)$/;

/**
 * Keeps for the next sign-in what this one worked out. At a lock that is in no hurry; neither a disk that takes nothing nor
 * a damaged file keeps anybody from locking.
 */
export function keepOverLock(house: OpenHouse, clock: Clock): void {
  if (house.copy !== null || house.mustChoosePassphrase) return;
  try {
    const kept = read(house, clock, (context) => ok(keptNow(context)));
    if (!kept.ok || kept.value === null) return;
    const { tables, sealed } = kept.value;
    inTransaction(house.database.db, (tx) => {
      keepFor(tx, house.userId, { tables, sealed });
      return ok(null);
    });
  } catch (thrown) {
    if (databaseFault(thrown) === null) throw thrown;
  }
}

/** Null where there is nothing, or nobody could know it again. */
function keptNow(context: Context) {
  const state = stateOverLock(context);
  const answers = [...answersHeld(context)].flatMap(
    ([question, { answer, reads }]): [string, string[], unknown][] => {
      const tables = isStill(reads) ? namesOf(reads) : null;
      return tables === null || !worthKeeping.test(question)
        ? []
        : [[question, [...tables], answer]];
    },
  );
  if (answers.length === 0 || state === null) return null;
  const tables = [...new Set(answers.flatMap(([, names]) => names))].toSorted();
  return { tables, sealed: sealKept(context.house, { state, answers }) };
}
