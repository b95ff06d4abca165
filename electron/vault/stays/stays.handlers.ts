import { discardDraft } from "../../../db/drafts/drafts.ts";
import { relativesOf } from "../../../db/people/households.ts";
import { closuresOfBed, bedPlaces } from "../../../db/accommodation/rooms.ts";
import { personById } from "../../../db/people/people.ts";
import {
  acceptPlacement,
  everyStayOfPerson,
  eventsOfStay,
  insertPlacement,
  insertStay,
  placementsInBed,
  placementsOfPerson,
  stayById,
  updateStay,
} from "../../../db/accommodation/stays.ts";
import { allUsers } from "../../../db/users/users.ts";
import type { Parsed } from "../../../domain/api/index.ts";
import { addDays, type CalendarDate, daysBetween } from "../../../domain/core/calendar-date.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { ageFrom, type PersonId } from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import {
  coversNight,
  type Departure,
  farthestBack,
  inOwnBed,
  place,
  PlacementId,
  StayId,
  type Placement,
  type Stay,
} from "../../../domain/accommodation/stay.ts";
import type { ReservedPlaceId } from "../../../domain/accommodation/reservation.ts";
import { assistResident } from "../intake/assistance.ts";
import { restoreOnReturn } from "../person-file/restore-on-return.ts";
import {
  besideFamily,
  childWithoutBed,
  followTo,
  liftChildren,
  sleepingBeside,
} from "../accommodation/children-without-bed.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { openFile } from "../people/create-person-file.ts";
import { endOutside } from "../outings/whereabouts.ts";
import { checkDeparture, checkCustomTerms } from "../vocabulary/check-custom-terms.ts";
import {
  checkOccupancy,
  dropPlannedMoves,
  endLapsed,
  leavesRoomForOthers,
  placesFor,
  occupancyOf,
  takePlaces,
} from "../accommodation/bed-reservations.ts";
import { readmit } from "./readmit.ts";
import { currentPlacement, leaveBed, record } from "../accommodation/record-stay-decision.ts";
import { putTogether } from "../people/join-household.ts";
import { checkMeeting } from "../safety/check-keep-apart.ts";
import { undoableEvent } from "./undo-stay.handlers.ts";

export const admit: Handler<"stays.admit"> = (context, input) => {
  const { tx, me } = context;
  const asked = checkAdmission(context, input);
  if (!asked.ok) return asked;
  const { name, sex, nationality, isNationalityPresumed, languages } = input;
  const age = ageFrom(input.age, context.today);
  const known = { name, sex, age, nationality, isNationalityPresumed, languages };
  const filed =
    input.personId === null ? ok(openFile(context, known, input.age)) : readmit(context, input);
  if (!filed.ok) return filed;
  const personId = filed.value;

  endLapsed(context);
  const kept = placesFor(context, personId, input.placeId);
  if (!kept.ok) return kept;
  const stay = stayFrom(context, personId, input);
  // Only one of the family has a bed beside which a child may sleep.
  const isBeside = input.bedId === null && input.withPersonId !== null;
  const joined = isBeside ? joinFamily(context, personId, input.withPersonId) : ok(null);
  if (!joined.ok) return joined;
  const taken = kept.value.map(({ id }) => id);
  const placed = placeNewcomer(context, stay, input, taken);
  if (!placed.ok) return placed;
  const met = checkMeeting(context, personId, input.from, input.spokeWith);
  if (!met.ok) return met;
  insertStay(tx, stay, context.now);
  if (input.personId !== null) restoreOnReturn(context, personId);
  takePlaces(context, stay.id, kept.value);
  const admitted = begin(context, stay, placed.value);
  const together = isBeside ? joined : joinFamily(context, personId, input.withPersonId);
  if (!together.ok) return together;
  const children = admitChildren(context, { stay, admitted, bedId: placed.value.bedId }, input);
  if (!children.ok) return children;
  met.value.noteFor(stay.id);
  const { personId: fileId, placeId } = input;
  discardDraft(tx, me.id, { kind: "admission", personId: fileId, object: placeId });
  return ok({ personId, stayId: stay.id });
};

type Admission = Parsed<"stays.admit">;

