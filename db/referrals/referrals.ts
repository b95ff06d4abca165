import {
  and,
  asc,
  count,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  max,
  not,
  or,
  sql,
} from "drizzle-orm";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import { erasable, type ReferralId } from "../../domain/referrals/referral.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { ReferralSource } from "../../domain/vocabulary/code-lists.ts";
import { inList } from "../platform/in-list.ts";
import { discardDraftsAbout } from "../drafts/drafts.ts";
import { nextNumber } from "../platform/next-record-number.ts";
import { rowsOncePerRead } from "../platform/transaction-cache.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import type { SealedField } from "../platform/sealed-field.ts";
import { namesIn, type ReferralRow, referralToRow, rowToReferral } from "./referral-row.ts";
import { referrals, referralsHistory, referralWords } from "./referrals.table.ts";

export function referralById(db: ReadDb, id: ReferralId): ReferralRow | null {
  const row = db.select().from(referrals).where(eq(referrals.id, id)).get();
  return row === undefined ? null : rowToReferral(row);
}

/** The first call that led to this file, or null. */
export function firstReferralOf(db: ReadDb, personId: PersonId): ReferralRow | null {
  const row = db
    .select()
    .from(referrals)
    .where(eq(referrals.personId, personId))
    .orderBy(asc(referrals.receivedAt))
    .limit(1)
    .get();
  return row === undefined ? null : rowToReferral(row);
}

/** Referrals that wait for a decision or an interview. */
export const openReferrals = (db: ReadDb): ReferralRow[] =>
  db.select().from(referrals).where(isOpen).all().map(rowToReferral);

/** The others, newest first: one page of them. */
export const settledReferrals = (
  db: ReadDb,
  referredBy: ReferralSource | null,
  page: { readonly offset: number; readonly limit: number },
): ReferralRow[] =>
  db
    .select()
    .from(referrals)
    .where(settled(referredBy))
    .orderBy(desc(referrals.receivedAt), desc(referrals.number))
    .limit(page.limit)
    .offset(page.offset)
    .all()
    .map(rowToReferral);

/** What a search looks at, newest first. */
export const settledNames = (db: ReadDb) =>
  db
    .select({
      id: referrals.id,
      number: referrals.number,
      referredBy: referrals.referredBy,
      name: referrals.name,
      caller: referrals.caller,
      phone: referrals.phone,
      namesVersion: referrals.namesVersion,
      sealedNames: referrals.sealedNames,
      personId: referrals.personId,
    })
    .from(referrals)
    .where(settled(null))
    .orderBy(desc(referrals.receivedAt), desc(referrals.number))
    .all()
    .map(({ id, number, referredBy, personId, ...row }) => ({
      id,
      number,
      referredBy,
      personId,
      ...namesIn(row),
    }));

export const referralsByIds = (
  db: ReadDb,
  ids: readonly ReferralId[],
): ReadonlyMap<ReferralId, ReferralRow> =>
  new Map(
    db
      .select()
      .from(referrals)
      .where(inList(referrals.id, ids))
      .all()
      .map((row) => [row.id, rowToReferral(row)]),
  );

export const countSettled = (db: ReadDb, referredBy: ReferralSource | null): number =>
  db.select({ n: count() }).from(referrals).where(settled(referredBy)).get()?.n ?? 0;

/** How many came from where and went which way, of those received in a stretch of time. */
export const countReferrals = (db: ReadDb, from: Instant, until: Instant) =>
  db
    .select({ referredBy: referrals.referredBy, decision: referrals.decision, count: count() })
    .from(referrals)
    .where(and(gte(referrals.receivedAt, from), lt(referrals.receivedAt, until)))
    .groupBy(referrals.referredBy, referrals.decision)
    .orderBy(asc(referrals.referredBy), asc(referrals.decision))
    .all();

export const nextReferralNumber = (db: ReadDb): number => nextNumber(db, "referrals");

export function insertReferral(db: WriteDb, referral: ReferralRow): void {
  db.insert(referrals).values(referralToRow(referral)).run();
}

/** Replaces a referral and stores the earlier version, its names sealed. The new version must be one higher. */
export function updateReferral(
  db: WriteDb,
  before: Omit<ReferralRow, "names">,
  after: ReferralRow,
  at: Instant,
): void {
  const { id, number: _number, version, ...card } = before.card;
  if (after.card.version !== version + 1) throw new Error("Versions must follow");
  db.insert(referralsHistory)
    .values({
      referralId: id,
      version,
      card,
      namesVersion: before.sealedNames?.version ?? null,
      sealedNames: before.sealedNames?.bytes ?? null,
      suspicionVersion: before.suspicion?.version ?? null,
      sealedSuspicion: before.suspicion?.bytes ?? null,
      replacedAt: at,
    })
    .run();
  db.update(referrals).set(referralToRow(after)).where(eq(referrals.id, id)).run();
}

