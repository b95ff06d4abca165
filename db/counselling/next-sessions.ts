import { and, asc, eq, gte, isNull, lt, sql } from "drizzle-orm";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { SessionId } from "../../domain/counselling/session.ts";
import type { NextPlan } from "../../domain/counselling/next-session.ts";
import type { UserId } from "../../domain/users/user.ts";
import { inList } from "../platform/in-list.ts";
import type { SessionRow } from "./sessions.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { sessions } from "./sessions.table.ts";
import { nextSessions, nextSessionsHistory } from "./next-sessions.table.ts";

export type NextRow = Readonly<typeof nextSessions.$inferSelect>;

interface Said {
  readonly at: Instant;
  readonly by: UserId;
}

/** From the first day until the day before the second, each with the session it followed from; none that was taken away. */
export const nextSessionsBetween = (
  db: ReadDb,
  from: CalendarDate,
  until: CalendarDate,
): { readonly next: NextRow; readonly contact: SessionRow }[] =>
  db
    .select({ next: nextSessions, contact: sessions })
    .from(nextSessions)
    .innerJoin(sessions, eq(sessions.id, nextSessions.contactId))
    .where(
      and(
        gte(nextSessions.day, from),
        lt(nextSessions.day, until),
        isNull(nextSessions.takenAwayAt),
      ),
    )
    .orderBy(asc(nextSessions.day), asc(nextSessions.at), asc(nextSessions.recordedAt))
    .all();

export const nextOfSession = (db: ReadDb, id: SessionId): NextRow | null =>
  db.select().from(nextSessions).where(eq(nextSessions.contactId, id)).get() ?? null;

export const nextOfSessions = (
  db: ReadDb,
  ids: readonly SessionId[],
): ReadonlyMap<SessionId, NextRow> =>
  new Map(
    db
      .select()
      .from(nextSessions)
      .where(inList(nextSessions.contactId, ids))
      .all()
      .map((row) => [row.contactId, row]),
  );

export function insertNextSession(db: WriteDb, row: NextRow): void {
  db.insert(nextSessions).values(row).run();
}

/** Replaces what was planned, and keeps it. */
export function moveNextSession(db: WriteDb, before: NextRow, plan: NextPlan, said: Said): void {
  const { id, version, day, at, minutes, place, workerId } = before;
  db.insert(nextSessionsHistory)
    .values({
      nextId: id,
      version,
      plan: { day, at, minutes, place, workerId },
      replacedAt: said.at,
      replacedBy: said.by,
    })
    .run();
  db.update(nextSessions)
    .set({ ...plan, version: version + 1 })
    .where(eq(nextSessions.id, id))
    .run();
}

export function takeNextSessionAway(db: WriteDb, { id }: NextRow, said: Said): void {
  db.update(nextSessions)
    .set({ takenAwayAt: sql`max(${said.at}, recorded_at)`, takenAwayBy: said.by })
    .where(and(eq(nextSessions.id, id), isNull(nextSessions.takenAwayAt)))
    .run();
}
