import { and, desc, eq, sql } from "drizzle-orm";
import type { Instant } from "../domain/calendar.ts";
import type { DraftSpot } from "../domain/draft.ts";
import type { PersonId } from "../domain/person.ts";
import type { UserId } from "../domain/user.ts";
import type { ReadDb, WriteDb } from "./open.ts";
import { drafts } from "./schema/drafts.ts";

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

/** Everything a user has left half written, newest first. */
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

/** Everybody's drafts of something that cannot be done any more. */
export function discardDraftsAt(db: WriteDb, spot: DraftSpot): void {
  const { kind, personId, object } = keyOf(spot);
  db.delete(drafts)
    .where(and(eq(drafts.kind, kind), eq(drafts.personId, personId), eq(drafts.object, object)))
    .run();
}

/** Everybody's drafts that change one of these records, which their place names: they hold what stands in it. */
export function discardDraftsAbout(db: WriteDb, ids: readonly string[]): void {
  if (ids.length === 0) return;
  db.run(sql`DELETE FROM drafts WHERE object <> '' AND EXISTS (
    SELECT 1 FROM json_each(${JSON.stringify(ids)}) AS gone WHERE instr(drafts.object, gone.value) > 0
  )`);
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
