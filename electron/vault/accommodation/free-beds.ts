import { openMemberships } from "../../../db/people/households.ts";
import { peopleByIds } from "../../../db/people/people.ts";
import { closuresFrom, roomsInUse } from "../../../db/accommodation/rooms.ts";
import { placementsFrom } from "../../../db/accommodation/stays.ts";
import type { Parsed } from "../../../domain/api/index.ts";
import { type FreeBed, isFamily } from "../../../domain/accommodation/bed-board.ts";
import { type CalendarDate } from "../../../domain/core/calendar-date.ts";
import { type Occupancy, later } from "../../../domain/accommodation/bed-occupancy.ts";
import type { HouseholdId } from "../../../domain/people/household.ts";
import { ReservedPlaceId } from "../../../domain/accommodation/reservation.ts";
import type { Bed, Room } from "../../../domain/accommodation/room.ts";
import type { Context } from "../platform/handler-context.ts";
import { groundOf } from "./bed-reservations.ts";

/**
 * Beds that are empty from a night on; the one reserved for the requested person first, then those promised to no other
 * person, not beside another family, whole empty rooms first, cots last. For a future night, planned ends and planned
 * moves count; where a person is past their planned end and still there, the bed comes last, since there is no
 * decision.
 */
export function freeBeds(
  context: Pick<Context, "tx" | "tonight">,
  wish: Parsed<"beds.free">,
): readonly FreeBed[] {
  const { tx, tonight } = context;
  const { claims, closures, stays } = groundOf(context, wish.from);
  const staysOn = new Set(
    stays.filter(({ plannedUntil }) => plannedUntil <= tonight).map(({ id }) => id),
  );
  const isSleptIn = (id: Bed["id"]): boolean =>
    claims.some(
      ({ kind, bedId, stayId }) =>
        kind === "stay" && bedId === id && stayId !== null && staysOn.has(stayId),
    );
  const isAhead = wish.from > tonight;
  const past = pastOf(tx, wish.from, tonight);
  const isHers = (id: string, personId: string | null): boolean =>
    id === wish.placeId || (wish.forPerson !== null && personId === wish.forPerson);
  const rooms = roomsInUse(tx);
  const home = roomNear(rooms, wish.near, claims);
  const isOfAFamily = familyRooms(context, wish, claims);

  const candidates = rooms.flatMap((room, position) =>
    room.beds.flatMap((bed) => {
      const state = stateOf(bed);
      if (state === null) return [];
      const free: FreeBed = { bedId: bed.id, room: room.name, bed, ...state };
      const rank = [
        state.placeId === null ? 1 : 0,
        isSleptIn(bed.id) ? 1 : 0,
        isOfAFamily(room.beds) ? 1 : 0,
        state.freeUntil === null ? 0 : 1,
        home < 0 ? 0 : Math.abs(position - home),
        (bed.kind === "cot") === wish.isSmall ? 0 : 1,
        room.beds.filter((other) => stateOf(other) === null).length,
        room.beds.length,
        position,
      ];
      return [{ free, rank }];
    }),
  );
  return candidates.toSorted((a, b) => compareRanks(a.rank, b.rank)).map(({ free }) => free);

  /** Null when the bed cannot be given that night. */
  function stateOf({ id: bedId }: Bed): Pick<FreeBed, "freeUntil" | "placeId"> | null {
    const here = claims.filter((claim) => claim.bedId === bedId && claim.until > wish.from);
    const own = here.find(
      ({ kind, id, personId }) => kind === "reservation" && isHers(id, personId),
    );
    const others = here.filter((claim) => claim !== own);
    // A person who sleeps here tonight may stay longer than planned: for tonight that bed is taken.
    if (!isAhead && others.some(({ kind }) => kind === "stay")) return null;
    // An arrival that is recorded afterwards takes the nights since too.
    if (past.has(bedId)) return null;
    const closed = closures.filter(
      (closure) => closure.bedId === bedId && (closure.until === null || closure.until > wish.from),
    );
    const starts = [...others, ...closed].map(({ from }) => later(from, wish.from)).toSorted();
    const freeUntil: CalendarDate | null = starts[0] ?? null;
    if (freeUntil !== null && freeUntil <= later(wish.from, tonight)) return null;
    const isReserved = own !== undefined && own.from <= wish.from;
    return { freeUntil, placeId: isReserved ? ReservedPlaceId.parse(own.id) : null };
  }
}

/** Where a person sleeps, in the order of the rooms; -1 where no person is given. */
function roomNear(
  rooms: readonly Pick<Room, "beds">[],
  near: Parsed<"beds.free">["near"],
  claims: readonly Occupancy[],
): number {
  const nearBed = claims.find(
    ({ kind, personId }) => kind === "stay" && near !== null && personId === near,
  )?.bedId;
  return rooms.findIndex((room) => room.beds.some(({ id }) => id === nearBed));
}

/** Beds that were occupied or closed on one of the nights from one up to tonight; none for a future night. */
function pastOf(
  tx: Context["tx"],
  from: CalendarDate,
  tonight: CalendarDate,
): ReadonlySet<Bed["id"]> {
  if (from >= tonight) return new Set();
  const spans = [...placementsFrom(tx, from), ...closuresFrom(tx, from)];
  return new Set(spans.filter((span) => span.from < tonight).map(({ bedId }) => bedId));
}

/**
 * Returns a function that tells whether a room is occupied by a family, or by a person with a child, to whom the
 * newcomer does not belong.
 */
function familyRooms(
  { tx }: Pick<Context, "tx">,
  { near, forPerson, from }: Parsed<"beds.free">,
  claims: readonly Occupancy[],
): (beds: readonly Bed[]) => boolean {
  const sleeping = claims.filter(({ kind, until }) => kind === "stay" && until > from);
  const ids = sleeping.flatMap(({ personId }) => personId ?? []);
  const ages = new Map(peopleByIds(tx, ids).map(({ card }) => [card.id, card.age]));
  const households = new Map<string, HouseholdId>(
    openMemberships(tx).map(({ personId, householdId }) => [personId, householdId]),
  );
  const own = [near, forPerson].flatMap((id) =>
    id === null ? [] : [id, households.get(id) ?? id],
  );
  return (beds) => {
    const there = sleeping.filter(({ bedId }) => beds.some(({ id }) => id === bedId));
    const people = there.flatMap(({ personId }) => {
      const age = personId === null ? undefined : ages.get(personId);
      if (personId === null || age === undefined) return [];
      return [{ personId, age, householdId: households.get(personId) ?? null }];
    });
    const isOwn = people.some(
      ({ personId, householdId }) =>
        own.includes(personId) || (householdId !== null && own.includes(householdId)),
    );
    return !isOwn && isFamily(people, from);
  };
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
