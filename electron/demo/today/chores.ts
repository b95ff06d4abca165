import {
  choreTasksOf,
  insertTerm,
  insertTick,
  settleChoreWeek,
  choreWeek,
  turnsBetween,
} from "../../../db/chores.ts";
import { openStays } from "../../../db/stays.ts";
import { addDays, type CalendarDate, momentAt } from "../../../domain/calendar.ts";
import { type Outcome, type Task, weekOf } from "../../../domain/chores.ts";
import { suggestWeek } from "../../../domain/fair-turns.ts";
import { factsOf, giveTurns } from "../../vault/chores.ts";
import type { Context } from "../../vault/context.ts";
import { arrangeUsualTasks } from "../../vault/handlers/chore-tasks.ts";

/** What the people of an invented house do together: three weeks of tasks, of which two and a bit have gone by. */
export function inventTogether(context: Context): void {
  const known = choreTasksOf(context.tx, "inUse");
  agreeOnTerms(context, known.length > 0 ? known : arrangeUsualTasks(context));
  const thisWeek = weekOf(context.today);
  for (const ago of [2, 1, 0]) settleWeek(context, addDays(thisWeek, -7 * ago));
}

/** One is never asked for the bins; another joins in although he is a child. */
function agreeOnTerms(context: Context, tasks: readonly Task[]): void {
  const { tx, now, me, today } = context;
  const bins = tasks.find(({ picture }) => picture === "bin");
  const [, spared] = openStays(tx);
  if (bins === undefined || spared === undefined) return;
  insertTerm(
    tx,
    {
      ...{ id: context.newId(), personId: spared.personId, kind: "spared", taskId: bins.id },
      ...{ from: addDays(today, -21), until: null },
    },
    { at: now, userId: me.id },
  );
}

function settleWeek(context: Context, monday: CalendarDate): void {
  const { tx, me, today, settings } = context;
  const turns = suggestWeek({ ...factsOf(context, monday), from: monday });
  giveTurns(context, monday, turns, "suggested");
  const at = momentAt(addDays(monday, -1), 17, settings.zone);
  const week = choreWeek(tx, monday);
  if (week !== null) settleChoreWeek(tx, week.id, at, me.id);
  turnsBetween(tx, monday, today).forEach((turn, index) => {
    insertTick(tx, {
      id: context.newId(),
      turnId: turn.id,
      outcome: outcomeOf(index),
      tickedAt: momentAt(turn.day, 21, settings.zone),
      tickedBy: me.id,
    });
  });
}

/** Mostly done, now and then together, seldom not. */
function outcomeOf(index: number): Outcome {
  if (index % 11 === 7) return "together";
  return index % 17 === 9 ? "not-today" : "done";
}
