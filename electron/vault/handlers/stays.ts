import { discardDraft } from "../../../db/drafts.ts";
import { closuresOfBed, bedPlaces } from "../../../db/rooms.ts";
import { personById } from "../../../db/people.ts";
import {
  everyStayOfPerson,
  eventsOfStay,
  insertPlacement,
  insertStay,
  placementsInBed,
  placementsOfPerson,
  stayById,
  updateStay,
} from "../../../db/stays.ts";
import { allUsers } from "../../../db/users.ts";
import { addDays, daysBetween } from "../../../domain/calendar.ts";
import type { AppError } from "../../../domain/errors.ts";
import { ageFrom } from "../../../domain/person.ts";
import { err, ok, type Result } from "../../../domain/result.ts";
import {
  farthestBack,
  place,
  PlacementId,
  StayId,
  type Placement,
  type Stay,
} from "../../../domain/stay.ts";
import type { ReservedPlaceId } from "../../../domain/reservation.ts";
import { assistResident } from "../assistance.ts";
import { bringBack } from "../back-in-house.ts";
import type { Context, Handler } from "../context.ts";
import { openFile } from "../new-file.ts";
import { endOutside } from "../out.ts";
import { checkDeparture, checkOwn } from "../own-choice.ts";
import {
  checkPromises,
  dropPlannedMoves,
  endLapsed,
  keepsPromises,
  placesFor,
  promiseTo,
  takePlaces,
} from "../promises.ts";
import { returnTo } from "../return-to.ts";
import { currentPlacement, leaveBed, record } from "../stay-record.ts";
import { putTogether } from "./households.ts";
import { checkMeeting } from "../warnings.ts";
import { undoableEvent } from "./stay-undo.ts";

export const admit: Handler<"stays.admit"> = (context, input) => {
  const { tx, me, tonight } = context;
  if (input.from > tonight) return err({ type: "ArrivalInFuture" });
  if (input.from < addDays(tonight, -farthestBack)) return err({ type: "ArrivalTooFarBack" });
  if (input.plannedUntil <= input.from) return err({ type: "EndBeforeStart" });
  const chosen = checkOwn(context, ["source", input.referredBy, input.own?.referredBy]);
  if (!chosen.ok) return chosen;

  const { name, sex, nationality, isNationalityPresumed, languages } = input;
  const age = ageFrom(input.age, context.today);
  const known = { name, sex, age, nationality, isNationalityPresumed, languages };
  const filed =
    input.personId === null ? ok(openFile(context, known, input.age)) : returnTo(context, input);
  if (!filed.ok) return filed;
  const personId = filed.value;

  const stay: Stay = {
    id: StayId.parse(context.newId()),
    personId,
    from: input.from,
    until: null,
    plannedUntil: input.plannedUntil,
    referredBy: input.referredBy,
    own: input.own,
    departure: null,
  };
  endLapsed(context);
  const kept = placesFor(context, personId, input.placeId);
  if (!kept.ok) return kept;
  const taken = kept.value.map(({ id }) => id);
  const placed = tryPlace(context, stay, { bedId: input.bedId, from: input.from, taken });
  if (!placed.ok) return placed;
  const met = checkMeeting(context, personId, input.from, input.spokeWith);
  if (!met.ok) return met;
  insertStay(tx, stay, context.now);
  if (input.personId !== null) bringBack(context, personId);
  takePlaces(context, stay.id, kept.value);
  insertPlacement(tx, placed.value);
  assistResident(context, stay);
  record(context, stay, {
    kind: "admitted",
    night: input.from,
    bedId: input.bedId,
    plannedUntil: input.plannedUntil,
    begun: placed.value.id,
  });
  const together =
    input.withPersonId === null ? ok(null) : putTogether(context, personId, input.withPersonId);
  met.value.noteFor(stay.id);
  const { personId: fileId, placeId } = input;
  discardDraft(tx, me.id, { kind: "admission", personId: fileId, object: placeId });
  return together.ok ? ok({ personId, stayId: stay.id }) : together;
};

