import { forgetParcelNotes } from "../../../db/daily-life/belongings.ts";
import { forgetVisitors } from "../../../db/daily-life/visits.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { Context } from "../platform/context.ts";

/** Free words about people who left before a day go with their names: who visited, what was written on their post. */
export function forgetWords(context: Context, leftBefore: CalendarDate): void {
  for (const id of forgetVisitors(context.tx, leftBefore))
    context.note({ action: "nameLeftHouse", object: { kind: "visits", id } });
  for (const id of forgetParcelNotes(context.tx, leftBefore))
    context.note({ action: "nameLeftHouse", object: { kind: "parcels", id } });
}
