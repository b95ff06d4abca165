import { and, asc, count, desc, eq, isNull, sql } from "drizzle-orm";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { StayId } from "../../domain/accommodation/stay.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { departureAnswers, departurePosts } from "./departure-checklist.table.ts";
import { stays } from "./stays.table.ts";

export type AnswerRow = Readonly<typeof departureAnswers.$inferSelect>;
export type PostRow = Readonly<typeof departurePosts.$inferSelect>;

/** Oldest first. */
export const answersOf = (db: ReadDb, stayId: StayId): AnswerRow[] =>
  db
    .select()
    .from(departureAnswers)
    .where(eq(departureAnswers.stayId, stayId))
    .orderBy(asc(departureAnswers.position))
    .all();

export function insertAnswer(db: WriteDb, answer: Omit<AnswerRow, "position">): void {
  db.insert(departureAnswers)
    .values({ ...answer, position: answersOf(db, answer.stayId).length + 1 })
    .run();
}

/** Stays that ended and whose list is still open, the last to leave first. */
export const stayIdsWithOpenList = (db: ReadDb): StayId[] =>
  db
    .select({ id: stays.id })
    .from(stays)
    .where(
      and(
        sql`${stays.until} IS NOT NULL`,
        isNull(stays.voidedAt),
        sql`ifnull((
          SELECT answer.outcome FROM departure_answers AS answer
          WHERE answer.stay_id = ${stays.id} AND answer.item = 'list'
          ORDER BY answer.position DESC LIMIT 1
        ), 'open') = 'open'`,
        // A person who had left long before a spreadsheet was imported needs no departure checklist.
        sql`NOT EXISTS (
          SELECT 1 FROM import_rows AS row JOIN stay_events AS said ON said.stay_id = row.stay_id
          WHERE row.stay_id = ${stays.id} AND said.kind = 'departed' AND said.at = ${stays.admittedAt}
        )`,
      ),
    )
    .orderBy(desc(stays.until))
    .all()
    .map(({ id }) => id);

/** As last given; null when none was. */
export const postOf = (db: ReadDb, stayId: StayId): PostRow | null =>
  db
    .select()
    .from(departurePosts)
    .where(eq(departurePosts.stayId, stayId))
    .orderBy(desc(departurePosts.position))
    .limit(1)
    .get() ?? null;

export function insertPost(db: WriteDb, post: Omit<PostRow, "position">): void {
  const earlier = db
    .select({ n: count() })
    .from(departurePosts)
    .where(eq(departurePosts.stayId, post.stayId))
    .get();
  db.insert(departurePosts)
    .values({ ...post, position: (earlier?.n ?? 0) + 1 })
    .run();
}

/** Takes the reasons about people who left before `leftBefore` out of the house. The office keeps them. */
export function forgetAsideReasons(db: WriteDb, leftBefore: CalendarDate): void {
  db.run(sql`
    UPDATE departure_answers SET reason = NULL
    WHERE reason IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM stays AS left_stay
      JOIN stays AS other ON other.person_id = left_stay.person_id AND other.voided_at IS NULL
      WHERE left_stay.id = departure_answers.stay_id
        AND ifnull(other.until_night, '9999-12-31') > ${leftBefore}
    )`);
}
