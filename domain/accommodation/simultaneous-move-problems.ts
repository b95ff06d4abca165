import * as z from "zod";
import { addDays, CalendarDate } from "../core/calendar-date.ts";
import { type Occupancy, later, occupy, withMoves } from "./bed-occupancy.ts";
import type { BedId, Closure } from "./room.ts";
import { type Stay, StayId } from "./stay.ts";

export const StepProblem = z.discriminatedUnion("kind", [
  /** A person who does not move sleeps in that bed. */
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

/** What prevents a person from moving together with others. */
export interface MoveProblem {
  readonly stayId: StayId;
  readonly problem: StepProblem;
}

export interface Ground {
  readonly tonight: CalendarDate;
  readonly night: CalendarDate;
  readonly stays: readonly Stay[];
  readonly claims: readonly Occupancy[];
  readonly closures: readonly Closure[];
}

/** What prevents moves that are all made at once, whatever their order. */
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
      const promised = occupy({ ...there, until: ends }, after, closures);
      if (promised.ok) return [];
      const inBed = after.find(
        (claim) => claim.kind === "stay" && claim.bedId === bedId && covers(claim, night),
      );
      return [[stayId, problemFrom(promised.error, inBed?.stayId ?? null, night)]];
    },
  );
  return new Map(found);
}

/** Tonight a person past their planned end can move, too; for a later night the end is decided first. */
function endOf(stay: Stay, { tonight, night }: Ground): CalendarDate {
  return night <= tonight ? later(stay.plannedUntil, addDays(night, 1)) : stay.plannedUntil;
}

function problemFrom(
  refusal: Extract<ReturnType<typeof occupy>, { readonly ok: false }>["error"],
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

const covers = ({ from, until }: Pick<Occupancy, "from" | "until">, night: CalendarDate): boolean =>
  from <= night && night < until;
