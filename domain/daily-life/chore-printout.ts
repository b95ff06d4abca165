import * as z from "zod";
import { CalendarDate, Instant } from "../core/calendar-date.ts";
import { Outcome, Task, TaskId, TurnId } from "./chores.ts";
import { PersonCard, PersonId } from "../people/person.ts";

const PersonLine = PersonCard.pick({ id: true, number: true, name: true });

/** A turn as the sheet shows it. */
export const PrintedTurn = z.strictObject({
  id: TurnId,
  taskId: TaskId,
  day: CalendarDate,
  personId: PersonId,
  /** Null until it is recorded. */
  outcome: Outcome.nullable(),
  /** The person has left or is not asked any more: someone else is needed. */
  needsOther: z.boolean(),
});
export type PrintedTurn = Readonly<z.infer<typeof PrintedTurn>>;

/** A draft is changed freely; a settled week is what hangs on the wall. */
export const ChoreWeekState = z.enum(["empty", "draft", "settled"]);
export type ChoreWeekState = z.infer<typeof ChoreWeekState>;

/** One week of the house, Monday to Sunday. */
export const ChorePrintoutContent = z.strictObject({
  week: CalendarDate,
  today: CalendarDate,
  state: ChoreWeekState,
  settled: z.strictObject({ at: Instant, byName: z.string() }).nullable(),
  /** It can be suggested, settled and changed: this week and the next ones, not those gone by. */
  isOpen: z.boolean(),
  tasks: z.array(Task),
  turns: z.array(PrintedTurn),
  /** Everyone whose name is in the printout. */
  people: z.array(PersonLine),
  /** Places from today on that are empty, or have a person who is not asked any more. */
  openPlaces: z.number().int().min(0),
  /** Whether any resident could be asked. */
  hasHelpers: z.boolean(),
});
export type ChorePrintoutContent = Readonly<z.infer<typeof ChorePrintoutContent>>;

/** Someone for a task on a day, whose turn it is first. Who is not asked that day may still want to. */
export const Candidate = z.strictObject({
  person: PersonLine,
  /** Turns in the last eight weeks, up to that day. */
  turns: z.number().int().min(0),
  /** More than the turns above where the person was away or not here yet: such days count as the average. */
  countsAs: z.number().int().min(0),
  sameDay: z.number().int().min(0),
  lastOn: CalendarDate.nullable(),
  isAsked: z.boolean(),
});
export type Candidate = Readonly<z.infer<typeof Candidate>>;

/** Days on which someone is asked nothing. */
export const Pause = z
  .strictObject({ from: CalendarDate, until: CalendarDate.nullable() })
  .refine(({ from, until }) => until === null || until > from, { path: ["until"] });
export type Pause = Readonly<z.infer<typeof Pause>>;

/** On which terms someone takes part, as the house talks about it. */
export const TakingPart = z.strictObject({
  person: PersonLine,
  isChild: z.boolean(),
  joins: z.boolean(),
  notTasks: z.array(TaskId),
  pause: Pause.nullable(),
  /** Turns in the last eight weeks. */
  turns: z.number().int().min(0),
});
export type TakingPart = Readonly<z.infer<typeof TakingPart>>;

export const TermsGiven = z.strictObject({
  personId: PersonId,
  joins: z.boolean(),
  notTasks: z.array(TaskId).max(40),
  pause: Pause.nullable(),
});
export type TermsGiven = Readonly<z.infer<typeof TermsGiven>>;
