import {
  and,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  lte,
  max,
  min,
  ne,
  notInArray,
  or,
  sql,
} from "drizzle-orm";
import type { AuditAction } from "../../domain/core/audit-action.ts";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { ReferralId } from "../../domain/referrals/referral.ts";
import type { UserId } from "../../domain/users/user.ts";
import { inList } from "../platform/in-list.ts";
import { mergedInto } from "../people/merged-files.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { type ReadsOfPerson, rowsOfPerson } from "../registry/rows-of-person.ts";
import { auditLog, auditLogSignatures } from "./audit-log.table.ts";

export type AuditLogRow = Readonly<typeof auditLog.$inferSelect>;
export type AuditLogSignature = Readonly<typeof auditLogSignatures.$inferSelect>;

/** The newest entry, where the chain goes on; null in a vault that is being founded. */
export const lastEntry = (db: ReadDb): AuditLogRow | null =>
  db.select().from(auditLog).orderBy(desc(auditLog.seq)).limit(1).get() ?? null;

/** The newest entry of a signed-in user: the clock is not checked yet when a backup is restored. */
export const lastSignedEntry = (db: ReadDb): AuditLogRow | null =>
  db
    .select()
    .from(auditLog)
    .where(ne(auditLog.action, "houseRestored"))
    .orderBy(desc(auditLog.seq))
    .limit(1)
    .get() ?? null;

/**
 * When the newest of these that is not later than a moment was written, by the order of the audit log: a clock may be
 * set back.
 */
export const lastSignedUntil = (db: ReadDb, moment: Instant): Instant | null =>
  db
    .select({ at: auditLog.at })
    .from(auditLog)
    .where(
      and(
        gt(auditLog.seq, (lastEntry(db)?.seq ?? 0) - farthestBack),
        ne(auditLog.action, "houseRestored"),
        lte(auditLog.at, moment),
      ),
    )
    .orderBy(desc(auditLog.seq))
    .limit(1)
    .get()?.at ?? null;

/** The newest entry that is not later than a moment; null where there is none. */
export const entryBefore = (db: ReadDb, moment: Instant): AuditLogRow | null =>
  db
    .select()
    .from(auditLog)
    .where(lte(auditLog.at, moment))
    .orderBy(desc(auditLog.seq))
    .limit(1)
    .get() ?? null;

/** Whether someone beside these two signed, up to an entry, with this statement of the roster before their eyes. */
export function wasSignedByThird(
  db: ReadDb,
  {
    sequence,
    pair,
    newest,
  }: {
    readonly sequence: number;
    readonly pair: readonly UserId[];
    readonly newest: AuditLogRow;
  },
): boolean {
  const first = db
    .select({ tx: min(auditLogSignatures.tx) })
    .from(auditLogSignatures)
    .where(gte(auditLogSignatures.rosterSequence, sequence))
    .get()?.tx;
  if (first === undefined || first === null || first > newest.tx) return false;
  const found = db
    .select({ seq: auditLog.seq })
    .from(auditLog)
    .where(
      and(
        lte(auditLog.seq, newest.seq),
        gte(auditLog.tx, first),
        lte(auditLog.at, newest.at),
        notInArray(auditLog.userId, [...pair]),
      ),
    )
    .orderBy(desc(auditLog.seq))
    .limit(1)
    .get();
  return found !== undefined;
}

export const entryAt = (db: ReadDb, seq: number): AuditLogRow | null =>
  db.select().from(auditLog).where(eq(auditLog.seq, seq)).get() ?? null;

/** Number of the newest entry of this action after a number, or null. */
export const lastEntryOf = (db: ReadDb, action: AuditAction, after: number): number | null =>
  db
    .select({ seq: max(auditLog.seq) })
    .from(auditLog)
    .where(and(gt(auditLog.seq, after), eq(auditLog.action, action)))
    .get()?.seq ?? null;

/** What was done of a kind after a moment, newest first. */
export const entriesSince = (db: ReadDb, action: AuditAction, moment: Instant): AuditLogRow[] =>
  db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.action, action), gt(auditLog.at, moment)))
    .orderBy(desc(auditLog.seq))
    .limit(100)
    .all();

/** When this was last done; null when it never was. */
export const lastMomentOf = (db: ReadDb, action: AuditAction): Instant | null =>
  db
    .select({ at: auditLog.at })
    .from(auditLog)
    .where(eq(auditLog.action, action))
    .orderBy(desc(auditLog.seq))
    .limit(1)
    .get()?.at ?? null;