/** Erases names and words of refusals and no-shows decided before a day, history included; returns the referrals. */
export function eraseReferralNames(
  db: WriteDb,
  decidedBefore: CalendarDate,
  at: Instant,
): ReferralId[] {
  const due = db
    .select({ id: referrals.id })
    .from(referrals)
    .where(
      and(
        isNull(referrals.erasedAt),
        inArray(referrals.decision, [...erasable]),
        lt(referrals.decidedAt, decidedBefore as string as Instant),
      ),
    )
    .all()
    .map(({ id }) => id);
  for (const id of due) {
    db.update(referrals)
      .set({ erasedAt: at, namesVersion: null, sealedNames: null })
      .where(eq(referrals.id, id))
      .run();
    db.update(referralsHistory)
      .set({ namesVersion: null, sealedNames: null })
      .where(eq(referralsHistory.referralId, id))
      .run();
    db.delete(referralWords).where(eq(referralWords.referralId, id)).run();
  }
  discardDraftsAbout(db, due);
  return due;
}

/** Referrals received before a day that led to no file, whose names are deleted. */
export const referralsToErase = (db: ReadDb, receivedBefore: CalendarDate) =>
  db
    .select({ id: referrals.id, receivedAt: referrals.receivedAt })
    .from(referrals)
    .where(
      and(
        isNull(referrals.personId),
        isNotNull(referrals.erasedAt),
        lt(referrals.receivedAt, receivedBefore as string as Instant),
      ),
    )
    .all();

/** Interviews that were to be, and calls that came, before a day, about which nobody said more, and whose names the house still has. */
export const leftOpen = (
  db: ReadDb,
  before: { readonly interview: CalendarDate; readonly received: CalendarDate },
): ReferralRow[] =>
  db
    .select()
    .from(referrals)
    .where(
      and(
        isNotNull(referrals.caller),
        // As the index of those that are open has it, which is a small one.
        sql`${referrals.decision} IN ('waiting', 'invited')`,
        or(
          and(eq(referrals.decision, "invited"), lt(referrals.interviewOn, before.interview)),
          and(
            eq(referrals.decision, "waiting"),
            lt(referrals.receivedAt, before.received as string as Instant),
          ),
        ),
      ),
    )
    .all()
    .map(rowToReferral);

/** Seals the names of an open referral: the house clears them, the office keeps them. */
export function sealOpenNames(db: WriteDb, id: ReferralId, { version, bytes }: SealedField): void {
  db.update(referrals)
    .set({ name: null, caller: null, phone: null, namesVersion: version, sealedNames: bytes })
    .where(eq(referrals.id, id))
    .run();
}

export function insertWords(
  db: WriteDb,
  words: {
    readonly id: string;
    readonly referralId: ReferralId;
    readonly at: Instant;
    readonly by: UserId;
    readonly sealed: Buffer;
  },
): void {
  db.insert(referralWords).values(words).run();
}

export const wordsOf = (db: ReadDb, id: ReferralId) =>
  db
    .select()
    .from(referralWords)
    .where(eq(referralWords.referralId, id))
    .orderBy(asc(referralWords.at))
    .all();

/** Written out, so that the few open ones are looked up in their index: what is bound to a question may be anything. */
const isOpen = sql`${referrals.decision} IN ('waiting', 'invited')`;

const settled = (referredBy: ReferralSource | null) =>
  and(not(isOpen), referredBy === null ? undefined : eq(referrals.referredBy, referredBy));

/** When the last call about this person that was accepted was decided; null without one. */
export const acceptedSince = (db: ReadDb, personId: PersonId): Instant | null =>
  acceptedSinceOfEach(db, [personId]).get(personId) ?? null;

/** The same of several people, asked for together. */
export const acceptedSinceOfEach = rowsOncePerRead<PersonId, Instant | null>((db, ids) =>
  db
    .select({ personId: referrals.personId, at: max(referrals.decidedAt) })
    .from(referrals)
    .where(and(inList(referrals.personId, ids), eq(referrals.decision, "accepted")))
    .groupBy(referrals.personId)
    .all()
    .flatMap(({ personId, at }) => (personId === null ? [] : [[personId, at] as const])),
);

/** The numbers of these calls. */
export const referralNumbers = (
  db: ReadDb,
  ids: readonly ReferralId[],
): { readonly id: ReferralId; readonly number: number }[] =>
  ids.length === 0
    ? []
    : db
        .select({ id: referrals.id, number: referrals.number })
        .from(referrals)
        .where(inList(referrals.id, ids))
        .all();
