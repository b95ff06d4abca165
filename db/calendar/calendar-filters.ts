import { eq } from "drizzle-orm";
import type { CalendarFilter } from "../../domain/calendar/calendar-entry.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { calendarFilters } from "./calendar-filters.table.ts";

/** As it was kept: a later version may no longer know all of it. */
export const calendarFilterOf = (db: ReadDb, userId: UserId): unknown =>
  db.select().from(calendarFilters).where(eq(calendarFilters.userId, userId)).get()?.filter ?? null;

export function keepCalendarFilter(db: WriteDb, userId: UserId, filter: CalendarFilter): void {
  db.insert(calendarFilters)
    .values({ userId, filter })
    .onConflictDoUpdate({ target: calendarFilters.userId, set: { filter } })
    .run();
}