/** When this was last done to one thing; null when it never was. */
export const lastMomentAt = (
  db: ReadDb,
  action: AuditAction,
  { kind, id }: { readonly kind: string; readonly id: string },
): Instant | null =>
  db
    .select({ at: auditLog.at })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.objectKind, kind),
        eq(auditLog.objectId, id),
        sql`+${auditLog.action} = ${action}`,
      ),
    )
    .orderBy(desc(auditLog.seq))
    .limit(1)
    .get()?.at ?? null;

/**
 * When an older state of the vault was last accepted or restored; null when it always went on. For a restored one it is
 * the first entry after it: the user who signed in then was asked about the clock.
 */
export function lastOlderState(db: ReadDb): Instant | null {
  const last = db
    .select()
    .from(auditLog)
    .where(inArray(auditLog.action, ["olderFileAccepted", "houseRestored"]))
    .orderBy(desc(auditLog.seq))
    .limit(1)
    .get();
  if (last?.action !== "houseRestored") return last?.at ?? null;
  return (entryAt(db, last.seq + 1) ?? last).at;
}

/** What was done after a number, each kind once. */
export const actionsAfter = (db: ReadDb, seq: number): readonly AuditAction[] =>
  db
    .selectDistinct({ action: auditLog.action })
    .from(auditLog)
    .where(gt(auditLog.seq, seq))
    .all()
    .map(({ action }) => action);

type Cells = readonly [
  ...[
    AuditLogRow["seq"],
    AuditLogRow["tx"],
    AuditLogRow["at"],
    AuditLogRow["userId"],
    AuditLogRow["action"],
  ],
  ...[AuditLogRow["objectKind"], AuditLogRow["objectId"], AuditLogRow["detail"]],
  ...[AuditLogRow["rowHash"], AuditLogRow["chain"]],
];

/** Entries from a number on, in order, at most `limit`; cell by cell, since a sign-in waits for two thousand. */
export const entriesFrom = (db: ReadDb, from: number, limit: number): AuditLogRow[] =>
  (
    db
      .select()
      .from(auditLog)
      .where(gte(auditLog.seq, from))
      .orderBy(auditLog.seq)
      .limit(limit)
      .values() as unknown as readonly Cells[]
  ).map(
    ([seq, tx, at, userId, action, objectKind, objectId, detail, rowHash, chain]): AuditLogRow => ({
      seq,
      tx,
      at,
      userId,
      action,
      objectKind,
      objectId,
      detail,
      rowHash,
      chain,
    }),
  );

/** Adds entries at the end of the chain, in order: a search notes thirty readings, and one by one they took half its time. */
export function insertEntries(db: WriteDb, rows: readonly AuditLogRow[]): void {
  for (let at = 0; at < rows.length; at += mostAtOnce)
    db.insert(auditLog)
      .values(rows.slice(at, at + mostAtOnce))
      .run();
}

/** Rows of one statement: SQLite takes 32,766 values. */
const mostAtOnce = 500;

/**
 * When this user last viewed this part of this object, or null; by the order of the audit log, since a clock may be set
 * back.
 */
export function lastReading(
  db: ReadDb,
  userId: UserId,
  object: { readonly kind: "people" | "referrals"; readonly id: string },
  part: string,
): Instant | null {
  return (
    db
      .select({ at: auditLog.at })
      .from(auditLog)
      .where(
        and(
          eq(auditLog.objectKind, object.kind),
          eq(auditLog.objectId, object.id),
          // Searched among the entries about this object, not among everything the user ever viewed.
          sql`+${auditLog.userId} = ${userId}`,
          eq(auditLog.detail, part),
          sql`+${auditLog.action} = 'read'`,
        ),
      )
      .orderBy(desc(auditLog.seq))
      .limit(1)
      .get()?.at ?? null
  );
}

/** At whose files among these this user has looked between two moments, in this part: one question for many. */
export const readBetween = (
  db: ReadDb,
  userId: UserId,
  ids: readonly PersonId[],
  part: string,
  from: Instant,
  now: Instant,
): ReadonlySet<string | null> =>
  new Set(
    db
      .selectDistinct({ id: auditLog.objectId })
      .from(auditLog)
      .where(
        and(
          eq(auditLog.objectKind, "people"),
          inList(auditLog.objectId, ids),
          // A file is looked at for years: only the newest entries are read.
          gt(auditLog.seq, lastUntil(db, from)),
          // Written before the clock was put back.
          lte(auditLog.at, now),
          eq(auditLog.userId, userId),
          eq(auditLog.action, "read"),
          eq(auditLog.detail, part),
        ),
      )
      .all()
      .map(({ id }) => id),
  );

