import {
  api,
  type Input,
  type Output,
  type Parsed,
  type ProcedureName,
} from "../../domain/api/index.ts";
import type { CalendarDate, ClockTime } from "../../domain/core/calendar-date.ts";
import type { AppError } from "../../domain/api/errors.ts";
import type { CriminalCaseId } from "../../domain/legal/criminal-case.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { ProcedureId } from "../../domain/residence/residence-record.ts";
import type { Result } from "../../domain/core/result.ts";
import type { BedId } from "../../domain/accommodation/room.ts";
import type { StayId } from "../../domain/accommodation/stay.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { Context, Handler } from "../vault/platform/handler-context.ts";

/** Something that is done on a day, as a user would have done it then. */
export interface DatedAct {
  readonly on: CalendarDate;
  readonly turn: number;
  /** By default at the time of writing, or in the evening. */
  readonly at?: ClockTime;
  /** The number of the care worker who does it; by default the one on duty. */
  readonly by?: number;
  readonly done: (context: Context) => void;
}

/** The order of acts on a day: a departure makes room for an arrival. */
export const turns = {
  leaves: 0,
  moves: 1,
  call: 2,
  decision: 3,
  intake: 4,
  comes: 5,
  child: 6,
  court: 7,
  way: 8,
  paper: 9,
  talk: 10,
  done: 11,
  closes: 12,
  // In the evening.
  missing: 20,
  census: 21,
  written: 22,
} as const;

/** The file of a person in the vault, as far as it has come. */
export interface Filed {
  personId: PersonId | null;
  stayId: StayId | null;
  trackId: ProcedureId | null;
  caseId: CriminalCaseId | null;
}

/** The house into which years are written. */
export interface Written {
  readonly beds: readonly BedId[];
  /** Care workers, by their numbers. */
  readonly care: readonly UserId[];
  readonly filed: Map<number, Filed>;
}

export function filedOf({ filed }: Written, number: number): Filed {
  const known = filed.get(number) ?? { personId: null, stayId: null, trackId: null, caseId: null };
  filed.set(number, known);
  return known;
}

export function known<T>(id: T | null | undefined): T {
  if (id === null || id === undefined) throw new Error("The invented years are out of order");
  return id;
}

/** Asks a handler as a window would: what does not fit the contract or a rule is a mistake of the tale. */
export function runCommand<N extends ProcedureName>(
  context: Context,
  name: N,
  handler: Handler<N>,
  input: Input<N>,
): Output<N> {
  const said = api[name].input.parse(input) as Parsed<N>;
  return expected(handler(context, said), name);
}

export function expected<T>(answer: Result<T, AppError>, what: string): T {
  if (!answer.ok) throw new Error(`The invented years break a rule: ${what}, ${answer.error.type}`);
  return answer.value;
}
