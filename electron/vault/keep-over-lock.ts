import { isStill, namesOf } from "../../db/followed-tables.ts";
import { keepFor } from "../../db/kept-answers.ts";
import { inTransaction } from "../../db/transaction.ts";
import { ok } from "../../domain/result.ts";
import type { Answers, OfDay } from "./answers.ts";
import type { Clock } from "./clock.ts";
import type { Context } from "./context.ts";
import { databaseFault } from "./database-fault.ts";
import type { OpenHouse } from "./open-house.ts";
import { type KeptAnswers, sealKept, stateOverLock } from "./over-lock.ts";
import { read } from "./transact.ts";
import { tomorrowOf, worthKeeping } from "./tomorrow.ts";
import { answersHeld } from "./unchanged.ts";

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
  const { house } = context;
  const state = stateOverLock(context);
  if (state === null) return null;
  const now: OfDay = { state, answers: answersHeld(context) };
  const { known: tomorrow } = tomorrowOf(house);
  const days = [now, ...(tomorrow === null ? [] : [tomorrow])]
    .map((day) => ({ state: day.state, answers: stillSo(day.answers) }))
    .filter(({ answers }) => answers.length > 0);
  if (days.length === 0) return null;
  const tables = new Set(days.flatMap(({ answers }) => answers.flatMap(([, names]) => names)));
  return { tables: [...tables].toSorted(), sealed: sealKept(house, days) };
}

const stillSo = (answers: Answers): KeptAnswers =>
  [...worthKeeping(answers)].flatMap(([question, { answer, reads }]) => {
    const tables = isStill(reads) ? namesOf(reads) : null;
    return tables === null ? [] : [[question, [...tables], answer]];
  });
