import { type MoveRow, type PlanRow, setMoveEvent } from "../../../db/accommodation/move-plans.ts";
import { bedPlaces } from "../../../db/accommodation/rooms.ts";
import {
  eventsOfStay,
  insertPlacement,
  markUndone,
  stayEventById,
  voidPlacement,
} from "../../../db/accommodation/stays.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { BedId } from "../../../domain/accommodation/room.ts";
import {
  hasBed,
  inOwnBed,
  type Placement,
  PlacementId,
  type Stay,
  type StayId,
} from "../../../domain/accommodation/stay.ts";
import { followTo, liftChildren } from "../accommodation/children-without-bed.ts";
import type { Context } from "../platform/handler-context.ts";
import { inBedFirst, resume, takenWith, undoableEvent } from "./undo-stay.handlers.ts";
import { currentPlacement, leaveBed, record } from "../accommodation/record-stay-decision.ts";

/** Moves everyone at once: all beds are left before any is taken, so that two can change places. */
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
    const { placement } = current.value;
    if (placement.bedId !== to || !hasBed(placement)) leaving.push({ ...current.value, to });
  }
  const families = familiesOf(context, leaving, targets);
  if (!families.ok) return families;
  for (const { placement } of leaving) leaveBed(context, placement, tonight);
  for (const { stay, placement, to } of leaving) {
    const begun = PlacementId.parse(context.newId());
    insertPlacement(tx, {
      ...inOwnBed,
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
    const children = families.value.get(stay.id) ?? [];
    const followed = followTo(context, children, { bedId: to, night: tonight, takenWith: event });
    if (!followed.ok) return followed;
  }
  return ok(null);
}

/** Children without a bed beside those who move, unless they are given a bed themselves: they follow. */
function familiesOf(
  context: Context,
  leaving: readonly { readonly stay: Stay; readonly placement: Placement }[],
  targets: ReadonlyMap<StayId, BedId>,
): Result<ReadonlyMap<StayId, readonly Placement[]>, AppError> {
  const families = new Map<StayId, readonly Placement[]>();
  for (const { stay, placement } of leaving) {
    const lifted = liftChildren(context, placement, context.tonight);
    if (!lifted.ok) return lifted;
    families.set(
      stay.id,
      lifted.value.filter(({ stayId }) => !targets.has(stayId)),
    );
  }
  return ok(families);
}

/** Moves everyone back to where they were: all of them or none, and only while nothing was decided since. */
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
  const withThem = events.map((event) => takenWith(context, event));
  if (withThem.includes(null)) return err({ type: "CannotUndo" });
  const children = withThem.flatMap((own) => own ?? []);
  for (const { begun } of [...children, ...events])
    if (begun !== null) voidPlacement(tx, begun, now);
  for (const event of inBedFirst(context, [...events, ...children])) {
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
