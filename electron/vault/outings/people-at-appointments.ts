import { type AppointmentRow, appointmentsOut } from "../../../db/appointments/appointments.ts";
import { entriesSince } from "../../../db/accommodation/census.ts";
import { peopleByIds } from "../../../db/people/people.ts";
import { risksOf } from "../../../db/safety/safety.ts";
import { openStays } from "../../../db/accommodation/stays.ts";
import { expectedBack } from "../../../domain/appointments/appointment.ts";
import {
  type CalendarDate,
  calendarDateOf,
  type Instant,
  nightOf,
} from "../../../domain/core/calendar-date.ts";
import { tellsOf } from "../../../domain/accommodation/census.ts";
import { graceFor, type OutingStage, stageOf } from "../../../domain/outings/outing.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { isBackSince } from "./returns-since.ts";
import type { Context } from "../platform/handler-context.ts";

export interface AtAppointment {
  readonly row: AppointmentRow;
  readonly since: Instant;
  /** By when the person should be back: it is over, and there was time to come home. */
  readonly backBy: Instant;
  readonly stage: OutingStage;
}

/**
 * Who is out for an appointment, by person; people on an outing or searched for are shown as that. The return need not
 * be recorded: a person who was seen here since they left is back.
 */
export function appointmentsNow(
  context: Context,
  told: ReadonlyMap<PersonId, unknown>,
): ReadonlyMap<PersonId, AtAppointment> {
  const { tx, now, today, settings } = context;
  const away = notCounted(context).filter(
    ({ row: { personId }, since }) => !told.has(personId) && !isBackSince(tx, personId, since),
  );
  if (away.length === 0) return new Map();
  const { passAlarmMinutes, zone } = settings;
  const ids = away.map(({ row }) => row.personId);
  const ages = new Map(peopleByIds(tx, ids).map(({ card }) => [card.id, card.age]));
  const risks = risksOf(tx, ids);
  return new Map(
    away.flatMap(({ row, since }) => {
      const { personId, plan } = row;
      const age = ages.get(personId);
      if (age === undefined) return [];
      const company = plan.escort === null ? "alone" : "colleague";
      const about = { risk: risks.get(personId)?.level ?? null, age, company } as const;
      const backBy = expectedBack(plan, since, { zone, wayHome: passAlarmMinutes });
      const stage = stageOf(backBy, now, graceFor(about, today, passAlarmMinutes));
      return [[personId, { row, since, backBy, stage }] as const];
    }),
  );
}

interface Left {
  readonly row: AppointmentRow;
  readonly since: Instant;
}

/** What those who live here left for last and did not come back from, unless the count found them here since. */
export function notCounted(context: Context): readonly Left[] {
  const { tx, settings } = context;
  const beganOn = new Map(openStays(tx).map(({ personId, from }) => [personId, from]));
  const left = appointmentsOut(tx)
    .flatMap((row) => (row.leftAt === null ? [] : [{ row, since: row.leftAt }]))
    // An appointment the person left for in an earlier stay ended with that stay.
    .filter(({ row, since }) => isOfStay(beganOn.get(row.personId), since, settings.zone))
    .toSorted((a, b) => a.since.localeCompare(b.since));
  const [first] = left;
  if (first === undefined) return [];
  const here = countedHere(context, first.since);
  return [...new Map(left.map((one) => [one.row.personId, one])).values()].filter(
    ({ row: { personId }, since }) =>
      !here.some((one) => one.personId === personId && one.at > since),
  );
}

const isOfStay = (from: CalendarDate | undefined, since: Instant, zone: string): boolean =>
  from !== undefined && calendarDateOf(since, zone) >= from;

/** Whom the count found here on a night since then, unless it was corrected, and when. */
function countedHere({ tx, settings }: Context, since: Instant) {
  const night = nightOf(since, settings.zone, settings.nightTurnsAt);
  const last = new Map(
    entriesSince(tx, night).map((entry) => [`${entry.night} ${entry.personId}`, entry]),
  );
  return [...last.values()].flatMap((entry) =>
    entry.state === "here" ? [{ personId: entry.personId, at: tellsOf(entry, settings) }] : [],
  );
}
