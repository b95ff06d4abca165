import { peopleByIds } from "../../../db/people/people.ts";
import { openReservations } from "../../../db/accommodation/reservations.ts";
import type { Hold } from "../../../domain/accommodation/reservation.ts";
import type { BedId } from "../../../domain/accommodation/room.ts";
import type { Context } from "../platform/handler-context.ts";
import { openReservedPlaces } from "./bed-reservations.ts";

/** What is kept in each bed, soonest first, as the board shows it. */
export function holdsByBed(
  context: Pick<Context, "tx" | "tonight">,
): ReadonlyMap<BedId, readonly Hold[]> {
  const { tx } = context;
  const kept = openReservedPlaces(context);
  const reservations = new Map(openReservations(tx).map((one) => [one.id, one]));
  const ids = kept.map(({ personId }) => personId).filter((id) => id !== null);
  const people = new Map(peopleByIds(tx, ids).map(({ card }) => [card.id, card]));
  const byBed = new Map<BedId, Hold[]>();
  for (const place of kept) {
    const card = place.personId === null ? undefined : people.get(place.personId);
    const reservation = reservations.get(place.reservationId);
    const hold: Hold = {
      reservationId: place.reservationId,
      placeId: place.id,
      person: card === undefined ? null : { id: card.id, number: card.number, name: card.name },
      about: reservation?.about ?? "",
      from: place.from,
      until: place.until,
      expiresOn: reservation?.expiresOn ?? place.from,
    };
    byBed.set(place.bedId, [...(byBed.get(place.bedId) ?? []), hold]);
  }
  return byBed;
}
