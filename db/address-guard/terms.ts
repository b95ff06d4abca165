import { and, asc, eq, isNull } from "drizzle-orm";
import type { GuardTerm, GuardTermId } from "../../domain/address-guard/term.ts";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { guardTerms } from "./terms.table.ts";

export type GuardTermRow = Readonly<typeof guardTerms.$inferSelect>;

/** The terms that count today, by kind. */
export const termsInUse = (db: ReadDb): readonly GuardTermRow[] =>
  db
    .select()
    .from(guardTerms)
    .where(isNull(guardTerms.endedAt))
    .orderBy(asc(guardTerms.kind), asc(guardTerms.text))
    .all();

export function insertTerm(db: WriteDb, term: GuardTerm, at: Instant, by: UserId): void {
  db.insert(guardTerms)
    .values({ ...term, addedAt: at, addedBy: by })
    .run();
}

/** False if there is no such term, or it has ended already. */
export function endTerm(db: WriteDb, id: GuardTermId, at: Instant, by: UserId): boolean {
  const { changes } = db
    .update(guardTerms)
    .set({ endedAt: at, endedBy: by })
    .where(and(eq(guardTerms.id, id), isNull(guardTerms.endedAt)))
    .run();
  return changes > 0;
}