export const move: Handler<"stays.move"> = (context, { stayId, bedId, night, spokeWith }) => {
  const { tx } = context;
  const current = currentPlacement(context, stayId);
  if (!current.ok) return current;
  const { stay, placement } = current.value;
  if (night > context.tonight) return err({ type: "ArrivalInFuture" });
  if (night < placement.from) return err({ type: "MoveBeforePlacement" });
  const met = checkMeeting(context, stay.personId, night, spokeWith);
  if (!met.ok) return met;

  endLapsed(context);
  // The nights from `night` on are given up first, so that they do not stand in the way of themselves.
  leaveBed(context, placement, night);
  dropPlannedMoves(context, stayId, context.tonight);
  const placed = tryPlace(context, stay, { bedId, from: night, taken: [] });
  if (!placed.ok) return placed;
  insertPlacement(tx, placed.value);
  const begun = placed.value.id;
  record(context, stay, { kind: "moved", night, bedId, ended: placement.id, begun });
  met.value.noteFor(stayId);
  return ok(null);
};

export const plan: Handler<"stays.plan"> = (context, { stayId, plannedUntil }) => {
  const stay = stayById(context.tx, stayId);
  if (stay === null) return err({ type: "NotFound" });
  if (stay.until !== null) return err({ type: "NotResident" });
  if (plannedUntil <= stay.from) return err({ type: "EndBeforeStart" });
  const kept = keepsPromises(context, stay, plannedUntil);
  if (!kept.ok) return kept;
  updateStay(context.tx, stayId, { plannedUntil });
  record(context, stay, { kind: "planned", night: context.tonight, plannedUntil });
  return ok(null);
};

export const depart: Handler<"stays.depart"> = (context, { stayId, night, ...departure }) => {
  const { tx, tonight } = context;
  const current = currentPlacement(context, stayId);
  if (!current.ok) return current;
  const { stay, placement } = current.value;
  // Whoever leaves in the morning does not sleep here the coming night.
  if (night > addDays(tonight, 1)) return err({ type: "ArrivalInFuture" });
  if (night < placement.from) return err({ type: "EndBeforeStart" });
  const chosen = checkDeparture(context, departure);
  if (!chosen.ok) return chosen;

  leaveBed(context, placement, night);
  dropPlannedMoves(context, stayId);
  updateStay(tx, stayId, { until: night, departure });
  endOutside(context, [stay.personId], "left");
  record(context, stay, { kind: "departed", night, departure, ended: placement.id });
  return ok(null);
};

export const ofPerson: Handler<"stays.ofPerson"> = (context, { id }) => {
  const { tx, tonight } = context;
  if (personById(tx, id) === null) return err({ type: "NotFound" });
  const places = bedPlaces(tx);
  const names = new Map(allUsers(tx).map((user) => [user.id, user.name]));
  context.noteReading(id, "stay");
  return ok(
    everyStayOfPerson(tx, id).map(({ isVoid, ...stay }) => {
      const events = eventsOfStay(tx, stay.id);
      const end = stay.until ?? addDays(tonight, 1);
      return {
        stay,
        nights: isVoid ? 0 : Math.max(0, daysBetween(stay.from, end)),
        events: events.map((event) => ({
          event,
          where: event.bedId === null ? null : whereIs(places.get(event.bedId)),
          byName: names.get(event.by) ?? "",
        })),
        undoable: undoableEvent(events)?.id ?? null,
      };
    }),
  );
};

/** A bed is given if nobody sleeps in it, and if it is promised to nobody while the stay is planned to go on. */
function tryPlace(
  context: Context,
  stay: Stay,
  wish: Pick<Placement, "bedId" | "from"> & { readonly taken: readonly ReservedPlaceId[] },
): Result<Placement, AppError> {
  const { tx } = context;
  const { bedId, from, taken } = wish;
  const known = bedPlaces(tx).get(bedId);
  if (known === undefined || known.isRetired) return err({ type: "NotFound" });
  const placed = place(
    {
      id: PlacementId.parse(context.newId()),
      stayId: stay.id,
      personId: stay.personId,
      bedId,
      from,
      until: null,
    },
    {
      inBed: placementsInBed(tx, bedId),
      ofPerson: placementsOfPerson(tx, stay.personId),
      closures: closuresOfBed(tx, bedId),
    },
  );
  if (!placed.ok) return placed;
  const kept = checkPromises(context, promiseTo(stay, { bedId, from }), taken);
  return kept.ok ? placed : kept;
}

const whereIs = (
  place:
    | { readonly bedId: Placement["bedId"]; readonly room: string; readonly bed: string }
    | undefined,
) => (place === undefined ? null : { bedId: place.bedId, room: place.room, bed: place.bed });
