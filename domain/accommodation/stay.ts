import * as z from "zod";
import { CalendarDate, Instant } from "../core/calendar-date.ts";
import { type Age, ofAge, PersonId, yearsOn } from "../people/person.ts";
import { err, ok, type Result } from "../core/result.ts";
import { BedId, type Closure } from "./room.ts";
import { UserId } from "../users/user.ts";
import { ExitDestination, ExitReason, ReferralSource } from "../vocabulary/code-lists.ts";
import { customTermsIn } from "../vocabulary/custom-term-choice.ts";

export const StayId = z.uuid().brand<"StayId">();
export type StayId = z.infer<typeof StayId>;

export const PlacementId = z.uuid().brand<"PlacementId">();
export type PlacementId = z.infer<typeof PlacementId>;

export const Departure = z.strictObject({
  destination: ExitDestination,
  reason: ExitReason,
  own: customTermsIn(["destination", "reason"]),
});
export type Departure = Readonly<z.infer<typeof Departure>>;

/** From arrival to departure. Covers the nights from ≤ n < until. */
export const Stay = z.strictObject({
  id: StayId,
  personId: PersonId,
  from: CalendarDate,
  /** The first night not slept here; null while the person lives here. Equal to `from` when no night was slept. */
  until: CalendarDate.nullable(),
  plannedUntil: CalendarDate,
  referredBy: ReferralSource,
  own: customTermsIn(["referredBy"]),
  departure: Departure.nullable(),
});
export type Stay = Readonly<z.infer<typeof Stay>>;

/** How a child sleeps who has no bed of its own: in the bed of one of the family, or on a mattress beside it. */
export const WithoutBed = z.enum(["shared", "mattress"]);
export type WithoutBed = z.infer<typeof WithoutBed>;

/** The nights of one stay in one bed: a move ends one placement and begins the next. */
export const Placement = z.strictObject({
  id: PlacementId,
  stayId: StayId,
  personId: PersonId,
  /** Of a child without a bed: the bed of the one beside whom it sleeps. */
  bedId: BedId,
  from: CalendarDate,
  until: CalendarDate.nullable(),
  /** Null for a person who has the bed. */
  withoutBed: WithoutBed.nullable(),
  /** An administrator has accepted that the child has no bed. */
  acceptedAt: Instant.nullable(),
  acceptedBy: UserId.nullable(),
});
export type Placement = Readonly<z.infer<typeof Placement>>;

/** Everything that was decided about a stay, in order. An undo names what it undid and removes nothing. */
export const StayEvent = z.strictObject({
  id: z.uuid(),
  stayId: StayId,
  kind: z.enum(["admitted", "moved", "planned", "departed"]),
  at: Instant,
  by: UserId,
  night: CalendarDate,
  /** The bed moved to or admitted to. */
  bedId: BedId.nullable(),
  plannedUntil: CalendarDate.nullable(),
  departure: Departure.nullable(),
  /** The placement this ended, and the one it began: what an undo gives back and takes away. */
  ended: PlacementId.nullable(),
  begun: PlacementId.nullable(),
  /** The decision about a relative that this one was taken with: both are undone together. */
  takenWith: z.uuid().nullable(),
  undoneAt: Instant.nullable(),
  undoneBy: UserId.nullable(),
});
export type StayEvent = Readonly<z.infer<typeof StayEvent>>;

/** What is already decided about the bed and the person a placement wants to bring together. */
export interface Taken {
  readonly inBed: readonly Placement[];
  readonly ofPerson: readonly Placement[];
  readonly closures: readonly Closure[];
}

export type PlacementRefusal =
  | { readonly type: "BedTaken" }
  | { readonly type: "PersonElsewhere" }
  | { readonly type: "BedClosed"; readonly until: CalendarDate | null }
  | { readonly type: "EndBeforeStart" };

export type BesideRefusal =
  | Extract<PlacementRefusal, { readonly type: "PersonElsewhere" | "EndBeforeStart" }>
  /** No member of the family has this bed on all of these nights. */
  | { readonly type: "NoFamilyInBed" }
  | { readonly type: "OnlyChildWithoutBed" };

/** What is known of the child who has no bed, and of the bed beside which it would sleep. */
export interface Beside {
  readonly inBed: readonly Placement[];
  readonly ofChild: readonly Placement[];
  readonly family: readonly PersonId[];
  readonly age: Age;
}

/** Only a child sleeps without a bed, and only beside one of the family who has one on all of those nights. */
export function placeBeside(
  next: Placement,
  { inBed, ofChild, family, age }: Beside,
): Result<Placement, BesideRefusal> {
  if (next.until !== null && next.until <= next.from) return err({ type: "EndBeforeStart" });
  if ((yearsOn(age, next.from) ?? 0) >= ofAge) return err({ type: "OnlyChildWithoutBed" });
  if (ofChild.some((other) => clashes(other, next))) return err({ type: "PersonElsewhere" });
  return inBed.some(
    (held) => hasBed(held) && family.includes(held.personId) && coversAll(held, next),
  )
    ? ok(next)
    : err({ type: "NoFamilyInBed" });
}

/** Of a placement in a bed of one's own. */
export const inOwnBed = { withoutBed: null, acceptedAt: null, acceptedBy: null } as const;

export const hasBed = ({ withoutBed }: Pick<Placement, "withoutBed">): boolean =>
  withoutBed === null;

/** A bed holds one person a night and a person sleeps in one bed; leaving and arriving may share a day. */
export function place(next: Placement, taken: Taken): Result<Placement, PlacementRefusal> {
  if (next.until !== null && next.until <= next.from) return err({ type: "EndBeforeStart" });
  if (taken.inBed.some((other) => hasBed(other) && clashes(other, next)))
    return err({ type: "BedTaken" });
  if (taken.ofPerson.some((other) => clashes(other, next))) return err({ type: "PersonElsewhere" });
  const closed = taken.closures.find(
    (closure) => closure.bedId === next.bedId && overlaps(closure, next),
  );
  return closed ? err({ type: "BedClosed", until: closed.until }) : ok(next);
}

/** A bed may be closed only for nights on which no one sleeps in it. */
export function close(
  closure: Closure,
  inBed: readonly Placement[],
): Result<Closure, { readonly type: "BedTaken" } | { readonly type: "EndBeforeStart" }> {
  if (closure.until !== null && closure.until <= closure.from)
    return err({ type: "EndBeforeStart" });
  return inBed.some((placement) => overlaps(placement, closure))
    ? err({ type: "BedTaken" })
    : ok(closure);
}

/** Arrivals are recorded when they happened: tonight, or up to this many nights ago. */
export const farthestBack = 60;

/** True when the placement or closure covers the night. */
export function coversNight(span: Span, night: CalendarDate): boolean {
  return span.from <= night && (span.until === null || night < span.until);
}

/** True when the planned end has come and no decision is recorded. */
export function isOverdue(stay: Stay, night: CalendarDate): boolean {
  return stay.until === null && stay.plannedUntil <= night;
}

interface Span {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

const clashes = (other: Placement, next: Placement): boolean =>
  other.id !== next.id && overlaps(other, next);

export const overlaps = (a: Span, b: Span): boolean =>
  startsBeforeEndOf(a, b) && startsBeforeEndOf(b, a);

/** Every night of the other is one of this. */
const coversAll = (span: Span, other: Span): boolean =>
  span.from <= other.from &&
  (span.until === null || (other.until !== null && other.until <= span.until));

const startsBeforeEndOf = (a: Span, b: Span): boolean => b.until === null || a.from < b.until;
