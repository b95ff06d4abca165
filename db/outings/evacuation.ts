import { and, asc, eq, isNull } from "drizzle-orm";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { EvacuationListId } from "../../domain/outings/evacuation.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { evacuationLists } from "./evacuation.table.ts";

export type EvacuationListRow = Readonly<typeof evacuationLists.$inferSelect>;

export function insertEvacuationList(
  db: WriteDb,
  list: Omit<EvacuationListRow, "destroyedAt" | "destroyedBy">,
): void {
  db.insert(evacuationLists).values(list).run();
}

/** Lists that are somewhere outside, the oldest first. */
export const listsOutside = (db: ReadDb): EvacuationListRow[] =>
  db
    .select()
    .from(evacuationLists)
    .where(isNull(evacuationLists.destroyedAt))
    .orderBy(asc(evacuationLists.leftAt), asc(evacuationLists.id))
    .all();

/** True when the list was still outside. */
export function destroyList(db: WriteDb, id: EvacuationListId, at: Instant, by: UserId): boolean {
  const { changes } = db
    .update(evacuationLists)
    .set({ destroyedAt: at, destroyedBy: by })
    .where(and(eq(evacuationLists.id, id), isNull(evacuationLists.destroyedAt)))
    .run();
  return changes > 0;
}
