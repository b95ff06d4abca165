import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { CalendarDate } from "../domain/calendar.ts";
import type { PersonId } from "../domain/person.ts";
import { isGone } from "./gone.ts";
import type { ReadDb, WriteDb } from "./open.ts";
import { healthCards } from "./schema/health.ts";

export type HealthCardRow = Readonly<typeof healthCards.$inferSelect>;

/** Newest first. */
export const healthCardsOf = (db: ReadDb, personId: PersonId): HealthCardRow[] =>
  db
    .select()
    .from(healthCards)
    .where(eq(healthCards.personId, personId))
    .orderBy(desc(healthCards.at), desc(sql`rowid`))
    .all();

/** Puts a card in the place of all before it: the house sees nothing of those any more. */
export function insertHealthCard(db: WriteDb, row: HealthCardRow): void {
  db.update(healthCards)
    .set({ shown: null })
    .where(and(eq(healthCards.personId, row.personId), isNotNull(healthCards.shown)))
    .run();
  db.insert(healthCards).values(row).run();
}

/** Puts the newest card once more, with what the house is to see of it again. */
export function bringBackHealthCard(db: WriteDb, row: HealthCardRow): void {
  db.insert(healthCards).values(row).run();
}

/** Takes what the house saw of people who left out of it; care workers keep it. */
export function forgetHealth(db: WriteDb, leftBefore: CalendarDate): void {
  db.run(sql`UPDATE health_cards SET shown = NULL
    WHERE shown IS NOT NULL AND ${isGone(healthCards.personId, leftBefore)}`);
}
