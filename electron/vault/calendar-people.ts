import { peopleByIds } from "../../db/people.ts";
import type { LogPerson } from "../../domain/log.ts";
import type { PersonId } from "../../domain/person.ts";
import { lineAtAGlance } from "./at-a-glance.ts";
import type { Context } from "./context.ts";

/** Whose things stand in the calendar. It stands open where several people look at it: a hidden file stays a number. */
export const calendarPeople = (context: Context, ids: readonly PersonId[]): LogPerson[] =>
  peopleByIds(context.tx, [...new Set(ids)]).map((person) => lineAtAGlance(context, person));
