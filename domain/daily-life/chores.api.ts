import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { Candidate, TakingPart, TermsGiven, ChorePrintoutContent } from "./chore-printout.ts";
import { Outcome, Task, TaskId, TurnId } from "./chores.ts";
import { PersonId } from "../people/person.ts";
import { WeekPrintout } from "./chore-week-printout.ts";
import { command, done, everyone, nothing, query, type Procedure } from "../api/procedure-kinds.ts";

const Place = { taskId: TaskId, day: CalendarDate };

/** Tasks of the house and breakfast: who does what on which day of the week. */
export const choresApi = {
  /** The week of a day; null for the one that goes on. */
  "chores.week": query(
    everyone,
    z.strictObject({ day: CalendarDate.nullable() }),
    ChorePrintoutContent,
  ),
  /** The week as it hangs on the wall. */
  "chores.paper": query(everyone, z.strictObject({ week: CalendarDate }), WeekPrintout),
  /** Fills the open places. With `again` a new draft is suggested, except what was chosen by hand. */
  "chores.suggest": command(
    everyone,
    z.strictObject({ week: CalendarDate, again: z.boolean() }),
    done,
  ),
  "chores.settle": command(everyone, z.strictObject({ week: CalendarDate }), done),
  /** Whose turn it would be. */
  "chores.candidates": query(everyone, z.strictObject(Place), z.array(Candidate)),
  /** By hand; `insteadOf` is the turn that someone else takes over. Answers with the new turn, so that it can be undone. */
  "chores.give": command(
    everyone,
    z.strictObject({ ...Place, personId: PersonId, insteadOf: TurnId.nullable() }),
    z.strictObject({ turnId: TurnId }),
  ),
  /** Answers with the two new turns, which can be swapped back. */
  "chores.swap": command(
    everyone,
    z.strictObject({ turnId: TurnId, withId: TurnId }),
    z.strictObject({ turnId: TurnId, withId: TurnId }),
  ),
  "chores.takeOff": command(everyone, z.strictObject({ turnId: TurnId }), done),
  /** How it went; null when that was ticked by mistake. */
  "chores.tick": command(
    everyone,
    z.strictObject({ turnId: TurnId, outcome: Outcome.nullable() }),
    done,
  ),
  "chores.people": query(everyone, nothing, z.array(TakingPart)),
  "chores.saveTerms": command(everyone, TermsGiven, done),
  /** What has to be done in the house now. */
  "chores.tasks": query(everyone, nothing, z.array(Task)),
  "chores.saveTask": command(
    everyone,
    z.strictObject({ ...Task.shape, id: TaskId.nullable() }),
    Task,
  ),
  "chores.retireTask": command(everyone, z.strictObject({ taskId: TaskId }), done),
  /** The tasks most houses have, for a house that has none yet. */
  "chores.useUsual": command(everyone, nothing, done),
} as const satisfies Record<string, Procedure>;
