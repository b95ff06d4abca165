import { createHash } from "node:crypto";
import { workersOfOpen } from "../../../db/intake/assistances.ts";
import {
  documentsByIds,
  type DocumentRow,
  headerOf,
  lastSnoozes,
} from "../../../db/residence/documents.ts";
import {
  askedEnding,
  documentsEndingBy,
  endsBetween,
} from "../../../db/intake/expiring-documents-of-followed-people.ts";
import type { PersonRow } from "../../../db/people/people.ts";
import {
  procedureById,
  type ProcedureRow,
  proceduresDue,
} from "../../../db/residence/procedures.ts";
import { allUsers } from "../../../db/users/users.ts";
import { type WorkerDecision, workerNow } from "../../../domain/intake/assistance.ts";
import { addDays, addMonths, CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  countsFromRequest,
  DocumentKind,
  isResidenceKind,
} from "../../../domain/residence/document.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import {
  bySoonest,
  type Due,
  dueByDay,
  dueOfOtherDocument,
  duesOf,
  dueState,
  endsByMonth,
  isExpiringSoon,
  type MonthEnds,
  expiringWithinDays,
  type ExpiringLine,
} from "../../../domain/residence/expiring-documents.ts";
import type { Matter } from "../../../domain/residence/procedure/procedure-tasks.ts";
import { ProcedureId } from "../../../domain/residence/residence-record.ts";
import type { UserId } from "../../../domain/users/user.ts";
import type { Context } from "../platform/handler-context.ts";
import { reachableAmong, reachableOf, readsOffice } from "../people/readable-person-files.ts";
import { openSnooze } from "./procedures.ts";
import { readStatus, stayEnd } from "./residence-status.ts";
import { cachedUntilWritten } from "../platform/answer-cache.ts";
import { withOfficeName } from "../people/name-for-office.ts";

/** A passport is checked so many months before it ends: the earliest of all documents. */
const longestLead = 6;
/** A day that is not worked may bring what has to be done forward by fewer days than this. */
const longestBridge = 14;

/** Everything that is due or comes due in the next 90 days, soonest first. The house sees what ends and when; the office what to do. */
export const expiringLines = (context: Context): readonly ExpiringLine[] =>
  cachedUntilWritten(context, "radar", () =>
    linesUpTo(context, expiringWithinDays, isExpiringSoon),
  );

/** Those of the radar of which something has to be done today or is past. Of what is ahead nothing is opened for them. */
export const linesOfToday = (context: Context): readonly ExpiringLine[] =>
  cachedUntilWritten(context, "due today", () =>
    linesUpTo(context, longestBridge, (due, today) => dueState(due, today) !== "ahead"),
  );

function linesUpTo(
  context: Context,
  days: number,
  isShown: (due: Due, today: CalendarDate) => boolean,
): readonly ExpiringLine[] {
  const { today } = context;
  const found = everythingDue(context, addDays(today, days));
  return linesOf(
    context,
    found.filter(({ due }) => isShown(due, today)),
  );
}

function linesOf(context: Context, found: readonly Found[]): readonly ExpiringLine[] {
  const { tx, today } = context;
  const ids = found.map(({ personId }) => personId);
  const people = reachableAmong(context, ids);
  const workers = workerNames(context, ids);
  const putOff = lastSnoozes(
    tx,
    found.map(({ about }) => about),
  );
  return found
    .toSorted((a, b) => bySoonest(a.due, b.due, today))
    .flatMap(({ personId, about, due }): readonly ExpiringLine[] => {
      const person = people.get(personId);
      if (person === undefined) return [];
      const { id, number, name } = withOfficeName(context, person);
      const last = putOff.get(about);
      const mayBePutOff = last !== undefined && last.until > today && readsOffice(context, person);
      return [
        {
          about,
          person: { id, number, name },
          worker: workers.get(id) ?? null,
          ...due,
          state: dueState(due, today),
          snooze: mayBePutOff ? openSnooze(context, last, due) : null,
        },
      ];
    });
}

/** How much ends in each month of the year ahead, among the files this reader may open. */
export const yearAhead = (context: Context): readonly MonthEnds[] =>
  cachedUntilWritten(context, "year ahead", () => readYearAhead(context));

function readYearAhead(context: Context): readonly MonthEnds[] {
  const { tx, today } = context;
  const from = CalendarDate.parse(`${today.slice(0, 7)}-01`);
  const to = addMonths(from, 12);
  const asked = askedEnding(tx, from, to, DocumentKind.options.filter(countsFromRequest));
  const all = [...endsBetween(tx, from, to), ...asked];
  const isReachable = reachableOf(
    context,
    all.map(({ personId }) => personId),
  );
  const rows = all.filter(({ personId }) => isReachable(personId));
  const permits = rows.filter(({ kind }) => kind === "workPermit");
  const earlier = endsOfPermits(
    context,
    permits.map(({ id }) => id),
  );
  const ends = rows.flatMap(({ id, expiresOn }) => earlier.get(id) ?? expiresOn ?? []);
  return endsByMonth(ends, today);
}

