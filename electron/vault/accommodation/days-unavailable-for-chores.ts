import { appointmentsBetween } from "../../../db/appointments/appointments.ts";
import { entriesSince } from "../../../db/accommodation/census.ts";
import { outside } from "../../../db/outings/outings.ts";
import type { PlaceClass } from "../../../domain/appointments/appointment.ts";
import {
  addDays,
  type CalendarDate,
  calendarDateOf,
  daysBetween,
} from "../../../domain/core/calendar-date.ts";
import type { CensusState } from "../../../domain/accommodation/census.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../platform/handler-context.ts";

/** Days from ≤ day < until. */
interface Days {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** A day on which a person cannot be asked; the reason stays with its source. */
export interface DayAway {
  readonly personId: PersonId;
  readonly day: CalendarDate;
}

/**
 * How the house knows that a person is out for the day. Turns are suggested around these days, and they count as the
 * average of the others, so that no one makes up for a hearing. Further sources are added here, and nowhere else: one
 * function each that answers with people and days.
 */
const sources: readonly ((context: Context, days: Days) => readonly DayAway[])[] = [
  afterNightsAway,
  atAppointments,
  onLongOutings,
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

/** A person who was away for the night is not asked in the morning. */
function afterNightsAway({ tx }: Context, { from, until }: Days): readonly DayAway[] {
  const last = new Map(
    entriesSince(tx, addDays(from, -1)).map((entry) => [`${entry.night} ${entry.personId}`, entry]),
  );
  return [...last.values()]
    .filter(({ state }) => nightsAway.includes(state))
    .map(({ personId, night }) => ({ personId, day: addDays(night, 1) }))
    .filter(({ day }) => day < until);
}

/** A person with an appointment keeps that day for it. School and work are every day, and exempt no one. */
function atAppointments({ tx }: Context, { from, until }: Days): readonly DayAway[] {
  return appointmentsBetween(tx, from, until)
    .filter(({ cancelled, plan }) => cancelled === null && !everyday.includes(plan.place))
    .map(({ personId, plan }) => ({ personId, day: plan.day }));
}

const everyday: readonly PlaceClass[] = ["school", "work"];

/** A person who is out overnight is not asked until the day after their expected return. */
function onLongOutings({ tx, settings }: Context, { from, until }: Days): readonly DayAway[] {
  return outside(tx).flatMap(({ pass, person: { personId } }) => {
    const out = calendarDateOf(pass.outAt, settings.zone);
    const back = calendarDateOf(pass.backBy, settings.zone);
    return Array.from({ length: daysBetween(out, back) }, (_, index) => addDays(out, index + 1))
      .filter((day) => from <= day && day < until)
      .map((day) => ({ personId, day }));
  });
}

const nightsAway: readonly CensusState[] = ["pass", "absent", "hospital"];
