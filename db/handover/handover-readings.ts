import { and, asc, eq, max, ne, notInArray, or } from "drizzle-orm";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { Shift } from "../../domain/shift/shift.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { handOverReadings, handOverTakenBack } from "./handover-readings.table.ts";

export type ReadingRow = Readonly<typeof handOverReadings.$inferSelect>;

/** Who read the page of a shift, first to last. */
export const readingsOf = (db: ReadDb, { day, name }: Shift): ReadingRow[] =>
  db
    .select()
    .from(handOverReadings)
    .where(and(eq(handOverReadings.day, day), eq(handOverReadings.shift, name), stands(db)))
    .orderBy(asc(handOverReadings.readAt))
    .all();

/** Up to which moment this user has read; null when they never have. */
export const readUpTo = (db: ReadDb, userId: UserId): Instant | null =>
  db
    .select({ at: max(handOverReadings.pageAt) })
    .from(handOverReadings)
    .where(and(eq(handOverReadings.readBy, userId), stands(db)))
    .get()?.at ?? null;

/** The same, without what the user read for this shift. */
export const readUpToBefore = (db: ReadDb, userId: UserId, { day, name }: Shift): Instant | null =>
  db
    .select({ at: max(handOverReadings.pageAt) })
    .from(handOverReadings)
    .where(
      and(
        eq(handOverReadings.readBy, userId),
        or(ne(handOverReadings.day, day), ne(handOverReadings.shift, name)),
        stands(db),
      ),
    )
    .get()?.at ?? null;

export function insertReading(db: WriteDb, row: ReadingRow): void {
  db.insert(handOverReadings).values(row).run();
}

/** A reading confirmed in error no longer counts. */
export function undoReading(db: WriteDb, readingId: string, at: Instant): void {
  db.insert(handOverTakenBack).values({ readingId, at }).run();
}

const stands = (db: ReadDb) =>
  notInArray(
    handOverReadings.id,
    db.select({ id: handOverTakenBack.readingId }).from(handOverTakenBack),
  );
