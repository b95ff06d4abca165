import { and, asc, eq, inArray, isNotNull, isNull, lt, or } from "drizzle-orm";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type {
  Reservation,
  ReservationEnd,
  ReservationId,
  ReservedPlace,
  ReservedPlaceId,
} from "../../domain/accommodation/reservation.ts";
import type { BedId } from "../../domain/accommodation/room.ts";
import type { StayId } from "../../domain/accommodation/stay.ts";
import type { UserId } from "../../domain/users/user.ts";
import { transactionCache } from "../platform/transaction-cache.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { reservations, reservedPlaces } from "./reservations-and-planned-moves.table.ts";

/** A reservation made in error and cancelled is left out. */
export function reservationById(db: ReadDb, id: ReservationId): Reservation | null {
  const row = db
    .select()
    .from(reservations)
    .where(and(eq(reservations.id, id), isNull(reservations.voidedAt)))
    .get();
  return row === undefined ? null : rowToReservation(row);
}

/** What took its place when it was changed. */
export function reservationAfter(db: ReadDb, id: ReservationId): Reservation | null {
  const row = db
    .select()
    .from(reservations)
    .where(and(eq(reservations.replaces, id), isNull(reservations.voidedAt)))
    .get();
  return row === undefined ? null : rowToReservation(row);
}

/** Valid reservations, soonest first. */
export const openReservations = transactionCache((db): readonly Reservation[] =>
  db
    .select()
    .from(reservations)
    .where(and(isNull(reservations.endedAt), isNull(reservations.voidedAt)))
    .orderBy(asc(reservations.from))
    .all()
    .map(rowToReservation),
);

/** Places that are kept. */
export const openPlaces = transactionCache((db): readonly ReservedPlace[] =>
  db
    .select()
    .from(reservedPlaces)
    .where(isNull(reservedPlaces.endedAt))
    .orderBy(asc(reservedPlaces.from))
    .all()
    .map(rowToPlace),
);

/** Every place of a reservation, those that ended included. */
export const placesOf = (
  db: ReadDb,
  id: ReservationId,
): (ReservedPlace & { readonly endedAt: Instant | null; readonly takenBy: StayId | null })[] =>
  db.select().from(reservedPlaces).where(eq(reservedPlaces.reservationId, id)).all();

export function insertReservation(
  db: WriteDb,
  reservation: Omit<Reservation, "endedHow">,
  made: { readonly at: Instant; readonly by: UserId },
  places: readonly {
    readonly id: ReservedPlaceId;
    readonly bedId: BedId;
    readonly personId: PersonId | null;
  }[],
): void {
  const { id: reservationId, from, until } = reservation;
  db.insert(reservations)
    .values({ ...reservation, madeAt: made.at, madeBy: made.by })
    .run();
  for (const place of places) insertPlace(db, { ...place, reservationId, from, until });
}

export function insertPlace(db: WriteDb, place: ReservedPlace): void {
  db.insert(reservedPlaces).values(place).run();
}

/** Ends it, and what is still kept of its places. */
export function endReservation(
  db: WriteDb,
  id: ReservationId,
  ended: { readonly how: ReservationEnd; readonly at: Instant; readonly by: UserId | null },
): void {
  endPlaces(db, id, ended.at);
  db.update(reservations)
    .set({ endedHow: ended.how, endedAt: ended.at, endedBy: ended.by })
    .where(eq(reservations.id, id))
    .run();
}

/** It never was. */
export function voidReservation(db: WriteDb, id: ReservationId, at: Instant): void {
  endPlaces(db, id, at);
  db.update(reservations).set({ voidedAt: at }).where(eq(reservations.id, id)).run();
}

export function endPlaces(db: WriteDb, id: ReservationId, at: Instant): void {
  db.update(reservedPlaces)
    .set({ endedAt: at })
    .where(and(eq(reservedPlaces.reservationId, id), isNull(reservedPlaces.endedAt)))
    .run();
}

/** A person was given a bed: the place that was reserved for them becomes theirs, or free. */
export function takePlace(db: WriteDb, id: ReservedPlaceId, by: StayId, at: Instant): void {
  db.update(reservedPlaces)
    .set({ endedAt: at, takenBy: by })
    .where(eq(reservedPlaces.id, id))
    .run();
}

/** Restores the reservation, and these of its places. */
export function reviveReservation(
  db: WriteDb,
  id: ReservationId,
  places: readonly ReservedPlaceId[],
): void {
  db.update(reservations)
    .set({ endedAt: null, endedHow: null, endedBy: null })
    .where(eq(reservations.id, id))
    .run();
  if (places.length === 0) return;
  db.update(reservedPlaces)
    .set({ endedAt: null, takenBy: null })
    .where(inArray(reservedPlaces.id, [...places]))
    .run();
}

/** What an admission took, to be given back when it is undone. */
export const placesTakenBy = (db: ReadDb, stayId: StayId): ReservedPlace[] =>
  db.select().from(reservedPlaces).where(eq(reservedPlaces.takenBy, stayId)).all().map(rowToPlace);

/** Clears what was written about expected people from the house; returns the count. */
export function forgetExpected(
  db: WriteDb,
  before: { readonly ended: Instant; readonly expected: CalendarDate },
): number {
  return db
    .update(reservations)
    .set({ about: null })
    .where(
      and(
        isNotNull(reservations.about),
        or(
          lt(reservations.endedAt, before.ended),
          lt(reservations.voidedAt, before.ended),
          // No one came, and no user signed in to record it.
          lt(reservations.expiresOn, before.expected),
        ),
      ),
    )
    .run().changes;
}

/** Reservations that were not taken up in time. */
export const lapsedReservations = (db: ReadDb, tonight: CalendarDate): Reservation[] =>
  db
    .select()
    .from(reservations)
    .where(
      and(
        isNull(reservations.endedAt),
        isNull(reservations.voidedAt),
        lt(reservations.expiresOn, tonight),
      ),
    )
    .all()
    .map(rowToReservation);

function rowToReservation(row: typeof reservations.$inferSelect): Reservation {
  const { id, about, from, until, expiresOn, replaces, endedHow } = row;
  return { id, about, from, until, expiresOn, replaces, endedHow };
}

function rowToPlace(row: typeof reservedPlaces.$inferSelect): ReservedPlace {
  const { endedAt: _endedAt, takenBy: _takenBy, ...place } = row;
  return place;
}
