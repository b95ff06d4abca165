import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { shortNames } from "../people/short-names.ts";
import type { ChorePrintoutContent } from "./chore-printout.ts";
import { daysOfWeek, isOn, Task } from "./chores.ts";
import type { PersonId } from "../people/person.ts";

/**
 * How a person is called on the wall of the kitchen. A person without a name in the house is called by their room,
 * which every reader of the printout knows; a file number would make them stand out, and means nothing to the others.
 */
export const WallName = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("name"), name: z.string() }),
  z.strictObject({ by: z.literal("room"), room: z.string() }),
  z.strictObject({ by: z.literal("number"), number: z.number().int() }),
]);
export type WallName = Readonly<z.infer<typeof WallName>>;

/** A week for the wall: tasks by days, and the languages that are spoken by those who are on it. */
export const WeekPrintout = z.strictObject({
  week: CalendarDate,
  tasks: z.array(
    z.strictObject({
      ...Task.pick({ part: true, name: true, picture: true }).shape,
      days: z
        .array(
          z.strictObject({
            /** The task is done on that day. */
            isOn: z.boolean(),
            people: z.array(WallName),
            /** Places to be filled in by hand. */
            free: z.number().int().min(0).max(4),
          }),
        )
        .length(7),
    }),
  ),
  languages: z.array(z.string()),
});
export type WeekPrintout = Readonly<z.infer<typeof WeekPrintout>>;

/** What the house knows of a person in the printout besides their turn. */
export interface OnWall {
  readonly room: string | null;
  readonly languages: readonly string[];
}

/** The sheet of a week, without turns that were "not today" and people who will not do theirs. */
export function weekPrintout(
  { week, tasks, turns, people }: ChorePrintoutContent,
  known: ReadonlyMap<PersonId, OnWall>,
): WeekPrintout {
  const standing = turns.filter(
    ({ outcome, needsOther }) => outcome !== "not-today" && !needsOther,
  );
  const onWall = people.filter(({ id }) => standing.some(({ personId }) => personId === id));
  const called = shortNames(onWall.flatMap(({ name }) => name ?? []));
  const nameOf = ({ id, number, name }: ChorePrintoutContent["people"][number]): WallName => {
    if (name !== null) return { by: "name", name: called(name) };
    const room = known.get(id)?.room ?? null;
    return room === null ? { by: "number", number } : { by: "room", room };
  };
  const spoken = onWall.flatMap(({ id }) => known.get(id)?.languages.slice(0, 1) ?? []);
  return {
    week,
    tasks: tasks.map((task) => ({
      part: task.part,
      name: task.name,
      picture: task.picture,
      days: daysOfWeek(week).map((day) => {
        const here = standing.filter((turn) => turn.taskId === task.id && turn.day === day);
        const named = onWall.filter(({ id }) => here.some(({ personId }) => personId === id));
        const asked = isOn(task, day);
        return {
          isOn: asked || here.length > 0,
          people: named.map(nameOf),
          free: asked ? Math.max(0, task.people - here.length) : 0,
        };
      }),
    })),
    languages: byCount(spoken),
  };
}

/** The most frequent first. */
function byCount(codes: readonly string[]): string[] {
  const count = (code: string): number => codes.filter((other) => other === code).length;
  return [...new Set(codes)].toSorted((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
}
