import {
  and,
  asc,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  notExists,
  notInArray,
  or,
  sql,
} from "drizzle-orm";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { Outside, StoredOuting, OutingId } from "../../domain/outings/outing.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { StayId } from "../../domain/accommodation/stay.ts";
import type { UserId } from "../../domain/users/user.ts";
import { transactionCache } from "../platform/transaction-cache.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { outings, outingPeople } from "./outings.table.ts";

export type OutingRow = StoredOuting & { readonly outBy: UserId; readonly byCount: boolean };

export const outingById = (db: ReadDb, id: OutingId): OutingRow | null =>
  db.select().from(outings).where(eq(outings.id, id)).get() ?? null;

/** Everyone who is out now, in the order of the expected return. */
export const outside = transactionCache(
  (db): readonly { readonly pass: OutingRow; readonly person: Outside }[] =>
    db
      .select({ pass: outings, person: outingPeople })
      .from(outingPeople)
      .innerJoin(outings, eq(outings.id, outingPeople.passId))
      .where(isNull(outingPeople.endedAt))
      .orderBy(asc(outings.backBy), asc(outings.outAt))
      .all(),
);

/** Who came back since a moment, last first. */
/** Who was on an outing at that moment. */
export const outAt = (db: ReadDb, moment: Instant): PersonId[] =>
  db
    .select({ personId: outingPeople.personId })
    .from(outingPeople)
    .innerJoin(outings, eq(outings.id, outingPeople.passId))
    .where(
      and(
        lte(outings.outAt, moment),
        or(isNull(outingPeople.endedAt), gt(outingPeople.endedAt, moment)),
      ),
    )
    .all()
    .map(({ personId }) => personId);

export const backSince = (db: ReadDb, since: Instant): { pass: OutingRow; person: Outside }[] =>
  db
    .select({ pass: outings, person: outingPeople })
    .from(outingPeople)
    .innerJoin(outings, eq(outings.id, outingPeople.passId))
    .where(and(gte(outingPeople.endedAt, since), eq(outingPeople.endedAs, "back")))
    .orderBy(desc(outingPeople.endedAt))
    .limit(200)
    .all();

export const peopleOnOuting = (db: ReadDb, id: OutingId): Outside[] =>
  db.select().from(outingPeople).where(eq(outingPeople.passId, id)).all();

export function insertOuting(
  db: WriteDb,
  pass: OutingRow,
  people: readonly { readonly personId: PersonId; readonly stayId: StayId }[],
): void {
  db.insert(outings).values(pass).run();
  for (const { personId, stayId } of people)
    db.insert(outingPeople).values({ passId: pass.id, personId, stayId }).run();
}

export function setBackBy(db: WriteDb, id: OutingId, backBy: Instant): void {
  db.update(outings).set({ backBy }).where(eq(outings.id, id)).run();
}

/** Moves these people, who are still out, to an outing of their own. */
export function moveOutings(
  db: WriteDb,
  id: OutingId,
  people: readonly PersonId[],
  own: OutingRow,
): void {
  db.insert(outings).values(own).run();
  db.update(outingPeople).set({ passId: own.id }).where(stillOutOn(id, people)).run();
}

export interface Ending {
  readonly endedAt: Instant;
  readonly endedAs: "back" | "left";
  readonly endedBy: UserId;
}

/** Ends what these people still have open; returns the people. */
export function endOutings(db: WriteDb, people: readonly PersonId[], ending: Ending): PersonId[] {
  return db
    .update(outingPeople)
    .set(ending)
    .where(and(inArray(outingPeople.personId, [...people]), isNull(outingPeople.endedAt)))
    .returning({ personId: outingPeople.personId })
    .all()
    .map(({ personId }) => personId);
}

/** Undoes the return of a person. */
export function reopenOuting(db: WriteDb, passId: OutingId, personId: PersonId): boolean {
  const reopened = db
    .update(outingPeople)
    .set({ endedAt: null, endedAs: null, endedBy: null })
    .where(
      and(
        eq(outingPeople.passId, passId),
        eq(outingPeople.personId, personId),
        eq(outingPeople.endedAs, "back"),
      ),
    )
    .run();
  return reopened.changes > 0;
}

/** Undoes that a person had left for good at that moment while they were out. */
export function reopenLeft(db: WriteDb, personId: PersonId, at: Instant): boolean {
  const reopened = db
    .update(outingPeople)
    .set({ endedAt: null, endedAs: null, endedBy: null })
    .where(
      and(
        eq(outingPeople.personId, personId),
        eq(outingPeople.endedAs, "left"),
        eq(outingPeople.endedAt, at),
      ),
    )
    .run();
  return reopened.changes > 0;
}

/** Erases that these people, who are still out, went out, and the outing with it where it has no one else. */
export function takeOutingsBack(db: WriteDb, id: OutingId, people: readonly PersonId[]): void {
  db.delete(outingPeople).where(stillOutOn(id, people)).run();
  if (peopleOnOuting(db, id).length === 0) eraseOuting(db, id);
}

const stillOutOn = (id: OutingId, people: readonly PersonId[]) =>
  and(
    eq(outingPeople.passId, id),
    inArray(outingPeople.personId, [...people]),
    isNull(outingPeople.endedAt),
  );

/** Erases an outing with its people, as if it had not been recorded. */
export function eraseOuting(db: WriteDb, id: OutingId): void {
  db.delete(outings).where(eq(outings.id, id)).run();
}

/** Deletes outings whose last person returned before `before`, except `kept`; returns the count. */
export function eraseOutings(db: WriteDb, before: Instant, kept: readonly OutingId[]): number {
  const lasting = db
    .select({ one: sql`1` })
    .from(outingPeople)
    .where(
      and(
        eq(outingPeople.passId, outings.id),
        sql`(${outingPeople.endedAt} IS NULL OR ${outingPeople.endedAt} >= ${before})`,
      ),
    );
  const gone = db
    .select({ id: outings.id })
    .from(outings)
    .where(and(lt(outings.outAt, before), notExists(lasting), notInArray(outings.id, [...kept])))
    .all();
  for (const { id } of gone) {
    db.delete(outingPeople)
      .where(and(eq(outingPeople.passId, id), isNotNull(outingPeople.endedAt)))
      .run();
    db.delete(outings).where(eq(outings.id, id)).run();
  }
  return gone.length;
}
