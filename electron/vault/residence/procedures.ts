import * as z from "zod";
import {
  documentsOf,
  documentsOfProcedure,
  type DocumentRow,
  pastOf,
  type SnoozeRow,
  updateDocument,
} from "../../../db/residence/documents.ts";
import {
  activations,
  eventsOf,
  type ProcedureRow,
  proceduresOf,
  updateProcedure,
} from "../../../db/residence/procedures.ts";
import { userById } from "../../../db/users/users.ts";
import { type CalendarDate, calendarDateOf } from "../../../domain/core/calendar-date.ts";
import { DocumentRecord, type Residence } from "../../../domain/residence/document.ts";
import { type PersonCard, type PersonId, yearsOn } from "../../../domain/people/person.ts";
import {
  type EventOf,
  isAloneOn,
  type ResidenceEvent,
  type ResidenceEventId,
} from "../../../domain/residence/procedure/procedure-event.ts";
import type { Facts } from "../../../domain/residence/procedure/requirements.ts";
import type { Activation } from "../../../domain/residence/procedure/rules-in-force.ts";
import {
  type ResidenceStatus,
  residenceStatus,
} from "../../../domain/residence/procedure/residence-status.ts";
import { TaskKind } from "../../../domain/residence/procedure/procedure-tasks.ts";
import {
  requestDays,
  wholeProcedure,
} from "../../../domain/residence/procedure/residence-procedure.ts";
import { type Due, isPutOff, type Snooze } from "../../../domain/residence/expiring-documents.ts";
import {
  EventRecord,
  type ProcedureId,
  ProcedureRecord,
} from "../../../domain/residence/residence-record.ts";
import {
  type ProcedureSpan,
  procedureCountingOn,
} from "../../../domain/residence/procedure-span.ts";
import type { Context } from "../platform/handler-context.ts";
import { casesRead } from "./linked-criminal-cases.ts";
import { evidenceOf, procedureStandingOf } from "./recorded-conditions.ts";

/** Someone is a minor until this many years. */
const ofAge = 18;

export const openProcedure = (
  { keys }: Pick<Context, "keys">,
  row: Pick<ProcedureRow, "id" | "version" | "sealedOffice">,
) => keys.open("office", procedureSpot(row), ProcedureRecord, row.sealedOffice);

export const sealProcedure = (
  { keys }: Pick<Context, "keys">,
  row: Pick<ProcedureRow, "id" | "version">,
  record: ProcedureRecord,
): Buffer => keys.seal("office", procedureSpot(row), ProcedureRecord, record);

export const openEvent = (
  { keys }: Pick<Context, "keys">,
  row: { readonly id: string; readonly sealedOffice: Buffer },
) => keys.open("office", eventSpot(row.id), EventRecord, row.sealedOffice);

export const sealEvent = (
  { keys }: Pick<Context, "keys">,
  id: ResidenceEventId,
  record: EventRecord,
): Buffer => keys.seal("office", eventSpot(id), EventRecord, record);

export const openDocument = (
  { keys }: Pick<Context, "keys">,
  { id, version, sealedOffice }: Pick<DocumentRow, "id" | "version" | "sealedOffice">,
) => keys.open("office", documentSpot(id, version), DocumentRecord, sealedOffice);

export const sealDocument = (
  { keys }: Pick<Context, "keys">,
  { id, version }: Pick<DocumentRow, "id" | "version">,
  record: DocumentRecord,
): Buffer => keys.seal("office", documentSpot(id, version), DocumentRecord, record);

/** Why something was put off. */
/** Those of earlier editions say the reason alone. */
const SnoozeSaid = z.union([z.string(), z.strictObject({ task: TaskKind, reason: z.string() })]);

export const sealSnooze = (
  { keys }: Pick<Context, "keys">,
  id: string,
  said: { readonly task: TaskKind; readonly reason: string },
): Buffer => keys.seal("office", snoozeSpot(id), SnoozeSaid, said);

/** Null where it was about something else than what is to be done now, or it is not known what it was about. */
export function openSnooze(
  { tx, keys, today }: Pick<Context, "tx" | "keys" | "today">,
  row: SnoozeRow,
  due: Due,
): Snooze | null {
  const opened = keys.open("office", snoozeSpot(row.id), SnoozeSaid, row.sealedOffice);
  if (!opened.ok || typeof opened.value === "string") return null;
  const { task, reason } = opened.value;
  if (!isPutOff(due, { task, until: row.until }, today)) return null;
  return { until: row.until, reason, byName: userById(tx, row.by)?.name ?? "" };
}

