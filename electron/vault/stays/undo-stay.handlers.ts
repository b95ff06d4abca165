import { bedPlaces, closuresOfBed } from "../../../db/accommodation/rooms.ts";
import {
  eventsOfStay,
  eventsTakenWith,
  markUndone,
  placementById,
  placementsInBed,
  placementsOfPerson,
  resumePlacement,
  stayById,
  stayEventById,
  updateStay,
  voidPlacement,
} from "../../../db/accommodation/stays.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import {
  hasBed,
  place,
  type Placement,
  type StayEvent,
} from "../../../domain/accommodation/stay.ts";
import type { UserId } from "../../../domain/users/user.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { openAssistance, takeBackClosing } from "../intake/assistance.ts";
import { restoreOnReturn } from "../person-file/restore-on-return.ts";
import { mayLieBeside } from "../accommodation/children-without-bed.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { planAgainWhatIsFree } from "./restore-planned-moves.ts";
import { undoAdmission } from "./undo-admission.ts";
import { reopenWithStay } from "../outings/whereabouts.ts";
import {
  checkOccupancy,
  endLapsed,
  leavesRoomForOthers,
  occupancyOf,
} from "../accommodation/bed-reservations.ts";
import { checkMeeting } from "../safety/check-keep-apart.ts";
import { reopenList } from "./departure-checklist.handlers.ts";

/** Undoes the last decision about a stay. Nothing is removed: the decision stays, marked as undone. */
export const undo: Handler<"stays.undo"> = (context, { eventId, spokeWith }) => {
  const { tx, now, me } = context;
  const event = stayEventById(tx, eventId);
  if (event === null) return err({ type: "NotFound" });
  const events = eventsOfStay(tx, event.stayId);
  if (undoableEvent(events)?.id !== eventId) return err({ type: "NothingToUndo" });

  const together = takenWith(context, event);
  if (together === null) return err({ type: "CannotUndo" });
  // A person who comes back is given a bed. Undoing a move brings no one under this roof.
  const met = meetAgain(context, event.kind === "departed" ? [event, ...together] : [], spokeWith);
  if (!met.ok) return met;
  endLapsed(context);
  // Children leave the side of the person with the bed first, and come back to it last.
  for (const { begun } of together) if (begun !== null) voidPlacement(tx, begun, now);
  const inOrder =
    event.kind === "admitted" ? [...together, event] : inBedFirst(context, [event, ...together]);
  let isAsBefore = true;
  for (const one of inOrder) {
    const undone = takeBack(
      context,
      one,
      one.id === eventId ? events : eventsOfStay(tx, one.stayId),
    );
    if (!undone.ok) return one.id === eventId ? undone : err({ type: "CannotUndo" });
    isAsBefore &&= undone.value.isAsBefore;
    planAgainWhatIsFree(context, one);
    markUndone(tx, one.id, now, me.id);
    context.note({ action: "undone", object: { kind: "stays", id: one.stayId }, detail: one.kind });
  }
  met.value();
  return ok({ cardStays: !isAsBefore });
};

/** What was decided about relatives in the same step; null where something was decided about one of them since. */
export function takenWith({ tx }: Context, event: StayEvent): readonly StayEvent[] | null {
  const together = eventsTakenWith(tx, event.id);
  const areLast = together.every(
    ({ id, stayId }) => undoableEvent(eventsOfStay(tx, stayId))?.id === id,
  );
  return areLast ? together : null;
}

/** A person who had a bed before the decision comes before those who slept beside another person. */
export function inBedFirst({ tx }: Context, events: readonly StayEvent[]): readonly StayEvent[] {
  const isBeside = ({ ended }: StayEvent): boolean => {
    const before = ended === null ? null : placementById(tx, ended);
    return before !== null && !hasBed(before);
  };
  return events.toSorted((a, b) => Number(isBeside(a)) - Number(isBeside(b)));
}

/** Only the last valid decision can be undone. */
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
      return ok({ isAsBefore: undoAdmission(context, event.stayId) });
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

function meetAgain(
  context: Context,
  events: readonly StayEvent[],
  spokeWith: UserId | null,
): Result<() => void, AppError> {
  const notes: (() => void)[] = [];
  for (const { stayId, night } of events) {
    const stay = stayById(context.tx, stayId);
    if (stay === null) return err({ type: "NotFound" });
    const met = checkMeeting(context, stay.personId, night, spokeWith);
    if (!met.ok) return met;
    notes.push(() => met.value.noteFor(stayId));
  }
  return ok(() => {
    for (const note of notes) note();
  });
}

/** The earlier planned end counts again, if no conflicting promise was made meanwhile. */
function planAgain(
  context: Context,
  event: StayEvent,
  plannedUntil: CalendarDate | null,
): Result<null, AppError> {
  const stay = stayById(context.tx, event.stayId);
  if (stay === null || plannedUntil === null) return ok(null);
  if (!leavesRoomForOthers(context, stay, plannedUntil).ok) return err({ type: "CannotUndo" });
  updateStay(context.tx, stay.id, { plannedUntil });
  return ok(null);
}

/** Lives here again, is assisted again, and out or looked for as before: as if it had never been closed, where that was one act. */
function comeBack(context: Context, event: StayEvent): Result<null, AppError> {
  const { tx, today } = context;
  // The person may live here again already, in a new stay.
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
    restoreOnReturn(context, stay.personId);
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
  const kept = hasBed(again) ? checkOccupancy(context, occupancyOf(stay, again)) : ok(null);
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
  if (!hasBed(again)) return mayLieBeside({ tx }, again).ok ? again : null;
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
