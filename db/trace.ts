import { and, count, desc, eq, gt, gte, inArray, max, or } from "drizzle-orm";
import type { Action } from "../domain/action.ts";
import type { Instant } from "../domain/calendar.ts";
import type { PersonId } from "../domain/person.ts";
import type { ReferralId } from "../domain/referral.ts";
import type { UserId } from "../domain/user.ts";
import type { ReadDb, WriteDb } from "./open.ts";
import { assistances } from "./schema/assistances.ts";
import { censusEntries } from "./schema/census.ts";
import { choreTerms } from "./schema/chores.ts";
import { departureAnswers, departurePosts, followUps } from "./schema/departures.ts";
import { logEntries } from "./schema/log.ts";
import { referrals } from "./schema/referrals.ts";
import { stays } from "./schema/stays.ts";
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

/** What happened to a person's file, to her stays and her assistance, newest first. */
export function entriesOfPerson(
  db: ReadDb,
  personId: PersonId,
  page: { readonly offset: number; readonly limit: number },
): { readonly rows: TraceRow[]; readonly total: number } {
  const own = db.select({ id: stays.id }).from(stays).where(eq(stays.personId, personId));
  const tracks = db
    .select({ id: assistances.id })
    .from(assistances)
    .where(eq(assistances.personId, personId));
  const counted = db
    .select({ id: censusEntries.id })
    .from(censusEntries)
    .where(eq(censusEntries.personId, personId));
  const terms = db
    .select({ id: choreTerms.id })
    .from(choreTerms)
    .where(eq(choreTerms.personId, personId));
  const written = db
    .select({ id: logEntries.id })
    .from(logEntries)
    .where(eq(logEntries.personId, personId));
  const ledHere = db
    .select({ id: referrals.id })
    .from(referrals)
    .where(eq(referrals.personId, personId));
  const answered = db
    .select({ id: departureAnswers.id })
    .from(departureAnswers)
    .where(inArray(departureAnswers.stayId, own));
  const posts = db
    .select({ id: departurePosts.id })
    .from(departurePosts)
    .where(inArray(departurePosts.stayId, own));
  const calls = db
    .select({ id: followUps.id })
    .from(followUps)
    .where(eq(followUps.personId, personId));
  const here = or(
    and(eq(trace.objectKind, "people"), eq(trace.objectId, personId)),
    and(eq(trace.objectKind, "stays"), inArray(trace.objectId, own)),
    and(eq(trace.objectKind, "assistances"), inArray(trace.objectId, tracks)),
    and(eq(trace.objectKind, "census_entries"), inArray(trace.objectId, counted)),
    and(eq(trace.objectKind, "chore_terms"), inArray(trace.objectId, terms)),
    and(eq(trace.objectKind, "referrals"), inArray(trace.objectId, ledHere)),
    and(eq(trace.objectKind, "departure_answers"), inArray(trace.objectId, answered)),
    and(eq(trace.objectKind, "departure_posts"), inArray(trace.objectId, posts)),
    and(eq(trace.objectKind, "follow_ups"), inArray(trace.objectId, calls)),
    and(eq(trace.objectKind, "log_entries"), inArray(trace.objectId, written)),
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

/** What happened to one referral, newest first. */
export const entriesOfReferral = (db: ReadDb, id: ReferralId, limit: number): TraceRow[] =>
  db
    .select()
    .from(trace)
    .where(and(eq(trace.objectKind, "referrals"), eq(trace.objectId, id)))
    .orderBy(desc(trace.seq))
    .limit(limit)
    .all();
