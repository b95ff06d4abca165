import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import { isDoneInDossier } from "../../domain/dossiers/dossier-due-dates.ts";
import type { Task } from "../../domain/residence/procedure/procedure-tasks.ts";

// The tasks of one person are in one block, with what comes first and why.

/** A task, as a list has it. */
export interface TimedTask {
  /** Null for a user who may know the day alone. */
  readonly task: Task | null;
  /** The last valid day of its document. */
  readonly until: CalendarDate | null;
}

/**
 * Groups the rows of each person at the place of the first; those with a last day come first, the soonest before the others.
 */
export function tasksByPerson<T>(
  lines: readonly T[],
  whose: (line: T) => string,
  timed: (line: T) => TimedTask,
): readonly (readonly T[])[] {
  const blocks = new Map<string, T[]>();
  for (const line of lines) {
    const block = blocks.get(whose(line));
    if (block === undefined) blocks.set(whose(line), [line]);
    else block.push(line);
  }
  const last = (line: T): string => lastDayOf(timed(line)) ?? afterAll;
  return [...blocks.values()].map((block) =>
    block.toSorted((a, b) => last(a).localeCompare(last(b))),
  );
}

const afterAll = "9999-12-31";

const lastDayOf = ({ task, until }: TimedTask): CalendarDate | null => task?.by ?? until;

/** Why the first row of a block comes first; null where it is alone, or this user may not know the task. */
export type WhyTaskFirst =
  /** The renewal has a deadline, and the open-ended stay is requested in parallel. */
  | { readonly kind: "renewal"; readonly day: CalendarDate }
  | { readonly kind: "by" | "past"; readonly day: CalendarDate; readonly task: Task["kind"] }
  /** None of them has a deadline. */
  | { readonly kind: "waits"; readonly task: Task["kind"] };

export function whyTaskFirst(
  block: readonly TimedTask[],
  today: CalendarDate,
): WhyTaskFirst | null {
  const [first, ...others] = block;
  if (first === undefined || first.task === null || others.length === 0) return null;
  const task = first.task.kind;
  const day = lastDayOf(first);
  if (day === null) return { kind: "waits", task };
  if (day < today) return { kind: "past", day, task };
  const isBeside = others.some((other) => other.task?.kind === "askOpenEnded");
  return isBeside && isDoneInDossier(task) ? { kind: "renewal", day } : { kind: "by", day, task };
}
