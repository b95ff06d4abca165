import { and, desc, eq, isNull } from "drizzle-orm";
import type { CalendarDate } from "../domain/calendar.ts";
import type { CopyId } from "../domain/office-copy.ts";
import type { UserId } from "../domain/user.ts";
import type { ReadDb, WriteDb } from "./open.ts";
import { officeCopies } from "./schema/office-copies.ts";
import { users } from "./schema/users.ts";

/** How the one who reads in a copy is called there; no colleague of a house has this for her sign-in name. */
export const readerName = "hearth.copy";

export type CopyRow = Readonly<typeof officeCopies.$inferSelect>;

/** Newest first. In a copy, only the copy itself. */
export const copiesMade = (db: ReadDb, limit: number): CopyRow[] =>
  db.select().from(officeCopies).orderBy(desc(officeCopies.id)).limit(limit).all();

/** All that nobody said to be destroyed, newest first. */
export const copiesLeft = (db: ReadDb): CopyRow[] =>
  db
    .select()
    .from(officeCopies)
    .where(isNull(officeCopies.destroyedOn))
    .orderBy(desc(officeCopies.id))
    .all();

export function insertCopy(db: WriteDb, row: CopyRow): void {
  db.insert(officeCopies).values(row).run();
}

/** False where there is no such copy, or it is destroyed already. */
export const noteDestroyed = (
  db: WriteDb,
  id: CopyId,
  { on, by }: { readonly on: CalendarDate; readonly by: UserId },
): boolean =>
  db
    .update(officeCopies)
    .set({ destroyedOn: on, destroyedBy: by })
    .where(and(eq(officeCopies.id, id), isNull(officeCopies.destroyedOn)))
    .run().changes === 1;

/** Whoever reads in a copy; null in a file that is none. */
export const readerOfCopy = (db: ReadDb): UserId | null =>
  db.select({ id: users.id }).from(users).where(eq(users.signInName, readerName)).get()?.id ?? null;
