import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { PrintedTurn } from "../../domain/daily-life/chore-printout.ts";
import type { Task } from "../../domain/daily-life/chores.ts";

/** A task on a day, with the assigned resident. */
export interface Place {
  readonly task: Task;
  readonly day: CalendarDate;
  readonly turn: PrintedTurn | null;
}
