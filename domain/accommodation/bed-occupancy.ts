import { addDays, type CalendarDate } from "../core/calendar-date.ts";
import type { MovePlan, PlannedMove } from "./planned-move.ts";
import type { PersonId } from "../people/person.ts";
import type { ReservedPlace } from "./reservation.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { BedId, Closure } from "./room.ts";
import { hasBed, type Placement, type Stay, type StayId } from "./stay.ts";

/** A bed promised to a person for the nights from ≤ n < until: by an occupancy, a reservation or a planned move. */
export interface Occupancy {
  readonly kind: "stay" | "reservation" | "move";
  readonly id: string;
  readonly stayId: StayId | null;
  readonly personId: PersonId | null;
  /** Null of a child who has no bed: it is somewhere, and holds nothing. */
  readonly bedId: BedId | null;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** What is known about the beds from tonight on. */
export interface Situation {
  readonly tonight: CalendarDate;
  readonly placements: readonly Placement[];
  /** Those that go on. */
  readonly stays: readonly Stay[];
  readonly places: readonly ReservedPlace[];
  /** Valid plans. */
  readonly plans: readonly (MovePlan & { readonly moves: readonly PlannedMove[] })[];
}

/**
 * A resident has their bed until the planned end or the planned move; a resident who is past it and still here has the
 * bed tonight, too.
 */
export function occupanciesOf({ tonight, ...known }: Situation): readonly Occupancy[] {
  const stays = new Map(known.stays.map((stay) => [stay.id, stay]));
  const moves = known.plans.flatMap(({ night, moves: all }) =>
    all.flatMap((move) => {
      const stay = stays.get(move.stayId);
      return stay === undefined ? [] : [{ ...move, night, stay }];
    }),
  );
  const leavesBed = new Map(moves.map(({ stayId, night }) => [stayId, night]));
  return [
    ...known.placements.map((placement): Occupancy => {
      const { id, stayId, personId, bedId, from, until } = placement;
      const end = stays.get(stayId)?.plannedUntil ?? addDays(from, 1);
      const goes = earlier(end, leavesBed.get(stayId) ?? end);
      const stillHere = later(addDays(from, 1), addDays(tonight, 1));
      return {
        kind: "stay",
        id,
        stayId,
        personId,
        from,
        bedId: hasBed(placement) ? bedId : null,
        until: until ?? later(goes, stillHere),
      };
    }),
    ...known.places.map(({ id, personId, bedId, from, until }): Occupancy => ({
      kind: "reservation",
      id,
      stayId: null,
      personId,
      bedId,
      from,
      until,
    })),
    ...moves.map(({ id, stayId, personId, bedId, night, stay }): Occupancy => ({
      kind: "move",
      id,
      stayId,
      personId,
      bedId,
      from: night,
      until: later(stay.plannedUntil, later(addDays(night, 1), addDays(tonight, 1))),
    })),
  ];
}

export type OccupancyRefusal =
  | { readonly type: "BedTaken" }
  /** To another person, from that night on. */
  | { readonly type: "BedPromised"; readonly from: CalendarDate }
  | { readonly type: "PersonElsewhere" }
  | { readonly type: "BedClosed"; readonly until: CalendarDate | null };

/** A bed is promised to one person a night, and a person is promised one bed. */
export function occupy(
  next: Occupancy,
  claims: readonly Occupancy[],
  closures: readonly Closure[],
): Result<Occupancy, OccupancyRefusal> {
  const others = claims.filter((other) => other.id !== next.id && overlaps(other, next));
  const inBed = others.filter(({ bedId }) => bedId === next.bedId);
  if (inBed.some(({ kind }) => kind === "stay")) return err({ type: "BedTaken" });
  const first = inBed.map(({ from }) => from).toSorted()[0];
  if (first !== undefined) return err({ type: "BedPromised", from: first });
  if (next.personId !== null && others.some(({ personId }) => personId === next.personId))
    return err({ type: "PersonElsewhere" });
  const closed = closures.find(({ bedId, ...span }) => bedId === next.bedId && meets(span, next));
  return closed === undefined ? ok(next) : err({ type: "BedClosed", until: closed.until });
}

/** The claims as they would be after these stays moved on a night: each leaves one bed for another. */
export function withMoves(
  claims: readonly Occupancy[],
  moved: ReadonlyMap<StayId, BedId>,
  night: CalendarDate,
): readonly Occupancy[] {
  return claims.flatMap((claim): readonly Occupancy[] => {
    const to = claim.stayId === null ? undefined : moved.get(claim.stayId);
    if (to === undefined) return [claim];
    if (claim.kind !== "stay" || claim.until <= night) return claim.kind === "move" ? [] : [claim];
    const there: Occupancy = {
      ...claim,
      kind: "move",
      id: `${claim.id} moved`,
      bedId: to,
      from: night,
    };
    return claim.from < night ? [{ ...claim, until: night }, there] : [there];
  });
}

/** The first night, on or after `night`, on which a bed is promised to a person; null when there is none. */
export function occupiedFrom(
  bedId: BedId,
  night: CalendarDate,
  claims: readonly Occupancy[],
): CalendarDate | null {
  const from = claims
    .filter((claim) => claim.bedId === bedId && claim.until > night)
    .map((claim) => later(claim.from, night))
    .toSorted()[0];
  return from ?? null;
}

export const overlaps = (
  a: Pick<Occupancy, "from" | "until">,
  b: Pick<Occupancy, "from" | "until">,
): boolean => a.from < b.until && b.from < a.until;

const meets = (
  { from, until }: Pick<Closure, "from" | "until">,
  claim: Pick<Occupancy, "from" | "until">,
): boolean => from < claim.until && (until === null || claim.from < until);

export const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b);
export const earlier = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b);
