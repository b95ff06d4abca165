import * as z from "zod";
import { addDays, type CalendarDate, weekdayOf } from "../core/calendar-date.ts";
import type { PersonId } from "../people/person.ts";
import { err, ok, type Result } from "../core/result.ts";

export const TaskId = z.uuid().brand<"TaskId">();
export type TaskId = z.infer<typeof TaskId>;

export const TurnId = z.uuid().brand<"TurnId">();
export type TurnId = z.infer<typeof TurnId>;

/** Tasks that come with the program, named in every language. */
export const UsualTask = z.enum([
  "breakfast-prepare",
  "breakfast-clear",
  "kitchen",
  "dishes",
  "living-room",
  "bathrooms",
  "stairs-and-hall",
  "laundry-room",
  "bins",
  "garden",
]);
export type UsualTask = z.infer<typeof UsualTask>;

/** A picture beside the words, for people who read little. */
export const TaskPicture = z.enum([
  "coffee",
  "table",
  "kitchen",
  "dishes",
  "sofa",
  "bath",
  "broom",
  "laundry",
  "bin",
  "garden",
  "shopping",
  "plant",
  "window",
  "baby",
  "tools",
  "star",
]);
export type TaskPicture = z.infer<typeof TaskPicture>;

/** From Monday, 1, to Sunday, 7. */
export const Weekday = z.number().int().min(1).max(7);

/** Something that has to be done in the house on certain days of every week. */
export const Task = z.strictObject({
  id: TaskId,
  part: z.enum(["breakfast", "house"]),
  name: z.union([
    z.strictObject({ usual: UsualTask }),
    z.strictObject({ own: z.string().trim().min(1).max(40) }),
  ]),
  picture: TaskPicture,
  days: z
    .array(Weekday)
    .min(1)
    .max(7)
    .refine((days) => new Set(days).size === days.length),
  /** How many people do it together. */
  people: z.number().int().min(1).max(4),
});
export type Task = Readonly<z.infer<typeof Task>>;

/** How a turn went. No reasons are asked for, and no points are counted. */
export const Outcome = z.enum(["done", "together", "not-today"]);
export type Outcome = z.infer<typeof Outcome>;

/** One person, one task, one day. */
export interface Turn {
  readonly taskId: TaskId;
  readonly day: CalendarDate;
  readonly personId: PersonId;
}

/**
 * On which terms a person takes part: exempt from one task or all tasks for a while, or a child who wants to join in.
 * Reasons are not stored.
 */
export interface Term {
  readonly kind: "spared" | "joins";
  /** Null for every task. */
  readonly taskId: TaskId | null;
  readonly from: CalendarDate;
  /** The first day it no longer counts; null for until further notice. */
  readonly until: CalendarDate | null;
}

/** Someone who may be asked, with what decides on which days. */
export interface Helper {
  readonly personId: PersonId;
  readonly number: number;
  readonly stays: readonly Span[];
  readonly terms: readonly Term[];
  /** Days of an appointment, an outing or a night away. */
  readonly away: readonly CalendarDate[];
  /** Children are asked only if they join in. */
  readonly isChild: boolean;
}

/** People under this age are not asked. */
export const askedFrom = 16;

/** How far back turns are counted. */
export const fairWeeks = 8;

/** The Monday of a day's week. */
export const weekOf = (day: CalendarDate): CalendarDate => addDays(day, 1 - weekdayOf(day));

export const daysOfWeek = (monday: CalendarDate): readonly CalendarDate[] =>
  [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(monday, offset));

/** True when the task is done on that day of the week. */
export const isOn = ({ days }: Task, day: CalendarDate): boolean => days.includes(weekdayOf(day));

/** Whether someone is asked on a day: for one task, or for any when `taskId` is null. */
export function isAsked(helper: Helper, taskId: TaskId | null, day: CalendarDate): boolean {
  const joins = helper.terms.some((term) => term.kind === "joins" && covers(term, day));
  if (helper.away.includes(day) || (helper.isChild && !joins)) return false;
  return canBeGiven(helper, taskId, day);
}

/** By hand also a child, or someone who is out for a part of the day: they may want to. */
export function canBeGiven(helper: Helper, taskId: TaskId | null, day: CalendarDate): boolean {
  const isSpared = helper.terms.some(
    (term) =>
      term.kind === "spared" &&
      (term.taskId === null || term.taskId === taskId) &&
      covers(term, day),
  );
  return !isSpared && helper.stays.some((stay) => covers(stay, day));
}

/** Two people change places; both keep a turn. */
export function swap<T extends Turn>(
  turns: readonly T[],
  one: T,
  other: T,
): Result<readonly [Turn, Turn], { readonly type: "AlreadyHasTurn" }> {
  const first: Turn = { taskId: one.taskId, day: one.day, personId: other.personId };
  const second: Turn = { taskId: other.taskId, day: other.day, personId: one.personId };
  const rest = turns.filter((turn) => turn !== one && turn !== other);
  return one.personId === other.personId || [first, second].some((turn) => has(rest, turn))
    ? err({ type: "AlreadyHasTurn" })
    : ok([first, second]);
}

export const has = (turns: readonly Turn[], { taskId, day, personId }: Turn): boolean =>
  turns.some((turn) => turn.taskId === taskId && turn.day === day && turn.personId === personId);

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** What most houses have: breakfast every day, the rest a few times a week. */
export const usualTasks: readonly Omit<Task, "id">[] = [
  usual("breakfast", "breakfast-prepare", "coffee", everyDay, 2),
  usual("breakfast", "breakfast-clear", "table", everyDay, 1),
  usual("house", "kitchen", "kitchen", everyDay, 2),
  usual("house", "living-room", "sofa", [2, 5], 1),
  usual("house", "bathrooms", "bath", [1, 4], 2),
  usual("house", "stairs-and-hall", "broom", [3, 6], 1),
  usual("house", "bins", "bin", [2], 1),
];

function usual(
  part: Task["part"],
  name: UsualTask,
  picture: TaskPicture,
  days: number[],
  people: number,
): Omit<Task, "id"> {
  return { part, name: { usual: name }, picture, days, people };
}

interface Span {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

const covers = ({ from, until }: Span, day: CalendarDate): boolean =>
  from <= day && (until === null || day < until);
