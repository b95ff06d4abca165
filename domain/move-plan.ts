import * as z from "zod";
import { addDays, CalendarDate } from "./calendar.ts";
import { type Claim, later, promise, withMoves } from "./claims.ts";
import { BedId, type Closure } from "./room.ts";
import { type Stay, StayId } from "./stay.ts";

/** One step of a reshuffle: into a bed, or into the parking place, which has room for everybody and for no night. */
export const Step = z.strictObject({ stayId: StayId, bedId: BedId.nullable() });
export type Step = Readonly<z.infer<typeof Step>>;

export const StepProblem = z.discriminatedUnion("kind", [
  /** Somebody is still in that bed when it comes to this step. */
  z.strictObject({ kind: z.literal("occupied"), by: StayId }),
  z.strictObject({ kind: z.literal("there") }),
  /** For some of the nights after the move. */
  z.strictObject({ kind: z.literal("promised"), from: CalendarDate }),
  z.strictObject({ kind: z.literal("closed"), until: CalendarDate.nullable() }),
  /** The planned end of the stay comes first. */
  z.strictObject({ kind: z.literal("endsBefore"), plannedUntil: CalendarDate }),
  z.strictObject({ kind: z.literal("gone") }),
]);
export type StepProblem = Readonly<z.infer<typeof StepProblem>>;

/** What stands in the way of somebody who would move with others. */
export interface MoveProblem {
  readonly stayId: StayId;
  readonly problem: StepProblem;
}

export interface Judged {
  /** What is wrong with each step, in order. */
  readonly problems: readonly (StepProblem | null)[];
  /** Who would have no bed at the end. */
  readonly parked: readonly StayId[];
  /** Where everybody who moves would sleep. */
  readonly moved: ReadonlyMap<StayId, BedId>;
  /** It can be done, all of it at once. */
  readonly isWhole: boolean;
}

export interface Ground {
  readonly tonight: CalendarDate;
  readonly night: CalendarDate;
  readonly stays: readonly Stay[];
  readonly claims: readonly Claim[];
  readonly closures: readonly Closure[];
}

/**
 * Judges a reshuffle as a whole. Its steps are taken one after the other: nobody goes into a bed that somebody has not
 * left yet. The beds at the end must be free for as long as each stay is planned, and nobody may be left in parking.
 */
export function judge(steps: readonly Step[], ground: Ground): Judged {
  const start = sleepersOn(ground);
  const at = new Map(start);
  const order = steps.map(({ stayId, bedId }): StepProblem | null => {
    const stay = ground.stays.find(({ id }) => id === stayId);
    if (stay === undefined || !start.has(stayId)) return { kind: "gone" };
    const ends = endOf(stay, ground);
    if (ends <= ground.night) return { kind: "endsBefore", plannedUntil: stay.plannedUntil };
    if (at.get(stayId) === bedId) return { kind: "there" };
    const inside = [...at].find(([, bed]) => bedId !== null && bed === bedId);
    at.set(stayId, bedId);
    return inside === undefined ? null : { kind: "occupied", by: inside[0] };
  });
  const changed = [...at].filter(([stayId, bedId]) => start.get(stayId) !== bedId);
  const moved = new Map(
    changed.flatMap(([stayId, bedId]) => (bedId === null ? [] : [[stayId, bedId] as const])),
  );
  const parked = changed.filter(([, bedId]) => bedId === null).map(([stayId]) => stayId);
  const whole = judgeWhole(moved, ground);
  const problems = steps.map(({ stayId }, index) => {
    const isLast = steps.findLastIndex((step) => step.stayId === stayId) === index;
    return order[index] ?? (isLast ? (whole.get(stayId) ?? null) : null);
  });
  const isWhole =
    moved.size > 0 && parked.length === 0 && problems.every((problem) => problem === null);
  return { problems, parked, moved, isWhole };
}

/** What stands in the way of moves that are all made at once, whatever their order. */
export function judgeWhole(
  moved: ReadonlyMap<StayId, BedId>,
  ground: Ground,
): ReadonlyMap<StayId, StepProblem> {
  const { night, claims, closures } = ground;
  const stays = new Map(ground.stays.map((stay) => [stay.id, stay]));
  const after = withMoves(claims, moved, night);
  const found = [...moved].flatMap(
    ([stayId, bedId]): readonly (readonly [StayId, StepProblem])[] => {
      const stay = stays.get(stayId);
      const there = after.find((claim) => claim.stayId === stayId && claim.from === night);
      if (stay === undefined) return [[stayId, { kind: "gone" }]];
      const ends = endOf(stay, ground);
      if (ends <= night) return [[stayId, { kind: "endsBefore", plannedUntil: stay.plannedUntil }]];
      if (there === undefined) return [[stayId, { kind: "gone" }]];
      const isThere = claims.some(
        (claim) => claim.stayId === stayId && claim.bedId === bedId && covers(claim, night),
      );
      if (isThere) return [[stayId, { kind: "there" }]];
      const promised = promise({ ...there, until: ends }, after, closures);
      if (promised.ok) return [];
      const inBed = after.find(
        (claim) => claim.kind === "stay" && claim.bedId === bedId && covers(claim, night),
      );
      return [[stayId, problemFrom(promised.error, inBed?.stayId ?? null, night)]];
    },
  );
  return new Map(found);
}

/** Tonight somebody past her planned end can move, too; for a later night the end is decided first. */
function endOf(stay: Stay, { tonight, night }: Ground): CalendarDate {
  return night <= tonight ? later(stay.plannedUntil, addDays(night, 1)) : stay.plannedUntil;
}

function problemFrom(
  refusal: Extract<ReturnType<typeof promise>, { readonly ok: false }>["error"],
  inBed: StayId | null,
  night: CalendarDate,
): StepProblem {
  switch (refusal.type) {
    case "BedTaken":
      return inBed === null ? { kind: "promised", from: night } : { kind: "occupied", by: inBed };
    case "BedPromised":
      return { kind: "promised", from: refusal.from };
    case "PersonElsewhere":
      return { kind: "promised", from: night };
    case "BedClosed":
      return { kind: "closed", until: refusal.until };
  }
}

/** Who sleeps where on the night before anybody is moved. */
function sleepersOn({ claims, night }: Ground): ReadonlyMap<StayId, BedId | null> {
  return new Map(
    claims.flatMap((claim) =>
      claim.kind !== "reservation" && claim.stayId !== null && covers(claim, night)
        ? [[claim.stayId, claim.bedId] as const]
        : [],
    ),
  );
}

const covers = ({ from, until }: Pick<Claim, "from" | "until">, night: CalendarDate): boolean =>
  from <= night && night < until;
