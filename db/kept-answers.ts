// What was worked out for somebody before a lock; see electron/vault/over-lock.ts.
import { eq } from "drizzle-orm";
import type { UserId } from "../domain/user.ts";
import type { ReadDb, WriteDb } from "./open.ts";
import { keptAnswers } from "./schema/kept-answers.ts";

/** Sealed to her; null where nothing is kept for her. */
export const keptFor = (db: ReadDb, userId: UserId): Buffer | null =>
  db
    .select({ sealed: keptAnswers.sealed })
    .from(keptAnswers)
    .where(eq(keptAnswers.userId, userId))
    .get()?.sealed ?? null;

/** Names of the tables that were read for what is kept, whoever it is kept for. */
export const tablesOfKept = (db: ReadDb): readonly string[] => [
  ...new Set(
    db
      .select({ tables: keptAnswers.tables })
      .from(keptAnswers)
      .all()
      .flatMap(({ tables }) => tables),
  ),
];

/** In the place of what was kept for her before. */
export function keepFor(
  db: WriteDb,
  userId: UserId,
  kept: { readonly tables: readonly string[]; readonly sealed: Buffer },
): void {
  db.insert(keptAnswers)
    .values({ userId, ...kept })
    .onConflictDoUpdate({ target: keptAnswers.userId, set: kept })
    .run();
}

/** Everybody's. */
export function dropKept(db: WriteDb): void {
  db.delete(keptAnswers).run();
}
