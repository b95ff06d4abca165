import { and, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { BreachContent, BreachId } from "../../domain/incidents/address-breach.ts";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import { isGone } from "../people/known-to-house-since.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { addressBreaches, addressBreachContents, addressBreachPeople } from "./incidents.table.ts";

export type BreachRow = Readonly<typeof addressBreaches.$inferSelect>;

/** One state of what is known and done. */
export interface BreachState {
  readonly content: BreachContent | null;
  readonly sealedOffice: Buffer;
  readonly at: Instant;
  readonly by: UserId;
}

/** Those still to be assessed first, the newest first among them. */
export const allBreaches = (db: ReadDb): BreachRow[] =>
  db
    .select()
    .from(addressBreaches)
    .orderBy(isNotNull(addressBreaches.assessedAt), desc(addressBreaches.openedAt))
    .limit(200)
    .all();

export const openBreaches = (db: ReadDb): BreachRow[] =>
  db
    .select()
    .from(addressBreaches)
    .where(isNull(addressBreaches.assessedAt))
    .orderBy(desc(addressBreaches.openedAt))
    .all();

export const breachById = (db: ReadDb, id: BreachId): BreachRow | null =>
  db.select().from(addressBreaches).where(eq(addressBreaches.id, id)).get() ?? null;

export const peopleOfBreach = (db: ReadDb, id: BreachId): PersonId[] =>
  db
    .select({ personId: addressBreachPeople.personId })
    .from(addressBreachPeople)
    .where(eq(addressBreachPeople.breachId, id))
    .all()
    .map(({ personId }) => personId);

export const latestBreachState = (
  db: ReadDb,
  id: BreachId,
): (BreachState & { version: number }) | null =>
  db
    .select()
    .from(addressBreachContents)
    .where(eq(addressBreachContents.breachId, id))
    .orderBy(desc(addressBreachContents.version))
    .limit(1)
    .get() ?? null;

export function insertBreach(
  db: WriteDb,
  row: BreachRow,
  state: BreachState,
  people: readonly PersonId[],
): void {
  db.insert(addressBreaches).values(row).run();
  addState(db, row, state);
  setPeople(db, row.id, people);
}

/** Adds another version; the earlier one is stored beside it. */
export function updateBreach(
  db: WriteDb,
  row: BreachRow,
  state: BreachState,
  people: readonly PersonId[],
): void {
  const { id, ...changed } = row;
  db.update(addressBreaches).set(changed).where(eq(addressBreaches.id, id)).run();
  addState(db, row, state);
  setPeople(db, id, people);
}

/** Deletes the words about people who left before a night from the house; the office keeps them. Returns the breaches. */
export function forgetInBreaches(db: WriteDb, leftBefore: CalendarDate): BreachId[] {
  const gone = db
    .selectDistinct({ id: addressBreachPeople.breachId })
    .from(addressBreachPeople)
    .innerJoin(
      addressBreachContents,
      eq(addressBreachContents.breachId, addressBreachPeople.breachId),
    )
    .where(
      and(
        isNotNull(addressBreachContents.content),
        isGone(addressBreachPeople.personId, leftBefore),
      ),
    )
    .all()
    .map(({ id }) => id);
  letGo(db, gone);
  return gone;
}

/** Breaches assessed before a moment leave the house too: not all whom they are about have a file. */
export function forgetAssessed(db: WriteDb, before: Instant): BreachId[] {
  const gone = db
    .selectDistinct({ id: addressBreaches.id, assessedAt: addressBreaches.assessedAt })
    .from(addressBreaches)
    .innerJoin(addressBreachContents, eq(addressBreachContents.breachId, addressBreaches.id))
    .where(and(isNotNull(addressBreaches.assessedAt), isNotNull(addressBreachContents.content)))
    .all()
    .filter(({ assessedAt }) => assessedAt !== null && assessedAt < before)
    .map(({ id }) => id);
  letGo(db, gone);
  return gone;
}

function letGo(db: WriteDb, ids: readonly BreachId[]): void {
  db.update(addressBreachContents)
    .set({ content: null })
    .where(inArray(addressBreachContents.breachId, [...ids]))
    .run();
}

function addState(db: WriteDb, { id, version }: BreachRow, state: BreachState): void {
  db.insert(addressBreachContents)
    .values({ breachId: id, version, ...state })
    .run();
}

function setPeople(db: WriteDb, breachId: BreachId, people: readonly PersonId[]): void {
  db.delete(addressBreachPeople).where(eq(addressBreachPeople.breachId, breachId)).run();
  for (const personId of new Set(people))
    db.insert(addressBreachPeople).values({ breachId, personId }).run();
}
