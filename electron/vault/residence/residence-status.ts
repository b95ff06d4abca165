import { hiddenIds, type PersonRow } from "../../../db/people/people.ts";
import {
  activations,
  busyProcedures,
  currentHeads,
  idleProcedures,
  settledAmong,
  type ProcedureRow,
  proceduresByIds,
  proceduresOf,
} from "../../../db/residence/procedures.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { ResidencePhase } from "../../../domain/person-file/people-list.ts";
import type { PersonCard, PersonId } from "../../../domain/people/person.ts";
import {
  type ResidenceStatus,
  residenceStatus,
} from "../../../domain/residence/procedure/residence-status.ts";
import type { ResidenceNow, ProcedureRecord } from "../../../domain/residence/residence-record.ts";
import type { Context } from "../platform/handler-context.ts";
import { personKey } from "../users/hidden-file-holders.ts";
import { readsOffice } from "../people/readable-person-files.ts";
import { factsOf, openProcedure } from "./procedures.ts";
import { cachedUntilWritten } from "../platform/answer-cache.ts";

/** The status of the current procedure, or else the newest; null where there is none or the user may not read it. */
export function residenceStatusOf(context: Context, person: PersonRow): ResidenceNow | null {
  const { tx } = context;
  const [row] = proceduresOf(tx, person.card.id);
  if (row === undefined || !readsOffice(context, person)) return null;
  const opened = openProcedure(context, row);
  if (!opened.ok) return null;
  const { track, standing, phase, document } = statusToday(context, opened.value, person.card);
  return {
    phase,
    isPending: standing.state === "pending",
    askedOn: track.renewalSentOn,
    document: document?.kind ?? null,
    until: document?.until ?? null,
    endedOn: track.ended?.on ?? null,
    held: track.documents.slice(-200).map(({ step, kind, issuedOn, until, withdrawnOn }) => ({
      step,
      kind,
      issuedOn,
      until,
      withdrawnOn,
    })),
  };
}

/**
 * The phase of each of these people; without those the user may not know, or whose procedure cannot be read. Where the
 * house knows that a procedure has ended or led to an open-ended permit, it is not opened.
 */
export function residencePhases(
  context: Context,
  people: readonly PersonId[],
): ReadonlyMap<PersonId, ResidencePhase> {
  const known = officeOf(context, people);
  const heads = currentHeads(context.tx, known);
  const open = [...heads.values()].flatMap(({ id, isOpen }) => (isOpen ? [id] : []));
  const rows = unsettledAmong(context, open);
  return new Map(
    known.flatMap((id): (readonly [PersonId, ResidencePhase])[] => {
      const head = heads.get(id);
      if (head === undefined) return [[id, "none"]];
      if (!head.isOpen) return [[id, "R7"]];
      const row = rows.get(head.id);
      if (row === undefined) return [[id, "R6"]];
      const opened = openProcedure(context, row);
      if (!opened.ok) return [];
      return [[id, statusToday(context, opened.value, null).phase ?? "none"]];
    }),
  );
}

/** Those whose office compartment the user reads: only the few files that are hidden are checked. */
function officeOf(context: Context, people: readonly PersonId[]): readonly PersonId[] {
  if (!context.keys.holds.includes("office")) return [];
  const hidden = new Set(hiddenIds(context.tx));
  return people.filter((id) => !hidden.has(id) || personKey(context, id) !== null);
}

/** More of them are not looked up: all that are not settled are known, or asked for at once. */
const mostLookedUp = 500;

/** Those of these current procedures that did not lead to an open-ended permit; where many are asked for, others too. */
export function unsettledAmong(
  context: Context,
  ids: readonly ProcedureRow["id"][],
  most = mostLookedUp,
): ReadonlyMap<ProcedureRow["id"], ProcedureRow> {
  const { tx, today } = context;
  if (ids.length > most) return new Map(openProcedures(context).map((row) => [row.id, row]));
  const settled = settledAmong(tx, today, ids);
  const unsettled = ids.filter((id) => !settled.has(id));
  return new Map(proceduresByIds(tx, unsettled).map((row) => [row.id, row]));
}

/**
 * Current procedures, everyone's or one person's, except those that led to an open-ended permit: these have no tasks
 * left.
 */
export function openProcedures(
  context: Context,
  personId: PersonId | null = null,
): readonly ProcedureRow[] {
  const { tx, today } = context;
  const idle =
    personId === null
      ? cachedUntilWritten(context, "idle ways", () => idleProcedures(tx, today, null))
      : idleProcedures(tx, today, personId);
  return [...busyProcedures(tx, personId), ...proceduresByIds(tx, idle)];
}

/**
 * Where a procedure stands today, read by everything that speaks of it. A record that was opened stays the same object for as
 * long as it is remembered, and says the same all day under the same facts.
 */
export function statusToday(
  context: Context,
  record: ProcedureRecord,
  /** Null where only the documents and the phase are asked about: these do not depend on what is known of the person. */
  card: Pick<PersonCard, "age"> | null,
): ResidenceStatus {
  const { house, today, tx } = context;
  const known = house.opened.aside("statuses", () => new WeakMap<ProcedureRecord, Remembered>());
  const facts = factsOf(record, card ?? { age: { basis: "unknown" } }, today, activations(tx));
  const said = JSON.stringify(facts);
  const before = known.get(record);
  if (before?.status.day === today && (card === null || before.said === said)) return before.status;
  const status = residenceStatus(record.events, facts, today);
  known.set(record, { said, status });
  return status;
}

interface Remembered {
  /** The facts it was worked out with. */
  readonly said: string;
  readonly status: ResidenceStatus;
}

/** The present state of a procedure; null where its record cannot be read. */
export function readStatus(
  context: Context,
  { card }: Pick<PersonRow, "card">,
  row: ProcedureRow,
): ResidenceStatus | null {
  const opened = openProcedure(context, row);
  return opened.ok ? statusToday(context, opened.value, card) : null;
}

/** The last day of the document of a way that goes on, withdrawn or not; one of a way that ended binds nothing. */
export function stayEnd(context: Context, id: PersonId): CalendarDate | null {
  const last = proceduresOf(context.tx, id).flatMap((way) => {
    const opened = way.isOpen ? openProcedure(context, way) : null;
    return opened?.ok === true
      ? statusToday(context, opened.value, null).track.documents.slice(-1)
      : [];
  });
  return last.toSorted((a, b) => b.issuedOn.localeCompare(a.issuedOn))[0]?.until ?? null;
}
