import * as z from "zod";
import { CalendarDate } from "../../core/calendar-date.ts";
import type { Activation } from "./rules-in-force.ts";
import { nextSteps, type ResidenceStatus } from "./residence-status.ts";
import { type Task, TaskKind } from "./task-kind.ts";

/** What there is to do that moves, appears or goes when other profiles are in force. */
export const TaskChange = z.strictObject({
  kind: TaskKind,
  /** Null where it was not there before. */
  before: CalendarDate.nullable(),
  /** Null where it is not there any more. */
  after: CalendarDate.nullable(),
});
export type TaskChange = Readonly<z.infer<typeof TaskChange>>;

/** Compares what there is to do under two lists of activated profiles. What was issued does not change. */
export function taskChanges(
  status: ResidenceStatus,
  activated: readonly Activation[],
): readonly TaskChange[] {
  const before = daysByKind(status.tasks);
  const after = daysByKind(nextSteps(status, { ...status.facts, activated }).tasks);
  return TaskKind.options.flatMap((kind) => {
    const [from, to] = [before.get(kind) ?? null, after.get(kind) ?? null];
    return from === to ? [] : [{ kind, before: from, after: to }];
  });
}

/** The first day of each kind. */
function daysByKind(tasks: readonly Task[]): ReadonlyMap<TaskKind, CalendarDate> {
  return new Map(tasks.toReversed().map(({ kind, on }) => [kind, on]));
}
