import { workersOfOpen } from "../../db/assistances.ts";
import {
  documentsEndingBy,
  documentsOf,
  type DocumentRow,
  endsBetween,
  headerOf,
  lastSnoozes,
} from "../../db/documents.ts";
import type { PersonRow } from "../../db/people.ts";
import { activations, type TrackRow, tracksDue } from "../../db/residence.ts";
import { allUsers } from "../../db/users.ts";
import { type WorkerDecision, workerNow } from "../../domain/assistance.ts";
import { addDays, addMonths, CalendarDate } from "../../domain/calendar.ts";
import { isResidenceKind } from "../../domain/document.ts";
import type { PersonId } from "../../domain/person.ts";
import {
  dayOf,
  type Due,
  dueByDay,
  dueOfPaper,
  dueState,
  endsByMonth,
  isOnRadar,
  type MonthEnds,
  radarDays,
  type RadarLine,
} from "../../domain/radar.ts";
import type { UserId } from "../../domain/user.ts";
import type { Context } from "./context.ts";
import { withOfficeName } from "./handlers/people.ts";
import { reachableAmong, readsOffice } from "./reachable.ts";
import { openSnooze } from "./residence.ts";
import { readWay } from "./residence-now.ts";
import { whileUnchanged } from "./unchanged.ts";

/** A passport is looked at so many months before it ends: the earliest of all papers. */
const longestLead = 6;

/** Everything that is due or comes due in the next 90 days, soonest first. The house sees what ends and when; the office what to do. */
export const radarLines = (context: Context): readonly RadarLine[] =>
  whileUnchanged(context, "radar", () => readRadar(context));

function readRadar(context: Context): readonly RadarLine[] {
  const { tx, today } = context;
  const found = everythingDue(context, addDays(today, radarDays)).filter(({ due }) =>
    isOnRadar(due, today),
  );
  const workers = workerNames(context);
  const putOff = lastSnoozes(
    tx,
    found.map(({ about }) => about),
  );
  return found
    .toSorted((a, b) => dayOf(a.due).localeCompare(dayOf(b.due)))
    .map(({ person, about, due }) => {
      const { id, number, name } = withOfficeName(context, person);
      const last = putOff.get(about);
      const isPutOff = last !== undefined && last.until >= today && readsOffice(context, person);
      return {
        ...{ about, person: { id, number, name }, worker: workers.get(id) ?? null, ...due },
        state: dueState(due, today),
        snooze: isPutOff ? openSnooze(context, last) : null,
      };
    });
}

/** How much ends in each month of the year ahead, among the files this reader may open. */
export function yearAhead(context: Context): readonly MonthEnds[] {
  const { today } = context;
  const from = CalendarDate.parse(`${today.slice(0, 7)}-01`);
  const all = endsBetween(context.tx, from, addMonths(from, 12));
  const people = reachableAmong(
    context,
    all.map(({ personId }) => personId),
  );
  const ends = all.flatMap((row) => {
    const person = people.get(row.personId);
    if (person === undefined) return [];
    const due = row.kind === "workPermit" ? paperDue(context, person, row) : null;
    const end = due?.until ?? row.expiresOn;
    return end === null ? [] : [end];
  });
  return endsByMonth(ends, today);
}

export interface Found {
  readonly person: PersonRow;
  readonly about: DocumentRow["id"] | TrackRow["id"];
  readonly due: Due;
}

/** What is due up to a day or has to be done before it, as far as this reader may know it. */
export function everythingDue(context: Context, horizon: CalendarDate): readonly Found[] {
  const { tx } = context;
  const ways = context.keys.holds.includes("office") ? tracksDue(tx, horizon) : [];
  const papers = documentsEndingBy(tx, addMonths(horizon, longestLead));
  const activated = activations(tx);
  const people = reachableAmong(
    context,
    [...ways, ...papers].map(({ personId }) => personId),
  );
  return [
    ...ways.flatMap((row) => {
      const person = people.get(row.personId);
      if (person === undefined || !readsOffice(context, person)) return [];
      const due = readWay(context, person, row, activated)?.due ?? null;
      return due === null ? [] : [{ person, due, about: due.document?.id ?? row.id }];
    }),
    ...papers.flatMap((row) => {
      const person = people.get(row.personId);
      const due = person === undefined ? null : paperDue(context, person, row);
      return person === undefined || due === null ? [] : [{ person, due, about: row.id }];
    }),
  ];
}

/** Residence documents are due by their way, for those who may read it; any other by its day alone. */
function paperDue(context: Context, person: PersonRow, row: DocumentRow): Due | null {
  const { tx, today: day } = context;
  const reads = readsOffice(context, person);
  if (isResidenceKind(row.kind)) return reads ? null : dueByDay(headerOf(row));
  if (!reads) return dueByDay(headerOf(row));
  const stayUntil = row.kind === "workPermit" ? stayEnd(documentsOf(tx, person.card.id)) : null;
  return dueOfPaper(headerOf(row), { day, stayUntil });
}

const stayEnd = (rows: readonly DocumentRow[]): CalendarDate | null =>
  rows.find(({ kind, state }) => isResidenceKind(kind) && state === "held")?.expiresOn ?? null;

/** Who accompanies each person now. */
function workerNames({ tx }: Context): ReadonlyMap<PersonId, RadarLine["worker"]> {
  const names = new Map(allUsers(tx).map((user) => [user.id, user.name]));
  return new Map(
    [...workersNow(tx)].map(([personId, id]) => [personId, { id, name: names.get(id) ?? "" }]),
  );
}

/** Of everybody whose assistance goes on and who has somebody. */
export function workersNow(tx: Context["tx"]): ReadonlyMap<PersonId, UserId> {
  const given = new Map<PersonId, WorkerDecision[]>();
  for (const { personId, ...decision } of workersOfOpen(tx))
    given.set(personId, [...(given.get(personId) ?? []), decision]);
  return new Map(
    [...given].flatMap(([personId, decisions]): [PersonId, UserId][] => {
      const worker = workerNow(decisions);
      return worker === null ? [] : [[personId, worker]];
    }),
  );
}
