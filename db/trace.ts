import { and, count, desc, eq, gt, gte, inArray, max, or, sql } from "drizzle-orm";
import type { Action } from "../domain/action.ts";
import type { Instant } from "../domain/calendar.ts";
import type { PersonId } from "../domain/person.ts";
import type { ReferralId } from "../domain/referral.ts";
import type { UserId } from "../domain/user.ts";
import { mergedInto } from "./merged.ts";
import type { ReadDb, WriteDb } from "./open.ts";
import { rowsOfPerson } from "./rows-of-person.ts";
import { trace } from "./schema/trace.ts";

export type TraceRow = Readonly<typeof trace.$inferSelect>;

/** The newest entry, where the chain goes on; null in a vault that is being founded. */
export const lastEntry = (db: ReadDb): TraceRow | null =>
  db.select().from(trace).orderBy(desc(trace.seq)).limit(1).get() ?? null;

export const entryAt = (db: ReadDb, seq: number): TraceRow | null =>
  db.select().from(trace).where(eq(trace.seq, seq)).get() ?? null;

/** Number of the newest entry of this action after a number, or null. */
export const lastEntryOf = (db: ReadDb, action: Action, after: number): number | null =>
  db
    .select({ seq: max(trace.seq) })
    .from(trace)
    .where(and(gt(trace.seq, after), eq(trace.action, action)))
    .get()?.seq ?? null;

/** Entries from a number on, in order, at most `limit`. */
export const entriesFrom = (db: ReadDb, seq: number, limit: number): TraceRow[] =>
  db.select().from(trace).where(gte(trace.seq, seq)).orderBy(trace.seq).limit(limit).all();

export function insertEntry(db: WriteDb, row: TraceRow): void {
  db.insert(trace).values(row).run();
}

/** When this user last looked at this part of this object, or null. */
export function lastReading(
  db: ReadDb,
  userId: UserId,
  object: { readonly kind: "people" | "referrals"; readonly id: string },
  part: string,
): Instant | null {
  return (
    db
      .select({ at: max(trace.at) })
      .from(trace)
      .where(
        and(
          eq(trace.objectKind, object.kind),
          eq(trace.objectId, object.id),
          eq(trace.userId, userId),
          eq(trace.action, "read"),
          eq(trace.detail, part),
        ),
      )
      .get()?.at ?? null
  );
}

/** At whose files among these this user has looked since then, in this part: one question for many. */
export const readSince = (
  db: ReadDb,
  userId: UserId,
  ids: readonly PersonId[],
  part: string,
  since: Instant,
): ReadonlySet<string | null> =>
  new Set(
    db
      .selectDistinct({ id: trace.objectId })
      .from(trace)
      .where(
        and(
          eq(trace.objectKind, "people"),
          inArray(trace.objectId, [...ids]),
          eq(trace.userId, userId),
          eq(trace.action, "read"),
          eq(trace.detail, part),
          gte(trace.at, since),
        ),
      )
      .all()
      .map(({ id }) => id),
  );

/** What happened to a person's file, to her stays and her assistance, newest first. */
export function entriesOfPerson(
  db: ReadDb,
  personId: PersonId,
  page: {
    readonly offset: number;
    readonly limit: number;
    /** Also of notes that are for care workers alone. */
    readonly readsCare: boolean;
  },
): { readonly rows: TraceRow[]; readonly total: number } {
  const here = or(
    and(
      eq(trace.objectKind, "people"),
      inArray(trace.objectId, [personId, ...mergedInto(db, personId)]),
    ),
    ...rowsOfPerson(db, personId, page.readsCare).map(([kind, ids]) =>
      and(eq(trace.objectKind, kind), inArray(trace.objectId, ids)),
    ),
  );
  const total = db.select({ n: count() }).from(trace).where(here).get()?.n ?? 0;
  const rows = db
    .select()
    .from(trace)
    .where(here)
    .orderBy(desc(trace.seq))
    .limit(page.limit)
    .offset(page.offset)
    .all();
  return { rows, total };
}

/** Papers of some kinds about a person that were saved or printed, newest first; each once a day. */
export const papersLeft = (db: ReadDb, personId: PersonId, kinds: readonly string[]) =>
  db
    .select({
      seq: max(trace.seq),
      at: trace.at,
      userId: trace.userId,
      paper: trace.detail,
    })
    .from(trace)
    .where(
      and(
        eq(trace.objectKind, "people"),
        inArray(trace.objectId, [personId, ...mergedInto(db, personId)]),
        inArray(trace.action, ["saved", "printed"]),
        inArray(trace.detail, [...kinds]),
      ),
    )
    .groupBy(trace.detail, sql`substr(${trace.at}, 1, 10)`)
    .orderBy(desc(trace.seq))
    .limit(100)
    .all();

/** What happened to one referral, newest first. */
export const entriesOfReferral = (db: ReadDb, id: ReferralId, limit: number): TraceRow[] =>
  db
    .select()
    .from(trace)
    .where(and(eq(trace.objectKind, "referrals"), eq(trace.objectId, id)))
    .orderBy(desc(trace.seq))
    .limit(limit)
    .all();
