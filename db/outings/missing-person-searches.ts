import { and, asc, desc, eq, inArray, isNull, lt, notInArray } from "drizzle-orm";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type {
  Description,
  MissingStep,
  MissingStepId,
  StepChanges,
} from "../../domain/outings/missing-person-search.ts";
import type { SearchId } from "../../domain/outings/outing.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { StayId } from "../../domain/accommodation/stay.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import type { Ending } from "./outings.ts";
import { missingSearches, missingSteps, missingTicks } from "./outings.table.ts";

export type SearchRow = Readonly<typeof missingSearches.$inferSelect>;

const words = {
  id: missingSteps.id,
  en: missingSteps.en,
  fr: missingSteps.fr,
  nl: missingSteps.nl,
};

/** The present procedure, in its order. */
export const currentSteps = (db: ReadDb): MissingStep[] =>
  db
    .select(words)
    .from(missingSteps)
    .where(isNull(missingSteps.retiredAt))
    .orderBy(asc(missingSteps.position))
    .all();

/** Steps by id, also those that were reworded since. */
export const stepsByIds = (db: ReadDb, ids: readonly MissingStepId[]): MissingStep[] =>
  db
    .select(words)
    .from(missingSteps)
    .where(inArray(missingSteps.id, [...ids]))
    .orderBy(asc(missingSteps.position))
    .all();

export function changeSteps(
  db: WriteDb,
  { kept, added, retired }: StepChanges,
  at: Instant,
  newId: () => MissingStepId,
): void {
  for (const { id, position } of kept)
    db.update(missingSteps).set({ position }).where(eq(missingSteps.id, id)).run();
  for (const id of retired)
    db.update(missingSteps).set({ retiredAt: at }).where(eq(missingSteps.id, id)).run();
  for (const step of added)
    db.insert(missingSteps)
      .values({ id: newId(), position: step.position, ...step.words })
      .run();
}

export const searchById = (db: ReadDb, id: SearchId): SearchRow | null =>
  db.select().from(missingSearches).where(eq(missingSearches.id, id)).get() ?? null;

/** Searches that go on, the oldest first. */
export const openSearches = (db: ReadDb): SearchRow[] =>
  db
    .select()
    .from(missingSearches)
    .where(isNull(missingSearches.endedAt))
    .orderBy(asc(missingSearches.openedAt))
    .all();

export function insertSearch(
  db: WriteDb,
  search: Description & {
    readonly id: SearchId;
    readonly personId: PersonId;
    readonly stayId: StayId;
    readonly openedAt: Instant;
    readonly openedBy: UserId;
  },
): void {
  db.insert(missingSearches)
    .values({ ...search, version: 1 })
    .run();
}

export function describeMissing(
  db: WriteDb,
  id: SearchId,
  version: number,
  description: Description,
): void {
  db.update(missingSearches)
    .set({ ...description, version })
    .where(eq(missingSearches.id, id))
    .run();
}

/** Ends the current searches for these people; returns them. */
export function endSearches(
  db: WriteDb,
  people: readonly PersonId[],
  ending: Ending,
): { readonly id: SearchId; readonly personId: PersonId }[] {
  return db
    .update(missingSearches)
    .set(ending)
    .where(and(inArray(missingSearches.personId, [...people]), isNull(missingSearches.endedAt)))
    .returning({ id: missingSearches.id, personId: missingSearches.personId })
    .all();
}

/** The newest search for a person, whether it goes on or not. */
export const lastSearchOf = (db: ReadDb, personId: PersonId): SearchRow | null =>
  db
    .select()
    .from(missingSearches)
    .where(eq(missingSearches.personId, personId))
    .orderBy(desc(missingSearches.openedAt))
    .get() ?? null;

/** Undoes the end of a search. */
export function reopenSearch(db: WriteDb, id: SearchId): boolean {
  const reopened = db
    .update(missingSearches)
    .set({ endedAt: null, endedAs: null, endedBy: null })
    .where(eq(missingSearches.id, id))
    .run();
  return reopened.changes > 0;
}

export const ticksOf = (db: ReadDb, id: SearchId) =>
  db.select().from(missingTicks).where(eq(missingTicks.searchId, id)).all();

export function tickStep(
  db: WriteDb,
  tick: {
    readonly searchId: SearchId;
    readonly stepId: MissingStepId;
    readonly at: Instant;
    readonly by: UserId;
  },
): void {
  db.insert(missingTicks).values(tick).onConflictDoNothing().run();
}

export function untickStep(db: WriteDb, searchId: SearchId, stepId: MissingStepId): void {
  db.delete(missingTicks)
    .where(and(eq(missingTicks.searchId, searchId), eq(missingTicks.stepId, stepId)))
    .run();
}

/** Erases searches that ended before a moment, except `kept`, with everything recorded about them; returns the count. */
export function eraseSearches(db: WriteDb, before: Instant, kept: readonly SearchId[]): number {
  const gone = db
    .select({ id: missingSearches.id })
    .from(missingSearches)
    .where(and(lt(missingSearches.endedAt, before), notInArray(missingSearches.id, [...kept])))
    .all();
  for (const { id } of gone) {
    db.delete(missingTicks).where(eq(missingTicks.searchId, id)).run();
    db.delete(missingSearches).where(eq(missingSearches.id, id)).run();
  }
  return gone.length;
}
