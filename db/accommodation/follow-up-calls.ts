import { and, asc, eq, getTableColumns, isNotNull, isNull, lte } from "drizzle-orm";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type {
  FollowUpId,
  FollowUpOutcome,
} from "../../domain/accommodation/departure-checklist.ts";
import type { StayId } from "../../domain/accommodation/stay.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { followUps } from "./follow-up-calls.table.ts";
import { stays } from "./stays.table.ts";

export type FollowUpRow = Readonly<typeof followUps.$inferSelect>;

/** Every call agreed at a departure, by its day. */
export const followUpsOf = (db: ReadDb, stayId: StayId): FollowUpRow[] =>
  db
    .select()
    .from(followUps)
    .where(eq(followUps.stayId, stayId))
    .orderBy(asc(followUps.on), asc(followUps.agreedAt))
    .all();

/** Open calls to people who have left, whose day has come. */
export const followUpsDue = (db: ReadDb, today: CalendarDate): FollowUpRow[] =>
  db
    .select(getTableColumns(followUps))
    .from(followUps)
    .innerJoin(stays, eq(stays.id, followUps.stayId))
    .where(
      and(
        ...[isNull(followUps.outcome), lte(followUps.on, today)],
        ...[isNull(stays.voidedAt), isNotNull(stays.until)],
      ),
    )
    .orderBy(asc(followUps.on))
    .all();

export const followUpById = (db: ReadDb, id: FollowUpId): FollowUpRow | null =>
  db.select().from(followUps).where(eq(followUps.id, id)).get() ?? null;

export function insertFollowUp(
  db: WriteDb,
  row: Omit<FollowUpRow, "outcome" | "settledAt" | "settledBy">,
): void {
  db.insert(followUps).values(row).run();
}

/** True when the call was still open. */
export function settleFollowUp(
  db: WriteDb,
  id: FollowUpId,
  outcome: FollowUpOutcome,
  by: { readonly at: Instant; readonly userId: UserId },
): boolean {
  const { changes } = db
    .update(followUps)
    .set({ outcome, settledAt: by.at, settledBy: by.userId })
    .where(and(eq(followUps.id, id), isNull(followUps.outcome)))
    .run();
  return changes > 0;
}
