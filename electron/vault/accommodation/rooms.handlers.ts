import {
  closureById,
  endClosure,
  insertBed,
  insertClosure,
  insertRoom,
  retireBed,
  retireRoom,
  roomsInUse,
  updateBed,
  updateRoom,
} from "../../../db/accommodation/rooms.ts";
import { placementsInBed } from "../../../db/accommodation/stays.ts";
import { err, ok } from "../../../domain/core/result.ts";
import {
  type Bed,
  BedId,
  ClosureId,
  RoomId,
  type Room,
  type RoomPlan,
} from "../../../domain/accommodation/room.ts";
import { close as closeBed } from "../../../domain/accommodation/stay.ts";
import { boardOn } from "./bed-board.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { freeBeds } from "./free-beds.ts";
import { endLapsed, groundOf } from "./bed-reservations.ts";

export const list: Handler<"rooms.list"> = ({ tx }) => ok(roomsInUse(tx));

/** Arranges the rooms as planned. A bed that is occupied or reserved keeps its place in the plan. */
export const arrange: Handler<"rooms.arrange"> = (context, { rooms }) => {
  const { tx } = context;
  const before = roomsInUse(tx);
  const known = knownIds(before);
  const planned = plannedIds(rooms);
  if (![...planned].every((id) => known.has(id))) return err({ type: "NotFound" });
  const leaving = before.flatMap((room) => room.beds).filter((bed) => !planned.has(bed.id));
  const inUse = new Set(groundOf(context, context.tonight).claims.map(({ bedId }) => bedId));
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

export const free: Handler<"beds.free"> = (context, wish) => ok([...freeBeds(context, wish)]);

export const close: Handler<"beds.close"> = (context, input) => {
  const { tx } = context;
  if (!roomsInUse(tx).some((room) => room.beds.some((bed) => bed.id === input.bedId)))
    return err({ type: "NotFound" });
  const closure = { ...input, id: ClosureId.parse(context.newId()) };
  const closed = closeBed(closure, placementsInBed(tx, input.bedId));
  if (!closed.ok) return closed;
  endLapsed(context);
  const promised = groundOf(context, input.from).claims.find(
    (claim) =>
      claim.kind !== "stay" &&
      claim.bedId === input.bedId &&
      claim.until > input.from &&
      (input.until === null || claim.from < input.until),
  );
  if (promised !== undefined) return err({ type: "BedPromised", from: promised.from });
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
