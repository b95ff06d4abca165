import { appointmentsBetween } from "../../../db/appointments/appointments.ts";
import { nextSessionsBetween } from "../../../db/counselling/next-sessions.ts";
import { outside } from "../../../db/outings/outings.ts";
import { openStays } from "../../../db/accommodation/stays.ts";
import { addDays, addMinutes, momentAt } from "../../../domain/core/calendar-date.ts";
import {
  type TimeConflict,
  leavesBefore,
  overlapsOf,
  type TakenUpBy,
  type TimeSlot,
  usualMinutes,
} from "../../../domain/appointments/time-conflict.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { type Days, learnsOfSession, preparedInterviews } from "./entries-besides-appointments.ts";
import { calendarPeople } from "./calendar-people.ts";
import type { Context } from "../platform/handler-context.ts";
import { hearingsBetween } from "../residence/hearings-between.ts";
import { thereFor } from "../counselling/next-sessions.ts";
import { staffNames } from "../people/display-names.ts";
import { reachableAmong, reachableOf } from "../people/readable-person-files.ts";

/** Something that occupies a person, as far as the reader may know it. */
interface Taken extends TimeSlot {
  readonly key: string;
  /** The appointment, or the session that it followed from: it is not at the same time as itself. */
  readonly id: string;
  readonly by: TakenUpBy;
}

/** What else is at that time, of the same person or the same colleague; nothing of the one that is being changed. */
export function conflictsOf(
  context: Context,
  slot: TimeSlot,
  changed: string | null,
): TimeConflict[] {
  const nameOf = staffNames(context);
  const around = { from: addDays(slot.day, -1), until: addDays(slot.day, 2) };
  const found = overlapsOf(
    slot,
    takenUp(context, around).filter(({ id }) => id !== changed),
  );
  const people = new Map(
    calendarPeople(
      context,
      found.map(({ slot: { personId } }) => personId),
    ).map((line) => [line.id, line]),
  );
  return found.slice(0, 50).map(({ slot: other, who }) => ({
    key: other.key,
    who,
    at: other.at,
    minutes: other.minutes,
    by: other.by,
    // Whom a colleague meets is hidden from readers who may not learn of the session.
    person:
      who === "worker" && other.by.what === "taken" ? null : (people.get(other.personId) ?? null),
    workerName:
      other.workerId === null || (who === "person" && other.by.what === "taken")
        ? ""
        : nameOf(other.workerId),
  }));
}

/** When the person is back, where they are out at that time at present. */
export function outAt({ tx, settings }: Context, slot: TimeSlot) {
  const begins = momentAt(slot.day, slot.at, settings.zone);
  const ends = addMinutes(begins, slot.minutes);
  const pass = outside(tx).find(
    ({ pass: { outAt: out, backBy }, person }) =>
      person.personId === slot.personId && out < ends && backBy > begins,
  );
  return pass?.pass.backBy ?? null;
}

export function leavesOn({ tx, today }: Context, { personId, day }: TimeSlot) {
  const stay = openStays(tx).find((one) => one.personId === personId);
  return leavesBefore(stay?.plannedUntil ?? null, day, today);
}

const takenUp = (context: Context, days: Days): readonly Taken[] => [
  ...byAppointments(context, days),
  ...bySessions(context, days),
  ...byInterviews(context, days),
  ...byHearings(context, days),
];

/** For a person whose file the reader may not open, only that the colleague is occupied. */
function byAppointments(context: Context, { from, until }: Days): readonly Taken[] {
  const rows = appointmentsBetween(context.tx, from, until).filter(
    ({ cancelled }) => cancelled === null,
  );
  const isReachable = reachableOf(
    context,
    rows.map(({ personId }) => personId),
  );
  return rows.map(({ id, personId, plan: { day, at, minutes, escort, place, own } }) => ({
    key: `appointment ${id}`,
    id,
    personId,
    workerId: escort,
    day,
    at,
    minutes,
    by: isReachable(personId) ? { what: "appointment", place, own } : { what: "taken" },
  }));
}

function bySessions(context: Context, { from, until }: Days): readonly Taken[] {
  const rows = nextSessionsBetween(context.tx, from, until);
  const people = reachableAmong(
    context,
    rows.map(({ contact }) => contact.personId),
  );
  const learns = (id: PersonId, level: (typeof rows)[number]["contact"]["level"]) => {
    const person = people.get(id);
    return person !== undefined && learnsOfSession(context, person, level);
  };
  return rows.flatMap(({ next, contact: { personId, level } }): readonly Taken[] => {
    const { id, contactId, day, at, minutes } = next;
    const workerId = thereFor(context, next);
    if (at === null) return [];
    const by = { what: learns(personId, level) ? ("session" as const) : ("taken" as const) };
    return [{ key: `session ${id}`, id: contactId, personId, workerId, day, at, minutes, by }];
  });
}

const byHearings = (context: Context, days: Days): readonly Taken[] =>
  hearingsBetween(context, days).flatMap(({ row, hearing, personId }): readonly Taken[] => {
    const { on: day, time: at } = hearing;
    if (at === null) return [];
    const when = { personId, workerId: null, day, at, minutes: usualMinutes };
    return [{ key: `hearing ${row.id} ${personId}`, id: row.id, ...when, by: { what: "hearing" } }];
  });

const byInterviews = (context: Context, days: Days): readonly Taken[] =>
  preparedInterviews(context, days).flatMap(({ row, card }): readonly Taken[] => {
    const { on: day, time: at } = card;
    if (at === null) return [];
    const when = { personId: row.personId, workerId: null, day, at, minutes: usualMinutes };
    return [{ key: `interview ${row.id}`, id: row.id, ...when, by: { what: "interview" } }];
  });
