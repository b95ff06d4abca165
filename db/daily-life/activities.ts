import { and, asc, eq, gte, inArray, isNull, max } from "drizzle-orm";
import type {
  Activity,
  ActivityId,
  ActivityMark,
  ActivityPlan,
  Leader,
} from "../../domain/daily-life/activities.ts";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { activities, activityMarks } from "./daily-life.table.ts";

interface By {
  readonly at: Instant;
  readonly userId: UserId;
}

/** Those that take or took place from a day on, by day and hour. */
export function activitiesSince(db: ReadDb, day: CalendarDate): Activity[] {
  const rows = db
    .select()
    .from(activities)
    .where(and(gte(activities.day, day), isNull(activities.cancelledAt)))
    .orderBy(asc(activities.day), asc(activities.at))
    .all();
  return withMarks(db, rows);
}

/** Also one that was cancelled. */
export function activityById(db: ReadDb, id: ActivityId): Activity | null {
  const row = db.select().from(activities).where(eq(activities.id, id)).get();
  return row === undefined ? null : (withMarks(db, [row])[0] ?? null);
}

export function insertActivity(db: WriteDb, id: ActivityId, plan: ActivityPlan, by: By): void {
  db.insert(activities)
    .values({ id, ...planToRow(plan), recordedAt: by.at, recordedBy: by.userId })
    .run();
}

export function updateActivity(db: WriteDb, id: ActivityId, plan: ActivityPlan): void {
  db.update(activities).set(planToRow(plan)).where(eq(activities.id, id)).run();
}

export function setActivityCancelled(db: WriteDb, id: ActivityId, by: By | null): void {
  db.update(activities)
    .set({ cancelledAt: by?.at ?? null, cancelledBy: by?.userId ?? null })
    .where(eq(activities.id, id))
    .run();
}

export function insertMark(
  db: WriteDb,
  mark: {
    readonly id: string;
    readonly activityId: ActivityId;
    readonly personId: PersonId;
    readonly mark: ActivityMark;
  },
  by: By,
): void {
  const here = and(
    eq(activityMarks.activityId, mark.activityId),
    eq(activityMarks.personId, mark.personId),
  );
  const last = db
    .select({ position: max(activityMarks.position) })
    .from(activityMarks)
    .where(here)
    .get();
  db.insert(activityMarks)
    .values({
      ...mark,
      position: (last?.position ?? 0) + 1,
      markedAt: by.at,
      markedBy: by.userId,
    })
    .run();
}

function withMarks(db: ReadDb, rows: readonly (typeof activities.$inferSelect)[]): Activity[] {
  const ids = rows.map(({ id }) => id);
  const marks = db
    .select()
    .from(activityMarks)
    .where(inArray(activityMarks.activityId, ids))
    .orderBy(asc(activityMarks.position))
    .all();
  return rows.map((row) => {
    // The last word about a person is the one that stays in the map.
    const own = new Map(
      marks
        .filter(({ activityId }) => activityId === row.id)
        .map(({ personId, mark }) => [personId, mark]),
    );
    const { id, what, day, at, openTo } = row;
    return {
      id,
      what,
      day,
      at,
      openTo,
      ledBy: leaderOf(row),
      marks: [...own].map(([personId, mark]) => ({ personId, mark })),
    };
  });
}

function leaderOf(row: typeof activities.$inferSelect): Leader {
  if (row.ledByUser !== null) return { is: "colleague", id: row.ledByUser };
  if (row.ledByPerson !== null) return { is: "resident", id: row.ledByPerson };
  return { is: "other", name: row.ledByOther ?? "" };
}

const planToRow = ({ ledBy, ...plan }: ActivityPlan) => ({
  ...plan,
  ledByUser: ledBy.is === "colleague" ? ledBy.id : null,
  ledByPerson: ledBy.is === "resident" ? ledBy.id : null,
  ledByOther: ledBy.is === "other" ? ledBy.name : null,
});
