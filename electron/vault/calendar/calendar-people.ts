import { openAssistances } from "../../../db/intake/assistances.ts";
import { peopleByIds } from "../../../db/people/people.ts";
import type { AroundPerson, LogPerson } from "../../../domain/shift/log-entry.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { lineAtAGlance } from "../people/name-or-number.ts";
import type { Context } from "../platform/handler-context.ts";
import { peopleAround } from "../shift/log-book.ts";
import { reachableAmong } from "../people/readable-person-files.ts";

/** The people with entries in the calendar. It is open where several people look at it: a hidden file stays a number. */
export const calendarPeople = (context: Context, ids: readonly PersonId[]): LogPerson[] =>
  peopleByIds(context.tx, [...new Set(ids)]).map((person) => lineAtAGlance(context, person));

/**
 * The people this reader can choose for an appointment: those the house knows, room by room; then, for the office,
 * everyone who is assisted without living here, by name, and the additional person.
 */
export function appointable(context: Context, also: PersonId | null): AroundPerson[] {
  const around = peopleAround(context);
  const known = new Set(around.map(({ id }) => id));
  const assisted = context.keys.holds.includes("office")
    ? openAssistances(context.tx).map(({ personId }) => personId)
    : [];
  const elsewhere = [...assisted, ...(also === null ? [] : [also])].filter((id) => !known.has(id));
  const lines = new Map(
    calendarPeople(context, [...known]).map((line) => [line.id, line] as const),
  );
  const others = [...reachableAmong(context, elsewhere).values()]
    .map((person) => ({ ...lineAtAGlance(context, person), room: null }))
    .toSorted((a, b) => (a.name ?? "").localeCompare(b.name ?? "") || a.number - b.number);
  return [...around.map((line) => ({ ...line, ...lines.get(line.id) })), ...others];
}
