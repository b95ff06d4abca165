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
import type { Outside, Pass, PassId } from "../../domain/outings/outing.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { StayId } from "../../domain/accommodation/stay.ts";
import type { UserId } from "../../domain/users/user.ts";
import { transactionCache } from "../platform/transaction-cache.ts";
import type { ReadDb, WriteDb } from "../platform/open.ts";
import { passes, passPeople } from "./outings.table.ts";

export type PassRow = Pass & { readonly outBy: UserId; readonly byCount: boolean };

export const passById = (db: ReadDb, id: PassId): PassRow | null =>
  db.select().from(passes).where(eq(passes.id, id)).get() ?? null;

/** Everyone who is out now, in the order of the expected return. */
export const outside = transactionCache(
  (db): readonly { readonly pass: PassRow; readonly person: Outside }[] =>
    db
      .select({ pass: passes, person: passPeople })
      .from(passPeople)
      .innerJoin(passes, eq(passes.id, passPeople.passId))
      .where(isNull(passPeople.endedAt))
      .orderBy(asc(passes.backBy), asc(passes.outAt))
      .all(),
);

/** Who came back since a moment, last first. */
/** Who was on an outing at that moment. */
export const outAt = (db: ReadDb, moment: Instant): PersonId[] =>
  db
    .select({ personId: passPeople.personId })
    .from(passPeople)
    .innerJoin(passes, eq(passes.id, passPeople.passId))
    .where(
      and(
        lte(passes.outAt, moment),
        or(isNull(passPeople.endedAt), gt(passPeople.endedAt, moment)),
      ),
    )
    .all()
    .map(({ personId }) => personId);

export const backSince = (db: ReadDb, since: Instant): { pass: PassRow; person: Outside }[] =>
  db
    .select({ pass: passes, person: passPeople })
    .from(passPeople)
    .innerJoin(passes, eq(passes.id, passPeople.passId))
    .where(and(gte(passPeople.endedAt, since), eq(passPeople.endedAs, "back")))
    .orderBy(desc(passPeople.endedAt))
    .limit(200)
    .all();

export const peopleOnPass = (db: ReadDb, id: PassId): Outside[] =>
  db.select().from(passPeople).where(eq(passPeople.passId, id)).all();

export function insertPass(
  db: WriteDb,
  pass: PassRow,
  people: readonly { readonly personId: PersonId; readonly stayId: StayId }[],
): void {
  db.insert(passes).values(pass).run();
  for (const { personId, stayId } of people)
    db.insert(passPeople).values({ passId: pass.id, personId, stayId }).run();
}

export function setBackBy(db: WriteDb, id: PassId, backBy: Instant): void {
  db.update(passes).set({ backBy }).where(eq(passes.id, id)).run();
}

/** Moves these people, who are still out, to an outing of their own. */
export function moveOutings(
  db: WriteDb,
  id: PassId,
  people: readonly PersonId[],
  own: PassRow,
): void {
  db.insert(passes).values(own).run();
  db.update(passPeople).set({ passId: own.id }).where(stillOutOn(id, people)).run();
}

export interface Ending {
  readonly endedAt: Instant;
  readonly endedAs: "back" | "left";
  readonly endedBy: UserId;
}

/** Ends what these people still have open; returns the people. */
export function endOutings(db: WriteDb, people: readonly PersonId[], ending: Ending): PersonId[] {
  return db
    .update(passPeople)
    .set(ending)
    .where(and(inArray(passPeople.personId, [...people]), isNull(passPeople.endedAt)))
    .returning({ personId: passPeople.personId })
    .all()
    .map(({ personId }) => personId);
}

/** Undoes the return of a person. */
export function reopenOuting(db: WriteDb, passId: PassId, personId: PersonId): boolean {
  const reopened = db
    .update(passPeople)
    .set({ endedAt: null, endedAs: null, endedBy: null })
    .where(
      and(
        eq(passPeople.passId, passId),
        eq(passPeople.personId, personId),
        eq(passPeople.endedAs, "back"),
      ),
    )
    .run();
  return reopened.changes > 0;
}

/** Undoes that a person had left for good at that moment while they were out. */
export function reopenLeft(db: WriteDb, personId: PersonId, at: Instant): boolean {
  const reopened = db
    .update(passPeople)
    .set({ endedAt: null, endedAs: null, endedBy: null })
    .where(
      and(
        eq(passPeople.personId, personId),
        eq(passPeople.endedAs, "left"),
        eq(passPeople.endedAt, at),
      ),
    )
    .run();
  return reopened.changes > 0;
}

/** Erases that these people, who are still out, went out, and the outing with it where it has no one else. */
export function takeOutingsBack(db: WriteDb, id: PassId, people: readonly PersonId[]): void {
  db.delete(passPeople).where(stillOutOn(id, people)).run();
  if (peopleOnPass(db, id).length === 0) erasePass(db, id);
}

const stillOutOn = (id: PassId, people: readonly PersonId[]) =>
  and(
    eq(passPeople.passId, id),
    inArray(passPeople.personId, [...people]),
    isNull(passPeople.endedAt),
  );

/** Erases an outing with its people, as if it had not been recorded. */
export function erasePass(db: WriteDb, id: PassId): void {
  db.delete(passes).where(eq(passes.id, id)).run();
}

/** Deletes outings whose last person returned before `before`, except `kept`; returns the count. */
export function erasePasses(db: WriteDb, before: Instant, kept: readonly PassId[]): number {
  const lasting = db
    .select({ one: sql`1` })
    .from(passPeople)
    .where(
      and(
        eq(passPeople.passId, passes.id),
        sql`(${passPeople.endedAt} IS NULL OR ${passPeople.endedAt} >= ${before})`,
      ),
    );
  const gone = db
    .select({ id: passes.id })
    .from(passes)
    .where(and(lt(passes.outAt, before), notExists(lasting), notInArray(passes.id, [...kept])))
    .all();
  for (const { id } of gone) {
    db.delete(passPeople)
      .where(and(eq(passPeople.passId, id), isNotNull(passPeople.endedAt)))
      .run();
    db.delete(passes).where(eq(passes.id, id)).run();
  }
  return gone.length;
}
