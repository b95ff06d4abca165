import { and, desc, eq, gte, inArray, isNotNull, isNull, lt, or } from "drizzle-orm";
import type { CalendarDate, ClockTime, Instant } from "../../domain/core/calendar-date.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { VisitGiven, VisitId } from "../../domain/daily-life/visits.ts";
import { isGone } from "../people/known-to-house-since.ts";
import { storedCustomTerms } from "../vocabulary/custom-terms-column.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { visits } from "./daily-life.table.ts";

export type VisitRow = Readonly<typeof visits.$inferSelect>;

/** Visits without a recorded leaving, and those recorded from a day on, newest first. */
export const visitsSince = (db: ReadDb, day: CalendarDate): VisitRow[] =>
  db
    .select()
    .from(visits)
    .where(and(isNull(visits.voidedAt), or(gte(visits.day, day), isNull(visits.until))))
    .orderBy(desc(visits.day), desc(visits.from))
    .limit(200)
    .all();

/** Those who came from a day on and have not gone again. */
export const openVisits = (db: ReadDb, since: CalendarDate): VisitRow[] =>
  db
    .select()
    .from(visits)
    .where(and(isNull(visits.voidedAt), gte(visits.day, since), isNull(visits.until)))
    .orderBy(visits.from)
    .all();

export const visitById = (db: ReadDb, id: VisitId): VisitRow | null =>
  db
    .select()
    .from(visits)
    .where(and(eq(visits.id, id), isNull(visits.voidedAt)))
    .get() ?? null;

export function insertVisit(
  db: WriteDb,
  id: VisitId,
  { own, ...visit }: VisitGiven,
  by: { readonly at: Instant; readonly userId: UserId },
): void {
  db.insert(visits)
    .values({
      ...visit,
      ownWords: storedCustomTerms(own),
      id,
      recordedAt: by.at,
      recordedBy: by.userId,
    })
    .run();
}

export function endVisit(db: WriteDb, id: VisitId, until: ClockTime): void {
  db.update(visits).set({ until }).where(eq(visits.id, id)).run();
}

export function voidVisit(db: WriteDb, id: VisitId, at: Instant, by: UserId): void {
  db.update(visits).set({ voidedAt: at, voidedBy: by }).where(eq(visits.id, id)).run();
}

/** Clears the names of visitors to people who left before a day from the house; returns the visits. */
export function forgetVisitors(db: WriteDb, leftBefore: CalendarDate): VisitId[] {
  const old = db
    .select({ id: visits.id })
    .from(visits)
    .where(
      and(
        isNotNull(visits.visitor),
        lt(visits.day, leftBefore),
        isGone(visits.personId, leftBefore),
      ),
    )
    .all()
    .map(({ id }) => id);
  db.update(visits).set({ visitor: null }).where(inArray(visits.id, old)).run();
  return old;
}
