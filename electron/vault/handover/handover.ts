import { appointmentsBetween } from "../../../db/appointments/appointments.ts";
import { headersEnding } from "../../../db/residence/documents.ts";
import { readingsOf, readUpTo, readUpToBefore } from "../../../db/handover/handover-readings.ts";
import { peopleOfIncident, standingIncidents } from "../../../db/incidents/incidents.ts";
import { logByIds, logPinned, logSince } from "../../../db/shift/log-book.ts";
import { endedStays, openStays, staysBegunSince } from "../../../db/accommodation/stays.ts";
import { allUsers } from "../../../db/users/users.ts";
import { addDays, calendarDateOf, nightOf } from "../../../domain/core/calendar-date.ts";
import { type Handover, newSince } from "../../../domain/handover/handover.ts";
import type { LogPerson } from "../../../domain/shift/log-entry.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { type Shift, shiftAt, timesOf } from "../../../domain/shift/shift.ts";
import { appointmentsFrom } from "../appointments/appointments.ts";
import type { Context } from "../platform/handler-context.ts";
import { entriesFrom, linesOf, peopleNamed } from "../shift/log-book.ts";
import { dosesOfShift, openDosesOfShift } from "../health/doses-due.ts";
import { knownToHouse } from "../people/readable-person-files.ts";
import { peopleOut } from "../outings/people-out.ts";
import { residentsByRoom } from "../accommodation/residents-by-room.ts";

/** A planned end is shown this many nights ahead, and the end of a document as many days. */
const nearNights = 7;

/** Everything the shift on duty should know besides referrals and calls, gathered for its reader. */
export function handOverOf(context: Context): Omit<Handover, "calls"> {
  const { tx, now, settings, today, me } = context;
  const shift = shiftAt(now, settings);
  const since = newSince(readUpTo(tx, me.id), now, settings.zone);
  const pinned = entriesFrom(context, logPinned(tx));
  const entries = freshEntries(context, since, new Set(pinned.map(({ id }) => id)));
  const appointments = nextAppointments(context);
  const readers = readersOf(context);
  const mine = readers.findLast(({ by }) => by === me.id)?.at ?? null;
  const read = mine === null ? [] : readEntries(context, shift, [...pinned, ...entries]);
  return {
    shift,
    ...timesOf(shift, settings),
    zone: settings.zone,
    today,
    at: now,
    since,
    pinned,
    entries,
    read,
    appointments,
    readers: readers.map(({ at, byName }) => ({ at, byName })),
    mine,
    out: [...peopleOut(context)],
    moves: movesSince(context, since),
    doses: dosesOfShift(context, shift),
    incidents: openIncidents(context, since),
    planned: plannedEnds(context),
    expiring: expiringPapers(context),
    people: [
      ...peopleNamed(context, [...pinned, ...entries, ...read]),
      ...linesOf(tx, [...new Set(appointments.map(({ personId }) => personId))]),
    ],
  };
}

/**
 * Whether the page has anything that the user has not read for this shift. Referrals, calls, arrivals and departures
 * are on Today anyway, and the user's own entries are left out. Only as much of the page is gathered as the answer
 * needs.
 */
export function isUnread(context: Context): boolean {
  const { tx, now, settings, me } = context;
  const shift = shiftAt(now, settings);
  if (readingsOf(tx, shift).some(({ readBy }) => readBy === me.id)) return false;
  const since = newSince(readUpTo(tx, me.id), now, settings.zone);
  const parts: readonly (() => readonly unknown[])[] = [
    () => peopleOut(context),
    () => nextAppointments(context),
    () => openIncidents(context, since),
    () => openDosesOfShift(context, shift),
    () => leftByOthers(context, since),
  ];
  return parts.some((part) => part().length > 0);
}

function leftByOthers(context: Context, since: Handover["since"]): Handover["entries"] {
  const pinned = entriesFrom(context, logPinned(context.tx));
  const fresh = freshEntries(context, since, new Set(pinned.map(({ id }) => id)));
  return writtenByOthers(context, [...pinned, ...fresh]);
}

function writtenByOthers({ tx, me }: Context, entries: Handover["entries"]): Handover["entries"] {
  const rows = logByIds(
    tx,
    entries.map(({ id }) => id),
  );
  const own = new Set(rows.filter(({ writtenBy }) => writtenBy === me.id).map(({ id }) => id));
  return entries.filter(({ id, corrections }) => !own.has(id) || corrections.length > 0);
}