function checkAdmission(context: Context, input: Admission): Result<null, AppError> {
  const { tonight } = context;
  if (input.from > tonight) return err({ type: "ArrivalInFuture" });
  if (input.from < addDays(tonight, -farthestBack)) return err({ type: "ArrivalTooFarBack" });
  if (input.plannedUntil <= input.from) return err({ type: "EndBeforeStart" });
  if (!hasOnePlace(input)) return err({ type: "InvalidInput", fields: ["bedId"] });
  if (!input.children.every(hasOnePlace))
    return err({ type: "InvalidInput", fields: ["children"] });
  return checkCustomTerms(context, ["source", input.referredBy, input.own?.referredBy]);
}

const hasOnePlace = ({ bedId, withoutBed }: Pick<Admission, "bedId" | "withoutBed">): boolean =>
  (bedId === null) !== (withoutBed === null);

const stayFrom = (
  context: Context,
  personId: PersonId,
  { from, plannedUntil, referredBy, own }: Admission,
): Stay => ({
  id: StayId.parse(context.newId()),
  personId,
  from,
  until: null,
  plannedUntil,
  referredBy,
  own,
  departure: null,
});

const joinFamily = (context: Context, personId: PersonId, relative: PersonId | null) =>
  relative === null ? ok(null) : putTogether(context, personId, relative);

/** In a bed, or beside the bed of the one of the family who is here already. */
function placeNewcomer(
  context: Context,
  stay: Stay,
  { bedId, withoutBed, withPersonId, from }: Admission,
  taken: readonly ReservedPlaceId[],
): Result<Placement, AppError> {
  if (bedId !== null) return tryPlace(context, stay, { bedId, from, taken });
  const beside = placementsOfPerson(context.tx, withPersonId ?? stay.personId).find((held) =>
    coversNight(held, from),
  );
  if (beside === undefined || withoutBed === null) return err({ type: "NoFamilyInBed" });
  return besideFamily(context, stay, { bedId: beside.bedId, from, withoutBed });
}

/** The first night, with everything that a stay begins; returns the id of the decision. */
function begin(
  context: Context,
  stay: Stay,
  placement: Placement,
  takenWith: string | null = null,
): string {
  insertPlacement(context.tx, placement);
  assistResident(context, stay);
  return record(context, stay, {
    kind: "admitted",
    night: stay.from,
    bedId: placement.bedId,
    plannedUntil: stay.plannedUntil,
    begun: placement.id,
    takenWith,
  });
}

interface Comer {
  readonly stay: Stay;
  readonly bedId: Placement["bedId"];
  /** The decision that is undone together with those about the children. */
  readonly admitted: string;
}

/** The children who come along: each gets a file, belongs to the person who brings them, and has a place to sleep. */
function admitChildren(
  context: Context,
  { stay: parent, bedId, admitted }: Comer,
  input: Admission,
): Result<null, AppError> {
  for (const child of input.children) {
    const age = ageFrom(child.age, context.today);
    const known = { name: child.name, sex: child.sex, age, nationality: null, languages: [] };
    const personId = openFile(context, known, child.age);
    const joined = putTogether(context, personId, parent.personId);
    if (!joined.ok) return joined;
    const stay = stayFrom(context, personId, input);
    const placed =
      child.withoutBed === null
        ? tryPlace(context, stay, { bedId: child.bedId ?? bedId, from: stay.from, taken: [] })
        : besideFamily(context, stay, { bedId, from: stay.from, withoutBed: child.withoutBed });
    if (!placed.ok) return placed;
    insertStay(context.tx, stay, context.now);
    begin(context, stay, placed.value, admitted);
  }
  return ok(null);
}

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
  const children = liftChildren(context, placement, night);
  if (!children.ok) return children;
  // The nights from `night` on are released first, so that they do not conflict with themselves.
  leaveBed(context, placement, night);
  dropPlannedMoves(context, stayId, context.tonight);
  const placed = tryPlace(context, stay, { bedId, from: night, taken: [] });
  if (!placed.ok) return placed;
  insertPlacement(tx, placed.value);
  const begun = placed.value.id;
  const takenWith = record(context, stay, {
    kind: "moved",
    night,
    bedId,
    ended: placement.id,
    begun,
  });
  const followed = followTo(context, children.value, { bedId, night, takenWith });
  if (!followed.ok) return followed;
  met.value.noteFor(stayId);
  return ok(null);
};

