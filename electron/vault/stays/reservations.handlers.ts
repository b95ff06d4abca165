import {
  endReservation,
  insertReservation,
  placesOf,
  reservationById,
  reviveReservation,
  voidReservation,
} from "../../../db/accommodation/reservations.ts";
import { bedPlaces } from "../../../db/accommodation/rooms.ts";
import { stayById } from "../../../db/accommodation/stays.ts";
import { occupy } from "../../../domain/accommodation/bed-occupancy.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import {
  hasLapsed,
  type Reservation,
  ReservationId,
  type ReservationWish,
  reserve,
  ReservedPlaceId,
} from "../../../domain/accommodation/reservation.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { UserId } from "../../../domain/users/user.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { endLapsed, groundOf } from "../accommodation/bed-reservations.ts";
import { accessibleFile } from "../people/readable-person-files.ts";
import { checkMeeting } from "../safety/check-keep-apart.ts";

export const make: Handler<"reservations.make"> = (context, { spokeWith, ...wish }) => {
  const made = keep(context, wish, spokeWith, null);
  if (made.ok)
    context.note({
      action: "reservationMade",
      object: { kind: "reservations", id: made.value },
    });
  return made.ok ? ok({ id: made.value }) : made;
};

export const change: Handler<"reservations.change"> = (context, { id, spokeWith, ...wish }) => {
  const { tx, now, me } = context;
  const before = standing(context, id);
  if (!before.ok) return before;
  endReservation(tx, id, { how: "changed", at: now, by: me.id });
  const made = keep(context, wish, spokeWith, before.value);
  if (!made.ok) return made;
  context.note({ action: "reservationChanged", object: { kind: "reservations", id: made.value } });
  return ok({ id: made.value });
};

export const release: Handler<"reservations.release"> = (context, { id }) => {
  const { tx, now, me } = context;
  const before = standing(context, id);
  if (!before.ok) return before;
  endReservation(tx, id, { how: "released", at: now, by: me.id });
  context.note({ action: "reservationReleased", object: { kind: "reservations", id } });
  return ok(null);
};

/** A released one is restored, a changed one is as before, and a new one is cancelled. */
export const undo: Handler<"reservations.undo"> = (context, { id }) => {
  const { tx, now } = context;
  endLapsed(context);
  const reservation = reservationById(tx, id);
  if (reservation === null) return err({ type: "NotFound" });
  const isTouched = placesOf(tx, id).some(({ takenBy }) => takenBy !== null);
  if (isTouched) return err({ type: "NothingToUndo" });
  if (reservation.endedHow === null) voidReservation(tx, id, now);
  else if (reservation.endedHow !== "released") return err({ type: "NothingToUndo" });
  const again = reservation.endedHow === null ? reservation.replaces : id;
  const revived = again === null ? ok(null) : standAgain(context, again);
  if (!revived.ok) return revived;
  context.note({ action: "reservationUndone", object: { kind: "reservations", id } });
  return ok(null);
};

/** Reserves the places of a request, or returns what prevents it. */
function keep(
  context: Context,
  wish: ReservationWish,
  spokeWith: UserId | null,
  replaced: Reservation | null,
): Result<ReservationId, AppError> {
  const { tx, tonight } = context;
  // What has begun keeps its first night when the rest is changed.
  const begun = replaced !== null && replaced.from === wish.from && replaced.from < tonight;
  const sound = reserve(wish, begun ? replaced.from : tonight);
  if (!sound.ok) return sound;
  const people = wish.places.map(({ personId }) => personId).filter((id) => id !== null);
  if (people.length === 0 && wish.about === "")
    return err({ type: "InvalidInput", fields: ["about"] });
  if (people.some((id) => accessibleFile(context, id) === null)) return err({ type: "NotFound" });
  endLapsed(context);
  const id = ReservationId.parse(context.newId());
  const places = wish.places.map((place) => ({
    ...place,
    id: ReservedPlaceId.parse(context.newId()),
  }));
  const free = areFree(context, wish, places);
  if (!free.ok) return free;
  const met = checkAll(context, people, wish, spokeWith);
  if (!met.ok) return met;
  const { from, until, expiresOn } = wish;
  const about = wish.about === "" ? null : wish.about;
  insertReservation(
    tx,
    { id, about, from, until, expiresOn, replaces: replaced?.id ?? null },
    { at: context.now, by: context.me.id },
    places,
  );
  met.value(id);
  return ok(id);
}

/** Each place is judged with the others of the same reservation already kept. */
function areFree(
  context: Context,
  { from, until }: Pick<ReservationWish, "from" | "until">,
  places: readonly (ReservationWish["places"][number] & { readonly id: ReservedPlaceId })[],
): Result<null, AppError> {
  const { claims, closures } = groundOf(context, from);
  const beds = bedPlaces(context.tx);
  for (const { id, bedId, personId } of places) {
    if (beds.get(bedId)?.isRetired !== false) return err({ type: "NotFound" });
    const claim = { kind: "reservation", id, stayId: null, personId, bedId, from, until } as const;
    const free = occupy(claim, claims, closures);
    if (!free.ok) return free;
  }
  return ok(null);
}

/** No one is expected under one roof with a person they must not meet before the coordinator was asked. */
function checkAll(
  context: Context,
  people: readonly PersonId[],
  wish: ReservationWish,
  spokeWith: UserId | null,
): Result<(id: ReservationId) => void, AppError> {
  const notes: ((id: ReservationId) => void)[] = [];
  for (const person of people) {
    const met = checkMeeting(context, person, wish.from, spokeWith, people);
    if (!met.ok) return met;
    notes.push((id) => met.value.noteAbout({ kind: "reservations", id }));
  }
  return ok((id) => {
    for (const note of notes) note(id);
  });
}

function standing({ tx, tonight }: Context, id: ReservationId): Result<Reservation, AppError> {
  const reservation = reservationById(tx, id);
  if (reservation === null) return err({ type: "NotFound" });
  const isOver = reservation.endedHow !== null || hasLapsed(reservation, tonight);
  return isOver ? err({ type: "ChangedMeanwhile" }) : ok(reservation);
}

/**
 * Reserves its places again, if all of them are still free. So is the place of a person who was never admitted, unless
 * it was given away meanwhile: an admission that was undone does not block the others.
 */
function standAgain(context: Context, id: ReservationId): Result<null, AppError> {
  const { tx, tonight } = context;
  const reservation = reservationById(tx, id);
  if (reservation === null || hasLapsed(reservation, tonight)) return err({ type: "CannotUndo" });
  const untaken = placesOf(tx, id).filter(({ takenBy }) => takenBy === null);
  const free = areFree(context, reservation, untaken);
  if (!free.ok) return err({ type: "CannotUndo" });
  const givenBack = placesOf(tx, id).filter(
    (place) =>
      place.takenBy !== null &&
      stayById(tx, place.takenBy) === null &&
      areFree(context, reservation, [place]).ok,
  );
  const places = [...untaken, ...givenBack];
  reviveReservation(
    tx,
    id,
    places.map((place) => place.id),
  );
  return ok(null);
}
