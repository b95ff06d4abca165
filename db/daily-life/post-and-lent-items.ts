import { and, asc, desc, eq, gte, inArray, isNull, lt, max, ne, or, type SQL } from "drizzle-orm";
import type {
  LoanEnd,
  LoanId,
  ParcelGiven,
  ParcelId,
  ParcelStep,
  Thing,
  ThingId,
} from "../../domain/daily-life/post-and-lent-items.ts";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import { isGone } from "../people/known-to-house-since.ts";
import { storedCustomTerms } from "../vocabulary/custom-terms-column.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { houseThings, parcels, parcelSteps, thingLoans } from "./daily-life.table.ts";

/** Post with its last step. */
export interface ParcelRow extends ParcelGiven {
  readonly id: ParcelId;
  readonly step: ParcelStep;
  readonly isSigned: boolean;
  readonly on: CalendarDate;
  readonly by: UserId;
}

export type ThingRow = Readonly<typeof houseThings.$inferSelect>;
export type LoanRow = Readonly<typeof thingLoans.$inferSelect>;

/** Post for a person, newest first; without entries made in error. */
export const parcelsOf = (db: ReadDb, personId: PersonId): ParcelRow[] =>
  parcelsWhere(db, eq(parcels.personId, personId));

/** All post that waits, however long, and what became of the rest since a day; newest first. */
export const parcelsSince = (db: ReadDb, since: CalendarDate): ParcelRow[] =>
  parcelsWhere(db, or(eq(parcelSteps.step, "waits"), gte(parcelSteps.on, since)));

export const parcelById = (db: ReadDb, id: ParcelId): ParcelRow | null =>
  parcelsWhere(db, eq(parcels.id, id))[0] ?? null;

function parcelsWhere(db: ReadDb, condition: SQL | undefined): ParcelRow[] {
  const last = db
    .select({
      parcelId: parcelSteps.parcelId,
      position: max(parcelSteps.position).as("last_position"),
    })
    .from(parcelSteps)
    .groupBy(parcelSteps.parcelId)
    .as("last");
  return db
    .select({ parcel: parcels, step: parcelSteps })
    .from(parcels)
    .innerJoin(last, eq(last.parcelId, parcels.id))
    .innerJoin(
      parcelSteps,
      and(eq(parcelSteps.parcelId, parcels.id), eq(parcelSteps.position, last.position)),
    )
    .where(and(ne(parcelSteps.step, "void"), condition))
    .orderBy(desc(parcelSteps.at))
    .all()
    .map(({ parcel: { ownWords, ...parcel }, step: { step, isSigned, on, by } }) => ({
      ...parcel,
      own: ownWords ?? undefined,
      step,
      isSigned,
      on,
      by,
    }));
}

export function insertParcel(db: WriteDb, id: ParcelId, { own, ...given }: ParcelGiven): void {
  db.insert(parcels)
    .values({ ...given, ownWords: storedCustomTerms(own), id })
    .run();
}

export function insertParcelStep(
  db: WriteDb,
  step: Omit<typeof parcelSteps.$inferInsert, "position">,
): void {
  const last = db
    .select({ position: max(parcelSteps.position) })
    .from(parcelSteps)
    .where(eq(parcelSteps.parcelId, step.parcelId))
    .get();
  db.insert(parcelSteps)
    .values({ ...step, position: (last?.position ?? 0) + 1 })
    .run();
}

/** Clears the notes on post of people who left before a day from the house; returns the parcels. */
export function forgetParcelNotes(db: WriteDb, leftBefore: CalendarDate): ParcelId[] {
  const old = db
    .select({ id: parcels.id })
    .from(parcels)
    .where(
      and(
        ne(parcels.note, ""),
        lt(parcels.arrivedOn, leftBefore),
        isGone(parcels.personId, leftBefore),
      ),
    )
    .all()
    .map(({ id }) => id);
  db.update(parcels).set({ note: "" }).where(inArray(parcels.id, old)).run();
  return old;
}

export const thingsInUse = (db: ReadDb): ThingRow[] =>
  db
    .select()
    .from(houseThings)
    .where(isNull(houseThings.retiredAt))
    .orderBy(asc(houseThings.kind), asc(houseThings.label))
    .all();

export function saveThing(
  db: WriteDb,
  { id, kind, own, label }: Pick<Thing, "id" | "kind" | "own" | "label">,
): void {
  const set = { kind, label, ownWords: storedCustomTerms(own) };
  db.insert(houseThings)
    .values({ id, ...set })
    .onConflictDoUpdate({ target: houseThings.id, set })
    .run();
}

export function retireThing(db: WriteDb, id: ThingId, at: Instant): void {
  db.update(houseThings).set({ retiredAt: at }).where(eq(houseThings.id, id)).run();
}

/** What people have on loan now. */
export const openLoans = (db: ReadDb): LoanRow[] =>
  db.select().from(thingLoans).where(isNull(thingLoans.endedOn)).all();

export function insertLoan(
  db: WriteDb,
  loan: Pick<
    typeof thingLoans.$inferInsert,
    "id" | "thingId" | "personId" | "lentOn" | "lentAt" | "lentBy"
  >,
): void {
  db.insert(thingLoans).values(loan).run();
}

export function endLoan(
  db: WriteDb,
  id: LoanId,
  end: { readonly ended: LoanEnd; readonly on: CalendarDate; readonly by: UserId },
): void {
  db.update(thingLoans)
    .set({ ended: end.ended, endedOn: end.on, endedBy: end.by })
    .where(eq(thingLoans.id, id))
    .run();
}