/** What is known of a person on a day besides the events of their procedure. */
export const factsOf = (
  record: ProcedureRecord,
  card: Pick<PersonCard, "age">,
  day: CalendarDate,
  activated: readonly Activation[],
): Facts => ({
  leftExploitation: record.leftExploitation,
  acceptsAssistance: record.acceptsAssistance,
  statementStands: record.statementStands ?? true,
  broken: record.broken,
  contactOn: record.contactOn,
  assistanceClosedOn: record.assistanceClosedOn,
  caseGoesOn: record.caseGoesOn,
  hasWorkPermit: record.hasWorkPermit,
  isMinorAlone: isAloneOn(record, day) && (yearsOn(card.age, day) ?? ofAge) < ofAge,
  activated,
});

/**
 * Rebuilds all that counts for a person's procedures: their events, the documents, the conditions. Call it after any of
 * that changed; lists read nothing else.
 */
export function refreshResidence(context: Context, card: Pick<PersonCard, "id" | "age">): void {
  const { tx, today } = context;
  const ways = waysByOpening(context, card.id);
  if (ways.length === 0) return;
  const evidence = evidenceOf(context, card.id);
  const cases = casesRead(context, card.id);
  const court = cases.flatMap(({ residence }) => residence);
  const activated = activations(tx);
  const hasWorkPermit = documentsOf(tx, card.id).some(
    ({ kind, state }) => kind === "workPermit" && state !== "mistake",
  );
  for (const way of ways) {
    const { row, own } = way;
    const isOfWay = (day: CalendarDate): boolean => procedureCountingOn(ways, day) === way;
    const { statements, ...conditions } = procedureStandingOf(evidence, isOfWay);
    const before = openProcedure(context, row);
    if (!before.ok) continue;
    const record: ProcedureRecord = {
      isAlone: before.value.isAlone,
      override: before.value.override,
      ...conditions,
      caseGoesOn: cases.some(({ goesOn }) => goesOn),
      hasWorkPermit,
      events: [...own, ...statements, ...court.filter(({ on }) => isOfWay(on))],
    };
    noteRequests(context, row, record);
    const version = row.version + 1;
    updateProcedure(tx, {
      id: row.id,
      version,
      isOpen: wholeProcedure(record.events).ended === null,
      nextOn: looksOn(
        residenceStatus(record.events, factsOf(record, card, today, activated), today),
      ),
      sealedOffice: sealProcedure(context, { id: row.id, version }, record),
    });
  }
}

/** The first day that requires attention: something is to be done, or other rules begin. */
function looksOn({ standing, tasks, facts, day }: ResidenceStatus): CalendarDate | null {
  if (standing.state === "ended" || standing.state === "openEnded") return null;
  const begins = facts.activated.flatMap(({ from }) => (from > day ? [from] : []));
  return [...tasks.map(({ on }) => on), ...begins].toSorted()[0] ?? null;
}

/** Whether what happened on a day is about this procedure; for a person without one, all of it is. */
export function countsInProcedure(
  context: Context,
  personId: PersonId,
  trackId: ProcedureId | null,
): (day: CalendarDate) => boolean {
  if (trackId === null) return () => true;
  const ways = waysByOpening(context, personId);
  return (day) => procedureCountingOn(ways, day)?.row.id === trackId;
}

interface OwnWay extends ProcedureSpan {
  readonly row: ProcedureRow;
  readonly own: readonly ResidenceEvent[];
}

/** Oldest first, with what was recorded on each. */
const waysByOpening = (context: Context, personId: PersonId): readonly OwnWay[] =>
  proceduresOf(context.tx, personId)
    .toSorted((a, b) => a.openedOn.localeCompare(b.openedOn))
    .map((row) => {
      const own = eventsOfProcedure(context, row);
      const { openedOn } = row;
      return { row, own, openedOn, endedOn: wholeProcedure(own).ended?.on ?? null };
    });

