import { relativesOf } from "../../../db/people/households.ts";
import { personById } from "../../../db/people/people.ts";
import {
  insertPlacement,
  placementsInBed,
  placementsOfPerson,
} from "../../../db/accommodation/stays.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { later } from "../../../domain/accommodation/bed-occupancy.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import {
  hasBed,
  inOwnBed,
  overlaps,
  placeBeside,
  type Placement,
  PlacementId,
  type Stay,
  type WithoutBed,
} from "../../../domain/accommodation/stay.ts";
import type { BedId } from "../../../domain/accommodation/room.ts";
import type { Context } from "../platform/handler-context.ts";
import { currentPlacement, leaveBed, record } from "./record-stay-decision.ts";

/** Children without a bed of their own who sleep beside this person now. */
export const sleepingBeside = ({ tx }: Context, placement: Placement): readonly Placement[] =>
  hasBed(placement)
    ? placementsInBed(tx, placement.bedId).filter(
        (child) => !hasBed(child) && child.until === null && overlaps(child, placement),
      )
    : [];

/** Whether a child slept beside this person on a night from one on, and has a bed of its own since. */
const sleptBeside = ({ tx }: Context, placement: Placement, night: CalendarDate): boolean =>
  hasBed(placement) &&
  placementsInBed(tx, placement.bedId).some(
    (child) =>
      !hasBed(child) && child.until !== null && child.until > night && overlaps(child, placement),
  );

/** A place without a bed beside one of the family, if a child may have it. */
export function besideFamily(
  context: Context,
  stay: Pick<Stay, "id" | "personId">,
  wish: Pick<Placement, "bedId" | "from"> & { readonly withoutBed: WithoutBed },
): Result<Placement, AppError> {
  const id = PlacementId.parse(context.newId());
  const { personId } = stay;
  const next = { ...inOwnBed, id, stayId: stay.id, personId, until: null, ...wish };
  return mayLieBeside(context, next);
}

/** The same for a place that was given before. */
export function mayLieBeside(
  { tx }: Pick<Context, "tx">,
  placement: Placement,
): Result<Placement, AppError> {
  const child = personById(tx, placement.personId);
  if (child === null) return err({ type: "NotFound" });
  return placeBeside(placement, {
    inBed: placementsInBed(tx, placement.bedId),
    ofChild: placementsOfPerson(tx, placement.personId),
    family: relativesOf(tx, placement.personId),
    age: child.card.age,
  });
}

/** Ends the nights of a person's children without a bed, so that the bed beside them can be left; returns the children. */
export function liftChildren(
  context: Context,
  placement: Placement,
  night: CalendarDate,
): Result<readonly Placement[], AppError> {
  if (sleptBeside(context, placement, night)) return err({ type: "ChildBeside" });
  const children = sleepingBeside(context, placement);
  for (const child of children) leaveBed(context, child, later(night, child.from));
  return ok(children);
}

/** The children sleep beside the same person in another bed. */
export function followTo(
  context: Context,
  children: readonly Placement[],
  to: { readonly bedId: BedId; readonly night: CalendarDate; readonly takenWith: string },
): Result<null, AppError> {
  const { bedId, night, takenWith } = to;
  for (const child of children) {
    const from = later(night, child.from);
    const id = PlacementId.parse(context.newId());
    const placed = mayLieBeside(context, { ...child, id, bedId, from });
    if (!placed.ok) return placed;
    insertPlacement(context.tx, placed.value);
    const stay = { id: child.stayId };
    const decision = { kind: "moved", night: from, bedId, ended: child.id, begun: id } as const;
    record(context, stay, { ...decision, takenWith });
  }
  return ok(null);
}

/** The stay of a child without a bed, and where it sleeps. */
export function childWithoutBed(context: Context, stayId: Stay["id"]) {
  const current = currentPlacement(context, stayId);
  if (!current.ok) return current;
  return hasBed(current.value.placement) ? err({ type: "NotFound" } as const) : current;
}