/** The most entries searched: a reading before them is recorded again. */
const farthestBack = 5_000;

/** Number of the newest entry that is not later than a moment, within the entries searched. */
function lastUntil(db: ReadDb, moment: Instant): number {
  const newest = db
    .select({ seq: max(auditLog.seq) })
    .from(auditLog)
    .get();
  const from = (newest?.seq ?? 0) - farthestBack;
  const found = db
    .select({ seq: auditLog.seq })
    .from(auditLog)
    .where(and(gt(auditLog.seq, from), lte(auditLog.at, moment)))
    .orderBy(desc(auditLog.seq))
    .limit(1)
    .get();
  return found?.seq ?? from;
}

/** What happened to a person's file, stays and assistance, newest first. */
export function entriesOfPerson(
  db: ReadDb,
  personId: PersonId,
  page: {
    readonly offset: number;
    readonly limit: number;
    readonly reads: ReadsOfPerson;
  },
): { readonly rows: AuditLogRow[]; readonly total: number } {
  const here = or(
    and(
      eq(auditLog.objectKind, "people"),
      inArray(auditLog.objectId, [personId, ...mergedInto(db, personId)]),
    ),
    ...rowsOfPerson(db, personId, page.reads).map(([kind, ids]) =>
      and(eq(auditLog.objectKind, kind), inArray(auditLog.objectId, ids)),
    ),
  );
  const told = and(here, ne(auditLog.action, "rowSealed"));
  const total = db.select({ n: count() }).from(auditLog).where(told).get()?.n ?? 0;
  const rows = db
    .select()
    .from(auditLog)
    .where(told)
    .orderBy(desc(auditLog.seq))
    .limit(page.limit)
    .offset(page.offset)
    .all();
  return { rows, total };
}

/** Documents of some kinds about a person that were saved or printed, newest first; each once a day. */
export const printoutsLeft = (db: ReadDb, personId: PersonId, kinds: readonly string[]) =>
  db
    .select({
      seq: max(auditLog.seq),
      at: auditLog.at,
      userId: auditLog.userId,
      paper: auditLog.detail,
    })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.objectKind, "people"),
        inArray(auditLog.objectId, [personId, ...mergedInto(db, personId)]),
        inArray(auditLog.action, ["saved", "printed"]),
        inArray(auditLog.detail, [...kinds]),
      ),
    )
    .groupBy(auditLog.detail, sql`substr(${auditLog.at}, 1, 10)`)
    .orderBy(desc(auditLog.seq))
    .limit(100)
    .all();

/** What happened to one referral, newest first. */
export const entriesOfReferral = (db: ReadDb, id: ReferralId, limit: number): AuditLogRow[] =>
  db
    .select()
    .from(auditLog)
    .where(
      and(
        eq(auditLog.objectKind, "referrals"),
        eq(auditLog.objectId, id),
        ne(auditLog.action, "rowSealed"),
      ),
    )
    .orderBy(desc(auditLog.seq))
    .limit(limit)
    .all();

/** How often the office took up what was dropped in about a person at this moment. */
export const countTakenUp = (db: ReadDb, id: PersonId, droppedAt: Instant): number =>
  db
    .select({ count: count() })
    .from(auditLog)
    .where(
      and(
        ...[eq(auditLog.objectKind, "people"), eq(auditLog.objectId, id)],
        sql`+${auditLog.action} = 'identityChanged'`,
        eq(auditLog.detail, droppedAt),
      ),
    )
    .get()?.count ?? 0;

export function insertSignature(db: WriteDb, row: AuditLogSignature): void {
  db.insert(auditLogSignatures).values(row).run();
}

/** Number of the newest transaction that was signed; 0 before the first. */
export const lastSignedTx = (db: ReadDb): number =>
  db
    .select({ tx: max(auditLogSignatures.tx) })
    .from(auditLogSignatures)
    .get()?.tx ?? 0;

/** Signatures of transactions from a number up to another, both included, in order. */
export const signaturesBetween = (db: ReadDb, from: number, until: number): AuditLogSignature[] =>
  db
    .select()
    .from(auditLogSignatures)
    .where(and(gte(auditLogSignatures.tx, from), lte(auditLogSignatures.tx, until)))
    .orderBy(auditLogSignatures.tx)
    .all();
