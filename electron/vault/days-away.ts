import { entriesSince } from "../../db/census.ts";
import { addDays, type CalendarDate } from "../../domain/calendar.ts";
import type { CensusState } from "../../domain/census.ts";
import type { PersonId } from "../../domain/person.ts";
import type { Context } from "./context.ts";

/** Days from ≤ day < until. */
interface Days {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** A day on which somebody cannot be asked. Why stays with whoever knows it. */
export interface DayAway {
  readonly personId: PersonId;
  readonly day: CalendarDate;
}

/**
 * Where the house knows from that somebody is out for the day. Turns are suggested around these days, and they count as the
 * average of the others, so that nobody makes up for a hearing. Appointments and passes plug in here, and nowhere else: one
 * function each that answers with people and days.
 */
const sources: readonly ((context: Context, days: Days) => readonly DayAway[])[] = [
  afterNightsAway,
];

export function daysAway(
  context: Context,
  days: Days,
): ReadonlyMap<PersonId, readonly CalendarDate[]> {
  const away = new Map<PersonId, Set<CalendarDate>>();
  for (const { personId, day } of sources.flatMap((source) => source(context, days)))
    away.set(personId, (away.get(personId) ?? new Set()).add(day));
  return new Map([...away].map(([id, set]) => [id, [...set]]));
}

/** Whoever was not here for the night is not asked in the morning. */
function afterNightsAway({ tx }: Context, { from, until }: Days): readonly DayAway[] {
  const last = new Map(
    entriesSince(tx, addDays(from, -1)).map((entry) => [`${entry.night} ${entry.personId}`, entry]),
  );
  return [...last.values()]
    .filter(({ state }) => nightsAway.includes(state))
    .map(({ personId, night }) => ({ personId, day: addDays(night, 1) }))
    .filter(({ day }) => day < until);
}

const nightsAway: readonly CensusState[] = ["pass", "absent", "hospital"];
