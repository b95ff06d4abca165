import { ordersDue } from "../../../db/disclosures/compelled-disclosures.ts";
import { interviewsSince } from "../../../db/legal/legal-records.ts";
import { nextSessionsBetween } from "../../../db/counselling/next-sessions.ts";
import type { PersonRow } from "../../../db/people/people.ts";
import { openReferrals } from "../../../db/referrals/referrals.ts";
import { openStays } from "../../../db/accommodation/stays.ts";
import { addDays, CalendarDate, momentAt } from "../../../domain/core/calendar-date.ts";
import {
  byTime,
  type CalendarCall,
  type CalendarEntry,
} from "../../../domain/calendar/calendar-entry.ts";
import type { NoteLevel } from "../../../domain/counselling/session.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { expiringWithinDays } from "../../../domain/residence/expiring-documents.ts";
import type { Context } from "../platform/handler-context.ts";
import { hearingsBetween } from "../residence/hearings-between.ts";
import { openInterview } from "../legal/sealed-legal-records.ts";
import { nextSessionViews } from "../counselling/next-sessions.ts";
import { staffNames } from "../people/display-names.ts";
import { reviewDates, stepDates } from "../plan/plan-dates.ts";
import { planPerson } from "../plan/plan-entries.ts";
import { everythingDue, type Found } from "../residence/expiring-documents.ts";
import { reachableAmong, readsOffice } from "../people/readable-person-files.ts";
import { namesView } from "../referrals/sealed-referrals.ts";

