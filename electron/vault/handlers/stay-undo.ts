import { bedPlaces, closuresOfBed } from "../../../db/rooms.ts";
import {
  eventsOfStay,
  markUndone,
  placementById,
  placementsInBed,
  placementsOfPerson,
  resumePlacement,
  stayById,
  stayEventById,
  updateStay,
  voidPlacement,
} from "../../../db/stays.ts";
import type { AppError } from "../../../domain/errors.ts";
import { err, ok, type Result } from "../../../domain/result.ts";
import { place, type Placement, type StayEvent } from "../../../domain/stay.ts";
import type { UserId } from "../../../domain/user.ts";
import type { CalendarDate } from "../../../domain/calendar.ts";
import { openAssistance, takeBackClosing } from "../assistance.ts";
import { bringBack } from "../back-in-house.ts";
import type { Context, Handler } from "../context.ts";
import { planAgainWhatIsFree } from "../moves-again.ts";
import { neverWas } from "../never-was.ts";
import { reopenWithStay } from "../out.ts";
import { checkPromises, endLapsed, keepsPromises, promiseTo } from "../promises.ts";
import { checkMeeting } from "../warnings.ts";
import { reopenList } from "./departures.ts";

/** Takes back the last decision about a stay. Nothing is removed: the decision stays, marked as undone. */
export const undo: Handler<"stays.undo"> = (context, { eventId, spokeWith }) => {
  const { tx, now, me } = context;
  const event = stayEventById(tx, eventId);
  if (event === null) return err({ type: "NotFound" });
  const events = eventsOfStay(tx, event.stayId);
  if (undoableEvent(events)?.id !== eventId) return err({ type: "NothingToUndo" });

  // Whoever comes back is given a bed. Taking back a move brings nobody under this roof.
  const met =
    event.kind === "departed" ? meetsAgain(context, event, spokeWith) : ok({ noteFor: () => null });
  if (!met.ok) return met;
  endLapsed(context);
  const undone = takeBack(context, event, events);
  if (!undone.ok) return undone;
  planAgainWhatIsFree(context, event);
  met.value.noteFor(event.stayId);
  markUndone(tx, eventId, now, me.id);
  context.note({
    action: "undone",
    object: { kind: "stays", id: event.stayId },
    detail: event.kind,
  });
  return ok({ cardStays: !undone.value.isAsBefore });
};

/** Only the last decision that still stands can be taken back. */
export const undoableEvent = (events: readonly StayEvent[]): StayEvent | null =>
  events.findLast((event) => event.undoneAt === null) ?? null;

function takeBack(
  context: Context,
  event: StayEvent,
  events: readonly StayEvent[],
): Result<Undone, AppError> {
  if (event.begun !== null) voidPlacement(context.tx, event.begun, context.now);
  switch (event.kind) {
    case "admitted":
      return ok({ isAsBefore: neverWas(context, event.stayId) });
    case "planned":
      return asBefore(planAgain(context, event, planBefore(event, events)));
    case "departed":
      return asBefore(comeBack(context, event));
    case "moved":
      return asBefore(resume(context, event));
  }
}

interface Undone {
  /** False where what was typed over an older file stays in it. */
  readonly isAsBefore: boolean;
}

const asBefore = (undone: Result<null, AppError>): Result<Undone, AppError> =>
  undone.ok ? ok({ isAsBefore: true }) : undone;

function meetsAgain(context: Context, event: StayEvent, spokeWith: UserId | null) {
  const stay = stayById(context.tx, event.stayId);
  if (stay === null) return err({ type: "NotFound" } as const);
  return checkMeeting(context, stay.personId, event.night, spokeWith);
}

/** The earlier planned end counts again, if nothing was promised meanwhile that stands in its way. */
function planAgain(
  context: Context,
  event: StayEvent,
  plannedUntil: CalendarDate | null,
): Result<null, AppError> {
  const stay = stayById(context.tx, event.stayId);
  if (stay === null || plannedUntil === null) return ok(null);
  if (!keepsPromises(context, stay, plannedUntil).ok) return err({ type: "CannotUndo" });
  updateStay(context.tx, stay.id, { plannedUntil });
  return ok(null);
}

/** Lives here again, is assisted again, and out or looked for as before: as if it had never been closed, where that was one act. */
function comeBack(context: Context, event: StayEvent): Result<null, AppError> {
  const { tx, today } = context;
  // She may live here again already, in a stay of its own.
  if (freeAgain(context, event) === null) return err({ type: "CannotUndo" });
  updateStay(tx, event.stayId, { until: null, departure: null });
  const stay = stayById(tx, event.stayId);
  if (stay !== null) {
    if (!takeBackClosing(context, stay.personId, event.at))
      openAssistance(context, {
        personId: stay.personId,
        on: today,
        assistedOn: today,
        waiting: null,
        openedWith: stay.id,
      });
    reopenList(context, stay);
    bringBack(context, stay.personId);
    reopenWithStay(context, stay.personId, event.at);
  }
  return resume(context, event);
}

/** The placement that the decision ended goes on, if its bed and the person are still free for it. */
export function resume(context: Context, event: StayEvent): Result<null, AppError> {
  const { tx } = context;
  const again = freeAgain(context, event);
  const stay = again === null ? null : stayById(tx, again.stayId);
  if (again === null || stay === null) return err({ type: "CannotUndo" });
  const kept = checkPromises(context, promiseTo(stay, again));
  if (!kept.ok || bedPlaces(tx).get(again.bedId)?.isRetired !== false)
    return err({ type: "CannotUndo" });
  resumePlacement(tx, again.id);
  return ok(null);
}

/** The placement that the decision ended, without its end; null when the bed or the person is no longer free for it. */
function freeAgain({ tx }: Context, event: StayEvent): Placement | null {
  const ended = event.ended === null ? null : placementById(tx, event.ended);
  if (ended === null) return null;
  const again: Placement = { ...ended, until: null };
  const free = place(again, {
    inBed: placementsInBed(tx, again.bedId),
    ofPerson: placementsOfPerson(tx, again.personId),
    closures: closuresOfBed(tx, again.bedId),
  });
  return free.ok ? again : null;
}

function planBefore(event: StayEvent, events: readonly StayEvent[]): CalendarDate | null {
  const earlier = events.findLast(
    (other) => other.undoneAt === null && other.id !== event.id && other.plannedUntil !== null,
  );
  return earlier?.plannedUntil ?? null;
}
