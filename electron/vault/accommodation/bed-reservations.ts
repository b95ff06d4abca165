import {
  dropMoves,
  openPlans,
  plansOfStay,
  setPlanState,
  type PlanRow,
} from "../../../db/accommodation/move-plans.ts";
import {
  endReservation,
  insertPlace,
  lapsedReservations,
  openPlaces,
  openReservations,
  placesOf,
  placesTakenBy,
  reservationAfter,
  reservationById,
  reviveReservation,
  takePlace,
} from "../../../db/accommodation/reservations.ts";
import { closuresFrom } from "../../../db/accommodation/rooms.ts";
import { openStays, placementsFrom } from "../../../db/accommodation/stays.ts";
import { addDays, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  type Occupancy,
  occupanciesOf,
  later,
  occupy,
} from "../../../domain/accommodation/bed-occupancy.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { Ground } from "../../../domain/accommodation/simultaneous-move-problems.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import {
  hasLapsed,
  type Reservation,
  type ReservationId,
  type ReservedPlace,
  ReservedPlaceId,
} from "../../../domain/accommodation/reservation.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Placement, Stay, StayId } from "../../../domain/accommodation/stay.ts";
import type { Context } from "../platform/handler-context.ts";
import { currentPlacement } from "./record-stay-decision.ts";

type Reading = Pick<Context, "tx" | "tonight">;

/** Places that are reserved tonight or later; those not taken up in time are free again. */
export function openReservedPlaces({ tx, tonight }: Reading): readonly ReservedPlace[] {
  const standing = new Set(
    openReservations(tx)
      .filter((reservation) => !hasLapsed(reservation, tonight))
      .map(({ id }) => id),
  );
  return openPlaces(tx).filter(({ reservationId }) => standing.has(reservationId));
}

/** Who is promised which bed from tonight on, as things are. */
export function groundOf(
  context: Reading,
  night: CalendarDate,
  without: { readonly planId?: PlanRow["id"]; readonly reservationId?: string } = {},
): Ground {
  const { tx, tonight } = context;
  const stays = openStays(tx);
  const claims = occupanciesOf({
    tonight,
    placements: placementsFrom(tx, tonight),
    stays,
    places: openReservedPlaces(context).filter(
      ({ reservationId }) => reservationId !== without.reservationId,
    ),
    plans: openPlans(tx).filter(({ id }) => id !== without.planId),
  });
  return { tonight, night, stays, claims, closures: closuresFrom(tx, tonight) };
}

/**
 * Whether a bed that is given now is promised to no other person for as long as the stay is planned. Who sleeps in it
 * is checked by placements.
 */
export function checkOccupancy(
  context: Context,
  next: Omit<Occupancy, "kind" | "id">,
  taken: readonly ReservedPlaceId[] = [],
): Result<null, AppError> {
  const others = groundOf(context, next.from).claims.filter(
    ({ kind, id, stayId }) =>
      kind !== "stay" &&
      !taken.some((place) => place === id) &&
      (stayId === null || stayId !== next.stayId),
  );
  const free = occupy({ ...next, kind: "stay", id: "next" }, others, []);
  return free.ok ? ok(null) : free;
}

/**
 * Ends reservations that were not taken up in time. Before a bed is promised, given or given back, and at sign-in;
 * never by a clock that is in doubt, since what is ended stays so.
 */
export function endLapsed(context: Context): void {
  const { tx, tonight, now, house } = context;
  if (house.clockSeen.accepted !== null) return;
  for (const { id } of lapsedReservations(tx, tonight)) {
    endReservation(tx, id, { how: "expired", at: now, by: null });
    context.note({ action: "reservationExpired", object: { kind: "reservations", id } });
  }
}

/** The reservations for a person who is given a bed: their own places, and the one that was chosen for them. */
export function placesFor(
  context: Reading,
  personId: PersonId,
  placeId: ReservedPlaceId | null,
): Result<readonly ReservedPlace[], AppError> {
  const kept = openReservedPlaces(context);
  const chosen = kept.find(({ id }) => id === placeId);
  if (placeId !== null && chosen === undefined) return err({ type: "NotFound" });
  if (chosen !== undefined && chosen.personId !== null && chosen.personId !== personId)
    return err({ type: "BedPromised", from: chosen.from });
  return ok(kept.filter((place) => place === chosen || place.personId === personId));
}