/** Days from ≤ day < until. */
export interface Days {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/**
 * Where the calendar knows from what is due besides appointments, each at its own place. Every source leaves out what this
 * reader may not know.
 */
const sources: readonly ((context: Context, days: Days) => readonly CalendarEntry[])[] = [
  nextSessions,
  interviews,
  hearings,
  planReviews,
  planSteps,
  papersAndTasks,
  orders,
  plannedEnds,
];

/** Everything of these days that is no appointment, in the order of the clock. */
export const linesBetween = (context: Context, days: Days): readonly CalendarEntry[] =>
  sources.flatMap((source) => source(context, days)).toSorted(byTime);

/** The next sessions. A reader who may not learn of the session learns only that the person is occupied. */
function nextSessions(context: Context, { from, until }: Days): readonly CalendarEntry[] {
  const rows = nextSessionsBetween(context.tx, from, until);
  const people = reachableAmong(
    context,
    rows.map(({ contact }) => contact.personId),
  );
  const nameOf = staffNames(context);
  return rows.flatMap(({ next, contact }): readonly CalendarEntry[] => {
    const { day, at, minutes } = next;
    const person = people.get(contact.personId);
    if (person === undefined) return [];
    const when = { personId: contact.personId, day, at, minutes };
    if (learnsOfSession(context, person, contact.level)) {
      const seen = nextSessionViews(context, next, nameOf);
      const worker = seen.workerId === null ? null : { id: seen.workerId, name: seen.workerName };
      return [{ ...when, key: `next ${next.id}`, worker, about: { what: "session", next: seen } }];
    }
    // A day without a time occupies no one.
    if (at === null) return [];
    return [{ ...when, key: `taken ${next.id}`, worker: null, about: { what: "taken" } }];
  });
}

/** An interview is prepared some time before it; older cards are not opened. */
const preparedBefore = 366;

/** Interviews of these days that were prepared, for readers who may open them. */
export function preparedInterviews(context: Context, days: Days) {
  if (!readsCare(context)) return [];
  const since = momentAt(addDays(days.from, -preparedBefore), 0, context.settings.zone);
  const mayRead = planReader(context);
  return interviewsSince(context.tx, since)
    .filter(({ personId }) => mayRead(personId))
    .flatMap((row) => {
      const opened = openInterview(context, row);
      if (!opened.ok || opened.value.kind !== "card" || !isIn(days, opened.value.on)) return [];
      return [{ row, card: opened.value }];
    });
}

function interviews(context: Context, days: Days): readonly CalendarEntry[] {
  return preparedInterviews(context, days).map(({ row, card: { on, time, withWhom } }) => ({
    key: `interview ${row.id}`,
    personId: row.personId,
    day: on,
    at: time,
    minutes: null,
    worker: null,
    about: { what: "interview", recordId: row.id, withWhom },
  }));
}

/** Days of a criminal case on which a person is heard, or a court sits. */
function hearings(context: Context, days: Days): readonly CalendarEntry[] {
  return hearingsBetween(context, days).map(({ row, hearing, personId }) => ({
    key: `hearing ${row.id} ${personId}`,
    personId,
    day: hearing.on,
    at: hearing.time,
    minutes: null,
    worker: null,
    about: { what: "hearing", eventId: row.id, hearing: hearing.kind },
  }));
}

/** Interviews that are planned with people who were announced, as far as the house knows them. */
export const referralsBetween = (context: Context, days: Days): readonly CalendarCall[] =>
  openReferrals(context.tx)
    .flatMap((referral): readonly CalendarCall[] => {
      const { id, number, decision } = referral.card;
      if (decision.kind !== "invited" || !isIn(days, decision.on)) return [];
      const names = namesView(context, referral);
      const name = names.state === "open" ? names.names.name : null;
      return [{ id, number, day: decision.on, at: decision.at, name }];
    })
    .toSorted(byTime);

function planReviews(context: Context, days: Days): readonly CalendarEntry[] {
  if (!readsCare(context)) return [];
  const mayRead = planReader(context);
  return reviewDates(context)
    .filter(({ personId, reviewOn }) => isIn(days, reviewOn) && mayRead(personId))
    .map(({ personId, reviewOn }) => ({
      ...wholeDay(`review ${personId}`, personId, reviewOn),
      about: { what: "planReview" },
    }));
}

function planSteps(context: Context, days: Days): readonly CalendarEntry[] {
  if (!readsCare(context)) return [];
  const mayRead = planReader(context);
  const nameOf = staffNames(context);
  return stepDates(context, addDays(days.until, -1))
    .filter(({ personId, by }) => isIn(days, by) && mayRead(personId))
    .flatMap(({ personId, entryId, forWhom, workerId, by, read }): readonly CalendarEntry[] => {
      const text = read();
      if (text === null) return [];
      return [
        {
          ...wholeDay(`step ${entryId}`, personId, by),
          worker: workerId === null ? null : { id: workerId, name: nameOf(workerId) },
          about: { what: "planStep", text, forWhom },
        },
      ];
    });
}

/** The last day of a document, and the deadline of what has to be done about it. */
function papersAndTasks(context: Context, days: Days): readonly CalendarEntry[] {
  const near = addDays(context.today, expiringWithinDays);
  // Weeks farther away share what is due in their year, which is read once for all of them.
  const far = CalendarDate.parse(`${days.until.slice(0, 4)}-12-31`);
  return everythingDue(context, days.until > near ? far : near).flatMap((found) => [
    ...lastDayOf(found, days),
    ...taskOf(found, days),
  ]);
}

function lastDayOf({ personId, due }: Found, days: Days): readonly CalendarEntry[] {
  const { document, until } = due;
  if (document === null || until === null || !isIn(days, until)) return [];
  return [
    {
      ...wholeDay(`ends ${document.id}`, personId, until),
      about: { what: "ends", documentId: document.id, document: document.kind },
    },
  ];
}

function taskOf({ personId, about, due }: Found, days: Days): readonly CalendarEntry[] {
  const { next, until, document } = due;
  const day = next?.by ?? next?.on ?? null;
  // On the last valid day itself the document already shows it.
  if (next === null || day === null || day === until || !isIn(days, day)) return [];
  return [
    {
      ...wholeDay(`task ${about} ${next.kind}`, personId, day),
      about: { what: "task", document: document?.kind ?? null, task: next.kind },
    },
  ];
}

/** By when a judge or a prosecutor is answered, for the office. */
function orders(context: Context, { from, until }: Days): readonly CalendarEntry[] {
  if (!context.keys.holds.includes("office")) return [];
  const due = ordersDue(context.tx, from, addDays(until, -1));
  const people = reachableAmong(
    context,
    due.map(({ personId }) => personId),
  );
  return due.flatMap(({ orderId, personId, dueOn }): readonly CalendarEntry[] => {
    const person = people.get(personId);
    if (dueOn === null || person === undefined || !readsOffice(context, person)) return [];
    return [{ ...wholeDay(`order ${orderId}`, personId, dueOn), about: { what: "order" } }];
  });
}

function plannedEnds(context: Context, days: Days): readonly CalendarEntry[] {
  const ending = openStays(context.tx).filter(({ plannedUntil }) => isIn(days, plannedUntil));
  const people = reachableAmong(
    context,
    ending.map(({ personId }) => personId),
  );
  return ending
    .filter(({ personId }) => people.has(personId))
    .map(({ id, personId, plannedUntil }) => ({
      ...wholeDay(`end ${id}`, personId, plannedUntil),
      about: { what: "stayEnd" },
    }));
}

const wholeDay = (key: string, personId: PersonId, day: CalendarDate) => ({
  key,
  personId,
  day,
  at: null,
  minutes: null,
  worker: null,
});

const isIn = ({ from, until }: Days, day: CalendarDate): boolean => day >= from && day < until;

const readsCare = ({ keys }: Context): boolean =>
  keys.holds.includes("care") && keys.holds.includes("office");

/** Care workers for what is for care workers; for what is for the house everyone, except the office for a hidden file. */
export function learnsOfSession(context: Context, person: PersonRow, level: NoteLevel): boolean {
  if (readsCare(context)) return planPerson(context, person.card.id).ok;
  const isClosed = context.keys.holds.includes("office") && !readsOffice(context, person);
  return level === "house" && !isClosed;
}

/** Whether this reader may open a person's plan, cached per person. */
function planReader(context: Context): (id: PersonRow["card"]["id"]) => boolean {
  const known = new Map<PersonId, boolean>();
  return (id) => {
    const may = known.get(id) ?? planPerson(context, id).ok;
    known.set(id, may);
    return may;
  };
}