/** The child stays without a bed of its own: an administrator has looked at it. */
export const acceptWithoutBed: Handler<"stays.acceptWithoutBed"> = (context, { stayId }) => {
  const child = childWithoutBed(context, stayId);
  if (!child.ok) return child;
  const { placement } = child.value;
  if (placement.acceptedAt !== null) return ok(null);
  acceptPlacement(context.tx, placement.id, context.now, context.me.id);
  context.note({ action: "withoutBedAccepted", object: { kind: "stays", id: stayId } });
  return ok(null);
};

export const plan: Handler<"stays.plan"> = (context, { stayId, plannedUntil }) => {
  const stay = stayById(context.tx, stayId);
  if (stay === null) return err({ type: "NotFound" });
  if (stay.until !== null) return err({ type: "NotResident" });
  if (plannedUntil <= stay.from) return err({ type: "EndBeforeStart" });
  const kept = leavesRoomForOthers(context, stay, plannedUntil);
  if (!kept.ok) return kept;
  updateStay(context.tx, stayId, { plannedUntil });
  record(context, stay, { kind: "planned", night: context.tonight, plannedUntil });
  return ok(null);
};

export const depart: Handler<"stays.depart"> = (
  context,
  { stayId, night, along, ...departure },
) => {
  const { tonight } = context;
  const current = currentPlacement(context, stayId);
  if (!current.ok) return current;
  const family = alongWith(context, current.value.stay, along);
  if (!family.ok) return family;
  // A person who leaves in the morning does not sleep here the coming night.
  if (night > addDays(tonight, 1)) return err({ type: "ArrivalInFuture" });
  const leaving = [current.value, ...family.value];
  if (leaving.some(({ placement }) => night < placement.from))
    return err({ type: "EndBeforeStart" });
  const chosen = checkDeparture(context, departure);
  if (!chosen.ok) return chosen;

  const staying = leaving
    .flatMap(({ placement }) => sleepingBeside(context, placement))
    .filter((child) => !leaving.some(({ stay }) => stay.id === child.stayId));
  if (staying.length > 0) return err({ type: "ChildBeside" });
  for (const { placement } of leaving) {
    const lifted = liftChildren(context, placement, night);
    if (!lifted.ok) return lifted;
  }
  const takenWith = leave(context, current.value, { night, departure, takenWith: null });
  for (const relative of family.value) leave(context, relative, { night, departure, takenWith });
  return ok(null);
};

interface Living {
  readonly stay: Stay;
  readonly placement: Placement;
}

/** Those of the family who leave in the same step. */
function alongWith(
  context: Context,
  { personId }: Stay,
  along: readonly StayId[],
): Result<readonly Living[], AppError> {
  const relatives = relativesOf(context.tx, personId);
  const living: Living[] = [];
  for (const stayId of new Set(along)) {
    const current = currentPlacement(context, stayId);
    if (!current.ok) return current;
    if (!relatives.includes(current.value.stay.personId)) return err({ type: "NotFound" });
    living.push(current.value);
  }
  return ok(living);
}

function leave(
  context: Context,
  { stay, placement }: Living,
  {
    night,
    departure,
    takenWith,
  }: {
    readonly night: CalendarDate;
    readonly departure: Departure;
    readonly takenWith: string | null;
  },
): string {
  leaveBed(context, placement, night);
  dropPlannedMoves(context, stay.id);
  updateStay(context.tx, stay.id, { until: night, departure });
  endOutside(context, [stay.personId], "left");
  const decision = { kind: "departed", night, departure, ended: placement.id } as const;
  return record(context, stay, { ...decision, takenWith });
}

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

/** A bed is given if it is empty, and if it is promised to no one while the stay is planned to go on. */
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
      ...inOwnBed,
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
  const kept = checkOccupancy(context, occupancyOf(stay, { bedId, from }), taken);
  return kept.ok ? placed : kept;
}

const whereIs = (
  place:
    | { readonly bedId: Placement["bedId"]; readonly room: string; readonly bed: string }
    | undefined,
) => (place === undefined ? null : { bedId: place.bedId, room: place.room, bed: place.bed });
