import { desc, eq, sql } from "drizzle-orm";
import type { GuardOverrideId } from "../../domain/address-guard/two-person-override.ts";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { ExitChannel } from "../../domain/printing/exit-channel.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { guardOverrides } from "./two-person-overrides.table.ts";

export type OverrideRow = Readonly<typeof guardOverrides.$inferSelect>;

/** The newest first. */
export const newestOverrides = (db: ReadDb, limit: number): OverrideRow[] =>
  db
    .select()
    .from(guardOverrides)
    .orderBy(desc(guardOverrides.agreedAt), desc(sql`rowid`))
    .limit(limit)
    .all();

/** Those of documents about one person, newest first. */
export const overridesOf = (db: ReadDb, personId: PersonId): OverrideRow[] =>
  db
    .select()
    .from(guardOverrides)
    .where(eq(guardOverrides.personId, personId))
    .orderBy(desc(guardOverrides.agreedAt), desc(sql`rowid`))
    .all();

export const overrideById = (db: ReadDb, id: GuardOverrideId): OverrideRow | null =>
  db.select().from(guardOverrides).where(eq(guardOverrides.id, id)).get() ?? null;

export function insertOverride(db: WriteDb, row: Omit<OverrideRow, "way" | "leftAt">): void {
  db.insert(guardOverrides).values(row).run();
}

/** Records that the document leaves under the override. */
export function useOverride(
  db: WriteDb,
  id: GuardOverrideId,
  left: { readonly way: ExitChannel; readonly leftAt: Instant },
): void {
  db.update(guardOverrides).set(left).where(eq(guardOverrides.id, id)).run();
}

/** Stores a record sealed again, for a file that is hidden or shown again. */
export function resealOverride(db: WriteDb, id: GuardOverrideId, sealed: Buffer): void {
  db.update(guardOverrides).set({ sealed }).where(eq(guardOverrides.id, id)).run();
}