/** When these work permits end, by the stay if it is over before. */
function endsOfPermits(
  context: Context,
  ids: readonly DocumentRow["id"][],
): ReadonlyMap<DocumentRow["id"], CalendarDate> {
  const rows = documentsByIds(context.tx, ids);
  const people = reachableAmong(
    context,
    rows.map(({ personId }) => personId),
  );
  return new Map(
    rows.flatMap((row): [DocumentRow["id"], CalendarDate][] => {
      const person = people.get(row.personId);
      const until = person === undefined ? null : documentDue(context, person, row)?.until;
      return until === null || until === undefined ? [] : [[row.id, until]];
    }),
  );
}

export interface Found {
  readonly personId: PersonId;
  readonly about: DocumentRow["id"] | ProcedureRow["id"];
  readonly due: Due;
}

/**
 * What is due up to a day or has to be done before it, as far as this reader may know it. In a large vault it reads
 * thousands of procedures.
 */
export const everythingDue = (context: Context, horizon: CalendarDate): readonly Found[] =>
  cachedUntilWritten(context, `due by ${horizon}`, () => readDue(context, horizon));

function readDue(context: Context, horizon: CalendarDate): readonly Found[] {
  const readsAll = context.keys.holds.includes("office");
  return [
    ...(readsAll
      ? cachedUntilWritten(context, `ways due by ${horizon}`, () => procedureDues(context, horizon))
      : []),
    ...documentDues(context, horizon),
  ];
}

/** Other matters of a procedure than the permit are put off separately, under a name of their own. */
function aboutMatter(id: ProcedureRow["id"], matter: Matter): ProcedureRow["id"] {
  const sum = createHash("sha256").update(`${id} ${matter}`).digest("hex");
  const parts = [
    sum.slice(0, 8),
    sum.slice(8, 12),
    `8${sum.slice(13, 16)}`,
    `8${sum.slice(17, 20)}`,
  ];
  return ProcedureId.parse([...parts, sum.slice(20, 32)].join("-"));
}

/** Documents change more often than procedures, and there are fewer of them to read. */
function procedureDues(context: Context, horizon: CalendarDate): readonly Found[] {
  const { tx } = context;
  const ways = proceduresDue(tx, horizon);
  const people = reachableAmong(
    context,
    ways.map(({ personId }) => personId),
  );
  return ways.flatMap((row) => {
    const person = people.get(row.personId);
    if (person === undefined || !readsOffice(context, person)) return [];
    const status = readStatus(context, person, row);
    const dues = status === null ? [] : duesOf(status);
    return dues.map(({ matter, due }) => ({
      personId: row.personId,
      due,
      about: matter === "permit" ? (due.document?.id ?? row.id) : aboutMatter(row.id, matter),
    }));
  });
}

function documentDues(context: Context, horizon: CalendarDate): readonly Found[] {
  // A reader of the procedure is told of its documents there.
  const which = context.keys.holds.includes("office") ? "ofNoWay" : "all";
  const until = addMonths(horizon, longestLead);
  const papers = [
    ...documentsEndingBy(context.tx, until, which),
    ...askedEnding(context.tx, null, until, DocumentKind.options.filter(countsFromRequest)),
  ];
  const people = reachableAmong(
    context,
    papers.map(({ personId }) => personId),
  );
  return papers.flatMap((row) => {
    const person = people.get(row.personId);
    const due = person === undefined ? null : documentDue(context, person, row);
    return due === null ? [] : [{ personId: row.personId, due, about: row.id }];
  });
}

/** Residence documents are due by their way, for those who may read it; any other by its day alone. */
function documentDue(context: Context, person: PersonRow, row: DocumentRow): Due | null {
  const { today: day } = context;
  const reads = readsOffice(context, person);
  if (isResidenceKind(row.kind)) return reads ? null : stayByDay(context, row);
  if (!reads) return dueByDay(headerOf(row));
  const stayUntil = row.kind === "workPermit" ? stayEnd(context, person.card.id) : null;
  return dueOfOtherDocument(headerOf(row), { day, stayUntil });
}

/** Past its last day, what follows may have been requested in time: only readers of the procedure know, and are told. */
function stayByDay({ tx, today }: Context, row: DocumentRow): Due | null {
  const goesOn = row.trackId !== null && procedureById(tx, row.trackId)?.isOpen === true;
  const isPast = row.expiresOn !== null && row.expiresOn < today;
  return goesOn && !isPast ? dueByDay(headerOf(row)) : null;
}

/** Who accompanies each of these people now. */
function workerNames(
  { tx }: Context,
  people: readonly PersonId[],
): ReadonlyMap<PersonId, ExpiringLine["worker"]> {
  const names = new Map(allUsers(tx).map((user) => [user.id, user.name]));
  return new Map(
    [...workersNow(tx, people)].map(([personId, id]) => [
      personId,
      { id, name: names.get(id) ?? "" },
    ]),
  );
}

/** The care workers of those of these people whose assistance goes on and who have one. */
export function workersNow(
  tx: Context["tx"],
  people: readonly PersonId[],
): ReadonlyMap<PersonId, UserId> {
  const given = new Map<PersonId, WorkerDecision[]>();
  for (const { personId, ...decision } of workersOfOpen(tx, [...new Set(people)]))
    given.set(personId, [...(given.get(personId) ?? []), decision]);
  return new Map(
    [...given].flatMap(([personId, decisions]): [PersonId, UserId][] => {
      const worker = workerNow(decisions);
      return worker === null ? [] : [[personId, worker]];
    }),
  );
}
