import { and, desc, eq, or, type SQL, sql } from "drizzle-orm";
import type { Instant } from "../../domain/core/calendar-date.ts";
import { type DraftKind, type DraftSpot, recordsOf, waits } from "../../domain/drafts/draft.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { drafts } from "./drafts.table.ts";

export interface DraftRow {
  readonly spot: DraftSpot;
  readonly version: number;
  readonly sealed: Buffer;
  readonly savedAt: Instant;
}

export function draftAt(db: ReadDb, userId: UserId, spot: DraftSpot): DraftRow | null {
  const row = db.select().from(drafts).where(isAt(userId, spot)).get();
  return row === undefined ? null : rowToDraft(row);
}

/** All drafts of a user, newest first. */
export const draftsOf = (db: ReadDb, userId: UserId): DraftRow[] =>
  db
    .select()
    .from(drafts)
    .where(eq(drafts.userId, userId))
    .orderBy(desc(drafts.savedAt))
    .all()
    .map(rowToDraft);

/** Keeps the newest words in the place of those before. */
export function saveDraft(db: WriteDb, userId: UserId, draft: DraftRow): void {
  const { spot, version, sealed, savedAt } = draft;
  const newest = { version, sealed, savedAt };
  db.insert(drafts)
    .values({ userId, ...keyOf(spot), ...newest })
    .onConflictDoUpdate({
      target: [drafts.userId, drafts.kind, drafts.personId, drafts.object],
      set: newest,
    })
    .run();
}

export function discardDraft(db: WriteDb, userId: UserId, spot: DraftSpot): void {
  db.delete(drafts).where(isAt(userId, spot)).run();
}

/** To a spot where nothing lies. */
export function moveDraft(db: WriteDb, userId: UserId, from: DraftSpot, to: DraftSpot): void {
  db.update(drafts).set(keyOf(to)).where(isAt(userId, from)).run();
}

/**
 * Discards everyone's drafts of something that cannot be done any more, including those their author cannot read for
 * now.
 */
export function discardDraftsAt(db: WriteDb, spot: DraftSpot): void {
  const { kind, personId, object } = keyOf(spot);
  const isThere = or(
    eq(drafts.object, object),
    sql`instr(${drafts.object}, ${object + waits}) = 1`,
  );
  db.delete(drafts)
    .where(and(eq(drafts.kind, kind), eq(drafts.personId, personId), isThere))
    .run();
}

/** Discards everyone's drafts that change one of these records, by the record their place names: they contain its text. */
export function discardDraftsAbout(db: WriteDb, ids: readonly string[]): void {
  if (ids.length === 0) return;
  db.run(sql`DELETE FROM drafts WHERE object <> '' AND EXISTS (
    SELECT 1 FROM json_each(${JSON.stringify(ids)}) AS gone WHERE instr(drafts.object, gone.value) > 0
  )`);
}

/** The record that a draft without a file changes, while it still has content. */
const changed: Partial<Record<DraftKind, readonly SQL[]>> = {
  log: [sql`SELECT id FROM log_entries WHERE text IS NOT NULL`],
  referral: [sql`SELECT id FROM referrals WHERE erased_at IS NULL`],
  appointment: [sql`SELECT id FROM appointments`],
  activity: [sql`SELECT id FROM activities`],
  wrong: [
    sql`SELECT id FROM incidents WHERE erased_at IS NULL`,
    sql`SELECT breach_id AS id FROM address_breach_contents WHERE content IS NOT NULL`,
    sql`SELECT complaint_id AS id FROM complaint_contents`,
  ],
};

/** False where the record that it changes, or its content, was deleted. */
export function hasRecord(db: ReadDb, spot: DraftSpot): boolean {
  const among = spot.personId === null ? changed[spot.kind] : undefined;
  if (among === undefined) return true;
  const isThere = (id: string): boolean =>
    among.some((rows) => {
      const found = db.select({ one: sql`1` }).from(sql`(${rows}) AS record`);
      return found.where(sql`record.id = ${id}`).get() !== undefined;
    });
  return recordsOf(spot).every(isThere);
}

/** Drafts whose author can never open them again. */
export function discardDraftsOf(db: WriteDb, userId: UserId): void {
  db.delete(drafts).where(eq(drafts.userId, userId)).run();
}

const keyOf = ({ kind, personId, object }: DraftSpot) => ({
  kind,
  personId: personId ?? "",
  object: object ?? "",
});

function isAt(userId: UserId, spot: DraftSpot) {
  const { kind, personId, object } = keyOf(spot);
  return and(
    eq(drafts.userId, userId),
    eq(drafts.kind, kind),
    eq(drafts.personId, personId),
    eq(drafts.object, object),
  );
}

function rowToDraft(row: typeof drafts.$inferSelect): DraftRow {
  const { kind, personId, object, version, sealed, savedAt } = row;
  const spot = {
    kind,
    personId: personId === "" ? null : (personId as PersonId),
    object: object === "" ? null : object,
  };
  return { spot, version, sealed, savedAt };
}
