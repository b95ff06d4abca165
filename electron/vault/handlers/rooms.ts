import { openMemberships } from "../../../db/households.ts";
import {
  closureById,
  closuresOn,
  endClosure,
  insertBed,
  insertClosure,
  insertRoom,
  closuresFrom,
  retireBed,
  retireRoom,
  roomsInUse,
  updateBed,
  updateRoom,
} from "../../../db/rooms.ts";
import { peopleByIds } from "../../../db/people.ts";
import {
  lastLeftByBed,
  openStays,
  placementsFrom,
  placementsInBed,
  placementsOn,
} from "../../../db/stays.ts";
import type { BedOnBoard, Board, FreeBed } from "../../../domain/board.ts";
import type { Parsed } from "../../../domain/api.ts";
import type { CalendarDate } from "../../../domain/calendar.ts";
import { err, ok } from "../../../domain/result.ts";
import {
  type Bed,
  BedId,
  ClosureId,
  RoomId,
  type Room,
  type RoomPlan,
} from "../../../domain/room.ts";
import { close as closeBed } from "../../../domain/stay.ts";
import type { Context, Handler } from "../context.ts";

export const list: Handler<"rooms.list"> = ({ tx }) => ok(roomsInUse(tx));

/** Puts the rooms as planned. Whoever sleeps or will sleep in a bed keeps it in the plan. */
export const arrange: Handler<"rooms.arrange"> = (context, { rooms }) => {
  const { tx } = context;
  const before = roomsInUse(tx);
  const known = knownIds(before);
  const planned = plannedIds(rooms);
  if (![...planned].every((id) => known.has(id))) return err({ type: "NotFound" });
  const leaving = before.flatMap((room) => room.beds).filter((bed) => !planned.has(bed.id));
  const inUse = new Set(placementsFrom(tx, context.tonight).map(({ bedId }) => bedId));
  if (leaving.some((bed) => inUse.has(bed.id))) return err({ type: "BedInUse" });

  rooms.forEach((room, position) => {
    const id = room.id ?? RoomId.parse(context.newId());
    if (room.id === null) insertRoom(tx, id, room.name, position);
    else updateRoom(tx, id, room.name, position);
    arrangeBeds(context, id, room.beds);
    context.note({ action: "roomArranged", object: { kind: "rooms", id } });
  });
  for (const bed of leaving) retire(context, bed);
  for (const room of before.filter(({ id }) => !planned.has(id)))
    retireRoom(tx, room.id, context.now);
  return ok(roomsInUse(tx));
};

export const board: Handler<"beds.board"> = (context, { night }) =>
  ok(boardOn(context, night ?? context.tonight));

export const free: Handler<"beds.free"> = ({ tx }, wish) => ok([...freeBeds(tx, wish)]);

export const close: Handler<"beds.close"> = (context, input) => {
  const { tx } = context;
  if (!roomsInUse(tx).some((room) => room.beds.some((bed) => bed.id === input.bedId)))
    return err({ type: "NotFound" });
  const closure = { ...input, id: ClosureId.parse(context.newId()) };
  const closed = closeBed(closure, placementsInBed(tx, input.bedId));
  if (!closed.ok) return closed;
  insertClosure(tx, closure);
  context.note({ action: "bedClosed", object: { kind: "bed_closures", id: closure.id } });
  return closed;
};

export const reopen: Handler<"beds.reopen"> = (context, { closureId, from }) => {
  const closure = closureById(context.tx, closureId);
  if (closure === null) return err({ type: "NotFound" });
  if (closure.until === null || from < closure.until) endClosure(context.tx, closure, from);
  context.note({ action: "bedReopened", object: { kind: "beds", id: closure.bedId } });
  return ok(null);
};

