import { and, desc, eq, sql } from "drizzle-orm";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { isGone } from "../people/known-to-house-since.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { healthCards } from "./health-cards.table.ts";

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
    .set({ shown: null, replaced: true })
    .where(and(eq(healthCards.personId, row.personId), eq(healthCards.replaced, false)))
    .run();
  db.insert(healthCards).values(row).run();
}

/** Puts a card once more in its own place, with what the house is to see of it again. */
export function bringBackHealthCard(
  db: WriteDb,
  before: HealthCardRow,
  again: Pick<HealthCardRow, "id" | "shown" | "sealedCare">,
): void {
  db.update(healthCards).set({ replaced: true }).where(eq(healthCards.id, before.id)).run();
  db.insert(healthCards)
    .values({ ...before, ...again, follows: before.id })
    .run();
}

/** Cards whose shared part the house cleared when the person left; newest first, as they came. */
export const clearedCards = (cards: readonly HealthCardRow[]): readonly HealthCardRow[] =>
  cards.filter(({ agreedOn, shown, replaced }) => agreedOn !== null && shown === null && !replaced);

/** Takes what the house saw of people who left out of it; care workers keep it. */
export function forgetHealth(db: WriteDb, leftBefore: CalendarDate): void {
  db.run(sql`UPDATE health_cards SET shown = NULL
    WHERE shown IS NOT NULL AND ${isGone(healthCards.personId, leftBefore)}`);
}
