// What Today is going to say tomorrow of the whole file, worked out while nobody asks for anything: whoever signs in for the first
// time in a day waits for it as little as later. See docs/adr/0039-kept-over-the-lock.md.
import { setImmediate as others } from "node:timers/promises";
import { isStill } from "../../db/followed-tables.ts";
import { addDays } from "../../domain/calendar.ts";
import { ok } from "../../domain/result.ts";
import type { Need } from "../../domain/today.ts";
import type { Answers, OfDay } from "./answers.ts";
import type { Context } from "./context.ts";
import type { Vault } from "./dispatch.ts";
import { forgettingNeeds } from "./handlers/forgetting-views.ts";
import { conditionNeeds } from "./handlers/intake-needs.ts";
import { planGapNeeds } from "./handlers/plan-gap-needs.ts";
import { dueNeeds } from "./handlers/radar.ts";
import { openedRecords, type OpenedRecords } from "./opened-records.ts";
import type { OpenHouse } from "./open-house.ts";
import { isOverLock, stateOverLock } from "./over-lock.ts";
import { read } from "./transact.ts";
import { answersHeld } from "./unchanged.ts";

/** The needs that go through the whole file. They follow from the day; none of them looks at the clock or asks which night it is. */
export const wholeFileNeeds: readonly ((context: Context) => readonly Need[])[] = [
  dueNeeds,
  conditionNeeds,
  forgettingNeeds,
  planGapNeeds,
];

export const worthKeeping = (answers: Answers): Answers =>
  new Map([...answers].filter(([question]) => isOverLock(question)));

/** What was worked out; it goes with all else that was opened where something is erased. */
export const tomorrowOf = ({ opened }: Pick<OpenHouse, "opened">): { known: OfDay | null } =>
  opened.aside("tomorrow", () => ({ known: null }));

/** Works it out in pieces, between which the window is answered, for as long as nobody wants anything else. */
export async function workOutTomorrow(
  { clock, onFault }: Vault,
  house: OpenHouse,
  isWanted: () => boolean,
): Promise<void> {
  if (house.copy !== null || house.mustChoosePassphrase) return;
  // What is opened serves today as well; what follows from it is of another day.
  const own = openedRecords();
  const opened: OpenedRecords = {
    ...house.opened,
    aside: (name, make) => own.aside(name, make),
  };
  const asTomorrow = <T>(work: (context: Context) => T): T | null => {
    const done = read(house, clock, (context) =>
      ok(
        work({
          ...{ ...context, today: addDays(context.today, 1) },
          house: { ...house, opened, overLock: null },
        }),
      ),
    );
    return done.ok ? done.value : null;
  };
  try {
    if (asTomorrow((context) => isKnown(tomorrowOf(house).known, context)) !== false) return;
    for (const needs of wholeFileNeeds) {
      await others();
      if (!isWanted()) return;
      asTomorrow(needs);
    }
    tomorrowOf(house).known = asTomorrow((context) => {
      const state = stateOverLock(context);
      const known = { state: state ?? "", answers: worthKeeping(answersHeld(context)) };
      return isKnown(known, context) ? known : null;
    });
  } catch (thrown) {
    onFault(thrown);
  }
}

const isKnown = (known: OfDay | null, context: Context): boolean =>
  known !== null &&
  known.state === stateOverLock(context) &&
  [...known.answers.values()].every(({ reads }) => isStill(reads));
