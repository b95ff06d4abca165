import {
  endPlacement,
  insertStayEvent,
  placementsOfStay,
  stayById,
  voidPlacement,
} from "../../../db/accommodation/stays.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Placement, Stay, StayEvent, StayId } from "../../../domain/accommodation/stay.ts";
import type { Context } from "../platform/handler-context.ts";

/** A stay that goes on, and the bed it is spent in. */
export function currentPlacement(
  { tx }: Context,
  stayId: StayId,
): Result<{ readonly stay: Stay; readonly placement: Placement }, AppError> {
  const stay = stayById(tx, stayId);
  if (stay === null) return err({ type: "NotFound" });
  const placement = placementsOfStay(tx, stayId).find(({ until }) => until === null);
  return stay.until !== null || placement === undefined
    ? err({ type: "NotResident" })
    : ok({ stay, placement });
}

/** Ends the placement on a night; one that covered no night never was. */
export function leaveBed({ tx, now }: Context, placement: Placement, night: CalendarDate): void {
  if (night === placement.from) voidPlacement(tx, placement.id, now);
  else endPlacement(tx, placement.id, night);
}

type Decision = Pick<StayEvent, "kind" | "night"> &
  Partial<
    Pick<StayEvent, "bedId" | "plannedUntil" | "departure" | "ended" | "begun" | "takenWith">
  >;

/** Stores a decision about a stay, and records it in the audit log; returns its id. */
export function record(context: Context, stay: Pick<Stay, "id">, decision: Decision): string {
  const id = context.newId();
  insertStayEvent(context.tx, {
    id,
    stayId: stay.id,
    at: context.now,
    by: context.me.id,
    bedId: null,
    plannedUntil: null,
    departure: null,
    ended: null,
    begun: null,
    takenWith: null,
    undoneAt: null,
    undoneBy: null,
    ...decision,
  });
  context.note({ action: decision.kind, object: { kind: "stays", id: stay.id } });
  return id;
}
