import { type MoveRow, type PlanRow, setMoveEvent } from "../../db/move-plans.ts";
import { bedPlaces } from "../../db/rooms.ts";
import {
  eventsOfStay,
  insertPlacement,
  markUndone,
  stayEventById,
  voidPlacement,
} from "../../db/stays.ts";
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { BedId } from "../../domain/room.ts";
import { type Placement, PlacementId, type Stay, type StayId } from "../../domain/stay.ts";
import type { Context } from "./context.ts";
import { resume, undoableEvent } from "./handlers/stay-undo.ts";
import { currentPlacement, leaveBed, record } from "./stay-record.ts";

/** Moves everybody at once: all beds are left before any is taken, so that two can change places. */
export function moveAll(
  context: Context,
  moves: readonly MoveRow[],
  targets: ReadonlyMap<StayId, BedId>,
): Result<null, AppError> {
  const { tx, tonight } = context;
  const beds = bedPlaces(tx);
  const leaving: { readonly stay: Stay; readonly placement: Placement; readonly to: BedId }[] = [];
  for (const [stayId, to] of targets) {
    const current = currentPlacement(context, stayId);
    if (!current.ok) return current;
    if (beds.get(to)?.isRetired !== false) return err({ type: "NotFound" });
    if (current.value.placement.bedId !== to) leaving.push({ ...current.value, to });
  }
  for (const { placement } of leaving) leaveBed(context, placement, tonight);
  for (const { stay, placement, to } of leaving) {
    const begun = PlacementId.parse(context.newId());
    insertPlacement(tx, {
      id: begun,
      stayId: stay.id,
      personId: stay.personId,
      bedId: to,
      from: tonight,
      until: null,
    });
    const ended = placement.id;
    const decision = { kind: "moved", night: tonight, bedId: to, ended, begun } as const;
    const event = record(context, stay, decision);
    const last = moves.findLast((move) => move.stayId === stay.id);
    if (last !== undefined) setMoveEvent(tx, last.id, event);
  }
  return ok(null);
}

/** Everybody back to where she was: all of them or none, and only while nothing was decided since. */
export function takeBackAll(context: Context, { moves }: PlanRow): Result<null, AppError> {
  const { tx, now, me } = context;
  const events = moves.flatMap(({ eventId }) => {
    const event = eventId === null ? null : stayEventById(tx, eventId);
    return event === null ? [] : [event];
  });
  const isLast = events.every(
    (event) => undoableEvent(eventsOfStay(tx, event.stayId))?.id === event.id,
  );
  if (events.length === 0 || !isLast) return err({ type: "NothingToUndo" });
  for (const { begun } of events) if (begun !== null) voidPlacement(tx, begun, now);
  for (const event of events) {
    const back = resume(context, event);
    if (!back.ok) return back;
    markUndone(tx, event.id, now, me.id);
    context.note({
      action: "undone",
      object: { kind: "stays", id: event.stayId },
      detail: event.kind,
    });
  }
  for (const { id } of moves) setMoveEvent(tx, id, null);
  return ok(null);
}