function readersOf({ tx, now, settings }: Context) {
  const names = new Map(allUsers(tx).map((user) => [user.id, user.name]));
  return readingsOf(tx, shiftAt(now, settings)).map(({ readAt, readBy }) => ({
    at: readAt,
    by: readBy,
    byName: names.get(readBy) ?? "",
  }));
}

/** Entries written since, and those that were corrected since; pinned ones are shown separately. */
function freshEntries(context: Context, since: Handover["since"], pinned: ReadonlySet<string>) {
  const rows = logSince(context.tx, since);
  const ids = [...new Set(rows.map(({ id, corrects }) => corrects ?? id))];
  return entriesFrom(
    context,
    logByIds(
      context.tx,
      ids.filter((id) => !pinned.has(id)),
    ),
  );
}

/** What was new to the user before they read the page for this shift, and is not on it any more. */
function readEntries(context: Context, shift: Shift, shown: Handover["entries"]) {
  const { tx, me, now, settings } = context;
  const since = newSince(readUpToBefore(tx, me.id, shift), now, settings.zone);
  return freshEntries(context, since, new Set(shown.map(({ id }) => id)));
}

/**
 * From now until the end of tomorrow: of people the house knows, and the reader's own. The page lies open on the desk
 * and is printed, whatever its reader's rights.
 */
function nextAppointments(context: Context): Handover["appointments"] {
  const rows = appointmentsBetween(context.tx, context.today, addDays(context.today, 2)).filter(
    ({ cancelled, backAt }) => cancelled === null && backAt === null,
  );
  const isKnown = knownToHouse(
    context,
    rows.map(({ personId }) => personId),
  );
  return appointmentsFrom(
    context,
    rows.filter(({ personId, plan }) => isKnown(personId) || plan.escort === context.me.id),
  );
}

function openIncidents(context: Context, since: Handover["since"]): Handover["incidents"] {
  const { tx, today } = context;
  return standingIncidents(tx, today)
    .filter(
      ({ recordedAt, level, followUpOn, followedUpAt }) =>
        recordedAt > since || level === null || (followUpOn !== null && followedUpAt === null),
    )
    .map(({ id, on, level, followUpOn, followedUpAt }) => {
      const concerned = peopleOfIncident(tx, id).filter(({ part }) => part === "concerned");
      const people = linesOf(
        tx,
        concerned.map(({ personId }) => personId),
      );
      return { id, on, level, followUpOn: followedUpAt === null ? followUpOn : null, people };
    });
}

function movesSince(context: Context, since: Handover["since"]): Handover["moves"] {
  const { tx, settings } = context;
  const night = nightOf(since, settings.zone, settings.nightTurnsAt);
  const arrived = staysBegunSince(tx, night);
  const left = endedStays(tx, night);
  const lines = byId(context, [...arrived, ...left]);
  const where = residentsByRoom(tx);
  return [
    ...arrived.map(({ personId, from }) => ({ kind: "arrived" as const, personId, night: from })),
    ...left.map(({ personId, until }) => ({
      kind: "left" as const,
      personId,
      night: until ?? calendarDateOf(since, settings.zone),
    })),
  ].flatMap(({ kind, personId, night: on }) => {
    const person = lines.get(personId);
    const room = kind === "arrived" ? where.roomOf(personId) : null;
    return person === undefined ? [] : [{ kind, person, room, night: on }];
  });
}

function plannedEnds(context: Context): Handover["planned"] {
  const { tx, tonight } = context;
  const near = openStays(tx).filter(
    ({ plannedUntil }) => plannedUntil <= addDays(tonight, nearNights),
  );
  const lines = byId(context, near);
  const where = residentsByRoom(tx);
  return near.flatMap(({ personId, plannedUntil }) => {
    const person = lines.get(personId);
    const room = where.roomOf(personId) ?? "";
    return person === undefined ? [] : [{ person, room, plannedUntil }];
  });
}

function expiringPapers(context: Context): Handover["expiring"] {
  const { tx, today } = context;
  const residents = new Map(byId(context, openStays(tx)));
  return headersEnding(tx, [...residents.keys()], today, addDays(today, nearNights)).flatMap(
    ({ id, personId, kind, expiresOn }) => {
      const person = residents.get(personId);
      return person === undefined || expiresOn === null
        ? []
        : [{ id, person, kind, until: expiresOn }];
    },
  );
}

const byId = (
  { tx }: Context,
  about: readonly { readonly personId: PersonId }[],
): ReadonlyMap<PersonId, LogPerson> =>
  new Map(
    linesOf(tx, [...new Set(about.map(({ personId }) => personId))]).map((line) => [line.id, line]),
  );