/** The day on which each document was requested is among the events: rewritten where it has changed. */
function noteRequests(
  context: Context,
  { id }: Pick<ProcedureRow, "id">,
  { events }: Pick<ProcedureRecord, "events">,
): void {
  const { tx, now, me, today } = context;
  const days = requestDays(events, today);
  for (const row of documentsOfProcedure(tx, id)) {
    const asked = days.get(row.id);
    if (asked === undefined || asked === row.askedOn) continue;
    const record = openDocument(context, row);
    if (!record.ok) continue;
    const next = { ...row, version: row.version + 1 };
    updateDocument(tx, {
      ...next,
      askedOn: asked,
      at: now,
      by: me.id,
      sealedOffice: sealDocument(context, next, record.value),
    });
  }
}

/** Recorded on the page of the procedure, and issued. */
function eventsOfProcedure(
  context: Context,
  { id }: Pick<ProcedureRow, "id">,
): readonly ResidenceEvent[] {
  const own = eventsOf(context.tx, id).flatMap((row) => {
    const opened = openEvent(context, row);
    return opened.ok ? [opened.value.event] : [];
  });
  return [...documentsOfProcedure(context.tx, id).flatMap((row) => issuedAs(context, row)), ...own];
}

/** A document as the event of its issue; undefined where it was only requested, or entered in error. */
export function issuedAs(context: Context, row: DocumentRow): readonly EventOf<"issued">[] {
  const { id, issuedOn, state } = row;
  const counts = state !== "asked" && state !== "refused" && state !== "mistake";
  const opened = openDocument(context, row);
  if (!counts || issuedOn === null || !opened.ok || opened.value.residence === null) return [];
  const { residence, notifiedOn } = opened.value;
  return [
    {
      id,
      on: issuedOn,
      kind: "issued",
      ...residence,
      ...(notifiedOn === null ? {} : { notifiedOn }),
      ...withdrawal(context, row, residence),
    },
  ];
}

/** What an earlier edition marked as withdrawn, and nothing else, is so since the day it was marked. */
function withdrawal(
  { tx, settings }: Context,
  row: DocumentRow,
  { withdrawnOn }: Residence,
): Pick<Residence, "withdrawnOn"> {
  if (row.state !== "withdrawn" || withdrawnOn !== undefined) return {};
  const before = pastOf(tx, row.id);
  const other = before.findIndex(({ state }) => state !== "withdrawn");
  const marked = before.slice(0, other === -1 ? undefined : other).at(-1) ?? row;
  return { withdrawnOn: calendarDateOf(marked.at, settings.zone) };
}

/** The current document of a procedure is replaced by the new one. */
export function replaceHeld(
  context: Context,
  trackId: ProcedureId,
  isReplaced: (row: DocumentRow) => boolean = () => true,
): void {
  for (const row of documentsOfProcedure(context.tx, trackId))
    if (isReplaced(row)) markReplaced(context, row);
}

/** A person has one current residence document: that of the current procedure, else the one that is valid longest. */
export function keepOneCurrent(context: Context, personId: PersonId): void {
  const held = proceduresOf(context.tx, personId).flatMap(({ id, isOpen }) =>
    documentsOfProcedure(context.tx, id).flatMap((row) =>
      row.state === "held" ? [{ row, isOpen }] : [],
    ),
  );
  const [current] = held.toSorted(
    (a, b) =>
      Number(b.isOpen) - Number(a.isOpen) || lastDayOf(b.row).localeCompare(lastDayOf(a.row)),
  );
  for (const { row } of held) if (row !== current?.row) markReplaced(context, row);
}

const lastDayOf = ({ expiresOn }: DocumentRow): string => expiresOn ?? "9999-12-31";

function markReplaced(context: Context, row: DocumentRow): void {
  const { tx, now, me } = context;
  const opened = openDocument(context, row);
  if (row.state !== "held" || !opened.ok) return;
  const next = { ...row, version: row.version + 1 };
  updateDocument(tx, {
    ...next,
    state: "replaced",
    at: now,
    by: me.id,
    sealedOffice: sealDocument(context, next, opened.value),
  });
}

const procedureSpot = ({ id, version }: Pick<ProcedureRow, "id" | "version">) => ({
  table: "residence_tracks",
  rowId: id,
  version,
});
const snoozeSpot = (id: string) => ({ table: "snoozes", rowId: id, version: 1 });
const eventSpot = (id: string) => ({ table: "residence_events", rowId: id, version: 1 });
const documentSpot = (id: string, version: number) => ({ table: "documents", rowId: id, version });
