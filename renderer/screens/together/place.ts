import type { CalendarDate } from "../../../domain/calendar.ts";
import type { TurnOnSheet } from "../../../domain/chore-sheet.ts";
import type { Task } from "../../../domain/chores.ts";

/** A task on a day, with whoever has it. */
export interface Place {
  readonly task: Task;
  readonly day: CalendarDate;
  readonly turn: TurnOnSheet | null;
}
