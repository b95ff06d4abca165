// What those who live in the house today have in common: when it is told, and whose file has which number.
import {
  addDays,
  addMinutes,
  type CalendarDate,
  ClockTime,
  calendarDateOf,
  clockTimeOf,
  type Instant,
  momentAt,
} from "../../../domain/core/calendar-date.ts";
import type { ConditionRecord } from "../../../domain/residence/protection-conditions.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { StayId } from "../../../domain/accommodation/stay.ts";
import type { BedId } from "../../../domain/accommodation/room.ts";
import type { Context } from "../../vault/platform/handler-context.ts";
import { record } from "../../vault/residence/conditions.handlers.ts";
import { runCommand, type DatedAct, type Filed, known } from "../dated-act.ts";

export interface DemoStory {
  readonly language: Language;
  /** When it is told. */
  readonly now: Instant;
  readonly zone: string;
  readonly today: CalendarDate;
  readonly tonight: CalendarDate;
  readonly beds: readonly BedId[];
  /** By the numbers of inventedPeopleIn, from 1, as far as they have come. */
  readonly filed: Map<number, Filed>;
}

/** The visitor did all of it. */
const byVisitor = -1;

export const dayAgo = ({ today }: DemoStory, days: number): CalendarDate => addDays(today, -days);

export const deedOn = (
  on: CalendarDate,
  at: string,
  done: (context: Context) => void,
): DatedAct => ({
  on,
  turn: 0,
  at: ClockTime.parse(at),
  by: byVisitor,
  done,
});

export const deedAt = (
  { zone }: DemoStory,
  moment: Instant,
  done: (context: Context) => void,
): DatedAct => deedOn(calendarDateOf(moment, zone), clockTimeOf(moment, zone), done);

/** Whether it has happened when it is told. */
export const hasHappened = ({ now, zone }: DemoStory, { on, at }: DatedAct): boolean =>
  at !== undefined && momentAt(on, at, zone) < addMinutes(now, -1);

export const personOf = ({ filed }: DemoStory, number: number): PersonId =>
  known(filed.get(number)?.personId);

export const stayOf = ({ filed }: DemoStory, number: number): StayId =>
  known(filed.get(number)?.stayId);

export function meet(context: Context, id: PersonId, said: ConditionRecord): void {
  runCommand(context, "conditions.record", record, { id, record: said, corrects: null });
}
