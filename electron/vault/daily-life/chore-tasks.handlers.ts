import {
  choreTasksOf,
  insertChoreTask,
  retireChoreTask,
  takeTurnOff,
  turnsBetween,
  updateChoreTask,
} from "../../../db/daily-life/chores.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import { type Task, TaskId, usualTasks } from "../../../domain/daily-life/chores.ts";
import { err, ok } from "../../../domain/core/result.ts";
import type { Context, Handler } from "../platform/handler-context.ts";

export const tasks: Handler<"chores.tasks"> = ({ tx }) => ok(choreTasksOf(tx, "inUse"));

export const saveTask: Handler<"chores.saveTask"> = (context, { id, ...given }) => {
  const { tx } = context;
  if (id !== null && !choreTasksOf(tx, "inUse").some((task) => task.id === id))
    return err({ type: "NotFound" });
  const task: Task = { ...given, id: id ?? TaskId.parse(context.newId()) };
  if (id === null) insertChoreTask(tx, task);
  else updateChoreTask(tx, task);
  note(context, task.id);
  return ok(task);
};

/** The house does without it. Turns gone by are kept; those to come are taken off. */
export const retireTask: Handler<"chores.retireTask"> = (context, { taskId }) => {
  const { tx, now, today, me } = context;
  if (!choreTasksOf(tx, "inUse").some((task) => task.id === taskId))
    return err({ type: "NotFound" });
  retireChoreTask(tx, taskId, now);
  const ahead = turnsBetween(tx, today, addDays(today, 7 * 10));
  for (const turn of ahead.filter((one) => one.taskId === taskId && one.outcome === null))
    takeTurnOff(tx, turn.id, now, me.id);
  note(context, taskId);
  return ok(null);
};

export const useUsual: Handler<"chores.useUsual"> = (context) => {
  if (choreTasksOf(context.tx, "inUse").length === 0) arrangeUsualTasks(context);
  return ok(null);
};

export function arrangeUsualTasks(context: Context): readonly Task[] {
  return usualTasks.map((usual) => {
    const task: Task = { ...usual, id: TaskId.parse(context.newId()) };
    insertChoreTask(context.tx, task);
    note(context, task.id);
    return task;
  });
}

const note = (context: Context, id: TaskId): void => {
  context.note({ action: "choresArranged", object: { kind: "chore_tasks", id } });
};