/** Every bed on one night: who sleeps there, or why nobody does. */
export function boardOn({ tx }: Context, night: CalendarDate): Board {
  const placements = new Map(
    placementsOn(tx, night).map((placement) => [placement.bedId, placement]),
  );
  const closures = new Map(closuresOn(tx, night).map((closure) => [closure.bedId, closure]));
  const stays = new Map(openStays(tx).map((stay) => [stay.id, stay]));
  const ids = [...placements.values()].map(({ personId }) => personId);
  const people = new Map(peopleByIds(tx, ids).map(({ card }) => [card.id, card]));
  const households = new Map(
    openMemberships(tx).map(({ personId, householdId }) => [personId, householdId]),
  );
  const lastLeft = lastLeftByBed(tx);

  const state = (bed: Bed): BedOnBoard => {
    const placement = placements.get(bed.id);
    const card = placement && people.get(placement.personId);
    if (placement && card) {
      const stay = stays.get(placement.stayId);
      const { id: personId, number, name, sex, age, languages, alerts, helpNeeded } = card;
      return {
        state: "taken",
        bed,
        sleeper: {
          personId,
          number,
          name,
          sex,
          age,
          languages,
          alerts,
          helpNeeded,
          stayId: placement.stayId,
          since: stay?.from ?? placement.from,
          inBedSince: placement.from,
          plannedUntil: stay?.plannedUntil ?? placement.from,
          householdId: households.get(personId) ?? null,
        },
      };
    }
    const closure = closures.get(bed.id);
    if (closure) return { state: "closed", bed, closure };
    return { state: "free", bed, freeSince: lastLeft.get(bed.id) ?? null };
  };
  return {
    night,
    rooms: roomsInUse(tx).map(({ id, name, beds }) => ({ id, name, beds: beds.map(state) })),
  };
}

/** Beds with nobody in them and nobody expected from a night on; whole empty rooms first, cots last. */
export function freeBeds(tx: Context["tx"], wish: Parsed<"beds.free">): readonly FreeBed[] {
  const placed = placementsFrom(tx, wish.from);
  const taken = new Set(placed.map(({ bedId }) => bedId));
  const closed = new Set(closuresFrom(tx, wish.from).map(({ bedId }) => bedId));
  const rooms = roomsInUse(tx);
  const nearBed = placed.find(({ personId }) => personId === wish.near)?.bedId;
  const home = rooms.findIndex((room) => room.beds.some(({ id }) => id === nearBed));
  const candidates = rooms.flatMap((room, position) =>
    room.beds
      .filter((bed) => !taken.has(bed.id) && !closed.has(bed.id))
      .map((bed) => ({
        free: { bedId: bed.id, room: room.name, bed },
        rank: [
          home < 0 ? 0 : Math.abs(position - home),
          (bed.kind === "cot") === wish.isSmall ? 0 : 1,
          room.beds.filter((other) => taken.has(other.id)).length,
          room.beds.length,
          position,
        ],
      })),
  );
  return candidates.toSorted((a, b) => compareRanks(a.rank, b.rank)).map(({ free }) => free);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function arrangeBeds(context: Context, roomId: RoomId, beds: RoomPlan[number]["beds"]): void {
  beds.forEach((bed, position) => {
    const stored = { ...bed, id: bed.id ?? BedId.parse(context.newId()) };
    if (bed.id === null) insertBed(context.tx, roomId, stored, position);
    else updateBed(context.tx, roomId, stored, position);
  });
}

function retire(context: Context, bed: Bed): void {
  retireBed(context.tx, bed.id, context.now);
  context.note({ action: "bedRetired", object: { kind: "beds", id: bed.id } });
}

const knownIds = (rooms: readonly Room[]): ReadonlySet<string> =>
  new Set(rooms.flatMap((room) => [room.id, ...room.beds.map(({ id }) => id)]));

const plannedIds = (rooms: RoomPlan): ReadonlySet<string> =>
  new Set(
    rooms
      .flatMap((room) => [room.id, ...room.beds.map(({ id }) => id)])
      .filter((id) => id !== null),
  );