/** The places are the person's now; a reservation without open places is completed. */
export function takePlaces(
  context: Context,
  stayId: StayId,
  places: readonly ReservedPlace[],
): void {
  const { tx, now, me } = context;
  for (const { id, reservationId } of places) {
    takePlace(tx, id, stayId, now);
    context.note({
      action: "reservationTaken",
      object: { kind: "reservations", id: reservationId },
    });
    if (placesOf(tx, reservationId).every(({ endedAt }) => endedAt !== null))
      endReservation(tx, reservationId, { how: "taken", at: now, by: me.id });
  }
}

/**
 * An admission is undone: what was reserved for the person is reserved again, in the reservation's successor where it
 * was changed since.
 */
export function giveBackPlaces(context: Context, stayId: StayId): void {
  const { tx, tonight } = context;
  for (const place of placesTakenBy(tx, stayId)) {
    const reservation = lastForm(tx, place.reservationId);
    const isOver =
      reservation === null ||
      hasLapsed(reservation, tonight) ||
      (reservation.endedHow !== null && reservation.endedHow !== "taken");
    if (isOver) continue;
    if (reservation.id === place.reservationId) {
      if (isFree(context, place)) reviveReservation(tx, reservation.id, [place.id]);
    } else keepIn(context, reservation, place);
  }
}

/** The valid version of a reservation: itself, or the last that it was changed into. */
function lastForm(tx: Context["tx"], id: ReservationId): Reservation | null {
  const reservation = reservationById(tx, id);
  if (reservation?.endedHow !== "changed") return reservation;
  const after = reservationAfter(tx, id);
  return after === null ? null : lastForm(tx, after.id);
}

/** Reserves the person's bed with the others of a reservation, for its nights, unless they have another in it. */
function keepIn(
  context: Context,
  { id: reservationId, from, until }: Reservation,
  { personId, bedId }: ReservedPlace,
): void {
  const { tx } = context;
  const id = ReservedPlaceId.parse(context.newId());
  const place = { id, reservationId, personId, bedId, from, until };
  const isIn = placesOf(tx, reservationId).some(
    (other) => other.endedAt === null && personId !== null && other.personId === personId,
  );
  if (isIn || !isFree(context, place)) return;
  reviveReservation(tx, reservationId, []);
  insertPlace(tx, place);
}

function isFree(
  context: Context,
  { id, personId, bedId, from, until }: Omit<ReservedPlace, "reservationId">,
): boolean {
  const { claims, closures } = groundOf(context, from);
  const claim = { kind: "reservation", id, stayId: null, personId, bedId, from, until } as const;
  return occupy(claim, claims, closures).ok;
}

/** A person who leaves, or moves in another way, is removed from the moves planned up to a night. */
export function dropPlannedMoves(
  context: Context,
  stayId: StayId,
  upTo: CalendarDate | null = null,
): void {
  const { tx, now, me } = context;
  for (const plan of plansOfStay(tx, stayId)) {
    if (upTo !== null && plan.night > upTo) continue;
    const own = plan.moves.filter((move) => move.stayId === stayId);
    dropMoves(
      tx,
      own.map(({ id }) => id),
      now,
    );
    if (own.length < plan.moves.length) continue;
    setPlanState(tx, plan.id, "called-off", { at: now, by: me.id });
    context.note({ action: "moveCalledOff", object: { kind: "move_plans", id: plan.id } });
  }
}

/** Another planned end must leave room for what was promised: to others in this bed, and to the person in another. */
export function leavesRoomForOthers(
  context: Context,
  stay: Stay,
  plannedUntil: CalendarDate,
): Result<null, AppError> {
  const [plan] = plansOfStay(context.tx, stay.id);
  if (plan !== undefined && plannedUntil <= plan.night) return err({ type: "MoveComesFirst" });
  if (plannedUntil <= stay.plannedUntil) return ok(null);
  endLapsed(context);
  const further = { ...stay, plannedUntil };
  const target = plan?.moves.find((move) => move.stayId === stay.id)?.bedId ?? null;
  if (plan !== undefined && target !== null)
    return checkOccupancy(context, occupancyOf(further, { bedId: target, from: plan.night }));
  const current = currentPlacement(context, stay.id);
  return current.ok
    ? checkOccupancy(context, occupancyOf(further, current.value.placement))
    : current;
}

/** A bed until the planned end, or tonight where that has passed. */
export const occupancyOf = (stay: Stay, { bedId, from }: Pick<Placement, "bedId" | "from">) => ({
  stayId: stay.id,
  personId: stay.personId,
  bedId,
  from,
  until: later(stay.plannedUntil, addDays(from, 1)),
});
