import { documentsOfProcedure, insertDocument } from "../../../db/residence/documents.ts";
import {
  activations,
  eventsOf,
  insertEvent,
  insertProcedure,
  procedureById,
  type ProcedureRow,
  proceduresOf,
} from "../../../db/residence/procedures.ts";
import { allUsers } from "../../../db/users/users.ts";
import type { PersonRow } from "../../../db/people/people.ts";
import { saidInCase } from "../../../domain/dossiers/dossier-check.ts";
import type { Parsed } from "../../../domain/api/index.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type {
  EventOf,
  OwnEvent,
  ResidenceEvent,
  ResidenceEventId,
} from "../../../domain/residence/procedure/procedure-event.ts";
import { ResidenceEventId as EventId } from "../../../domain/residence/procedure/procedure-event.ts";
import { type Guarded, mayRecord } from "../../../domain/residence/procedure/requirements.ts";
import { sureNationality } from "../../../domain/people/person.ts";
import { hasResidenceProcedure } from "../../../domain/residence/procedure/eu-member-states.ts";
import { profileOn } from "../../../domain/residence/procedure/rules-in-force.ts";
import { statusOfEvents } from "../../../domain/residence/procedure/residence-status.ts";
import {
  requestDays,
  wholeProcedure,
} from "../../../domain/residence/procedure/residence-procedure.ts";
import {
  type EventSaid,
  type EventView,
  ProcedureId,
  type ProcedureRecord,
  type ResidenceProcedureView,
} from "../../../domain/residence/residence-record.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { casesFacts } from "./residence-facts.ts";
import { intakePerson } from "../people/readable-person-files.ts";
import {
  factsOf,
  keepOneCurrent,
  openEvent,
  openProcedure,
  refreshResidence,
  replaceHeld,
  sealDocument,
  sealEvent,
  sealProcedure,
} from "./procedures.ts";
import { linkedCriminalCases } from "./linked-criminal-cases.ts";

export const view: Handler<"procedure.view"> = (context, { id }) => {
  const { tx, today } = context;
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  context.noteReading(id, "procedure");
  return ok({
    tracks: proceduresOf(tx, id).map((row) => procedureView(context, row)),
    activated: [...activations(tx)],
    hasProcedure: hasResidenceProcedure(sureNationality(person.value.card), today),
    cases: linkedCriminalCases(context, id).map(({ id: caseId, content: { office, notice } }) => ({
      id: caseId,
      office,
      notice,
    })),
    saidInCaseOn: saidInCase(casesFacts(context, person.value), today),
  });
};

/** Opens a way. One that goes on leaves no room for a second. */
export const open: Handler<"procedure.open"> = (context, input) => {
  const { id, openedOn, isAlone, overrideReason = null } = input;
  const { tx, today, now, me } = context;
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  if (openedOn > today) return err({ type: "DayOutside" });
  const isUsual = hasResidenceProcedure(sureNationality(person.value.card), openedOn);
  if (!isUsual && overrideReason === null) return err({ type: "NoProcedure" });
  const before = proceduresOf(tx, id);
  if (before.some(({ isOpen }) => isOpen)) return err({ type: "TrackOpen" });
  if (before[0] !== undefined && openedOn <= before[0].openedOn) return err({ type: "DayOutside" });
  const row = { id: ProcedureId.parse(context.newId()), version: 1 };
  const record: ProcedureRecord = {
    isAlone,
    override: isUsual ? null : overrideOf({ by: me.name, reason: overrideReason }),
    leftExploitation: false,
    acceptsAssistance: false,
    hasWorkPermit: false,
    events: [],
  };
  insertProcedure(tx, {
    ...row,
    personId: id,
    openedOn,
    isOpen: true,
    nextOn: null,
    at: now,
    by: me.id,
    sealedOffice: sealProcedure(context, row, record),
  });
  context.note({ action: "residenceOpened", object: { kind: "residence_tracks", id: row.id } });
  refreshResidence(context, person.value.card);
  return ok(null);
};

/** An event that was written down by mistake, with what was noted with it. */
export interface Corrected {
  readonly event: ResidenceEvent;
  readonly note: string;
  readonly reason: string;
}

/**
 * Adds what happened, if the rules let it, or a name and a reason do. `takeBack` takes back what was done elsewhere with an
 * event that this one corrects.
 */
export function recordEvent(
  context: Context,
  input: Parsed<"procedure.record">,
  takeBack: (context: Context, person: PersonRow, corrected: Corrected) => void,
): Result<null, AppError> {
  const found = openWay(context, input.trackId);
  if (!found.ok) return found;
  const { tx, now, me, today } = context;
  if (input.event.on > today) return err({ type: "DayOutside" });
  const { row, person, content } = found.value;
  const event = asEvent(input.event, EventId.parse(context.newId()), {
    by: me.name,
    reason: input.overrideReason,
  });
  if (event.kind === "answers" && !isOwnCase(context, person, event.from.caseId))
    return err({ type: "NotFound" });
  const facts = factsOf(content, person.card, event.on, activations(tx));
  const may = guarded(mayRecord(content.events, event, facts));
  if (!may.ok) return may;
  const own = eventsOf(tx, input.trackId).map(({ id }) => id);
  if (event.kind === "correction" && !own.includes(event.corrects))
    return err({ type: "NothingToCorrect" });
  if (wasCorrected(content.events, event)) return err({ type: "AlreadyCorrected" });
  if (isFollowed(context, row) && goesOnAgain(content.events, event))
    return err({ type: "TrackFollowed" });
  insertEvent(tx, {
    id: event.id,
    trackId: input.trackId,
    at: now,
    by: me.id,
    sealedOffice: sealEvent(context, event.id, { event, note: input.note }),
  });
  context.note({
    action: "residenceRecorded",
    object: { kind: "residence_events", id: event.id },
  });
  if (event.kind === "correction") {
    const corrected = correctedBy(context, found.value, event);
    if (corrected !== null) takeBack(context, person, corrected);
  }
  refreshResidence(context, person.card);
  return ok(null);
}

function correctedBy(
  context: Context,
  { row, content }: OpenWay,
  { corrects, reason }: EventOf<"correction">,
): Corrected | null {
  const event = content.events.find(({ id }) => id === corrects);
  const kept = eventsOf(context.tx, row.id).find(({ id }) => id === corrects);
  const record = kept === undefined ? null : openEvent(context, kept);
  if (event === undefined || record?.ok !== true) return null;
  return { event, note: record.value.note, reason };
}

/** Records a document that was issued; the one before it is replaced. */
export const issue: Handler<"procedure.issue"> = (context, input) => {
  const found = openWay(context, input.trackId);
  if (!found.ok) return found;
  const { tx, now, me, today } = context;
  const { trackId, step, issuedOn, printed } = input;
  if (issuedOn > today) return err({ type: "DayOutside" });
  const { person, content } = found.value;
  const activated = activations(tx);
  const residence = {
    step,
    printed,
    profile: profileOn(activated, issuedOn).id,
    override: overrideOf({ by: me.name, reason: input.overrideReason }),
  };
  const id = EventId.parse(context.newId());
  const { notifiedOn } = input.fields;
  const event: ResidenceEvent = {
    id,
    on: issuedOn,
    kind: "issued",
    ...residence,
    ...(notifiedOn === null ? {} : { notifiedOn }),
  };
  const facts = factsOf(content, person.card, issuedOn, activated);
  const may = guarded(mayRecord(content.events, event, facts));
  if (!may.ok) return may;
  const events = [...content.events, event];
  const held = statusOfEvents(events, issuedOn).track.documents.find((one) => one.id === id);
  if (held === undefined) throw new Error("What was issued is held");
  replaceHeld(context, trackId);
  const row = { id, version: 1 };
  const renews = documentsOfProcedure(tx, trackId).at(-1)?.id ?? null;
  insertDocument(tx, {
    ...row,
    personId: person.card.id,
    trackId,
    kind: held.kind,
    state: "held",
    askedOn: requestDays(events, issuedOn).get(id) ?? null,
    issuedOn,
    expiresOn: held.until,
    at: now,
    by: me.id,
    sealedOffice: sealDocument(context, row, { ...input.fields, renews, residence }),
  });
  keepOneCurrent(context, person.card.id);
  context.note({ action: "documentIssued", object: { kind: "documents", id } });
  refreshResidence(context, person.card);
  return ok(null);
};

/** An answer is about a case of the person, or one that is not on file. */
const isOwnCase = (context: Context, { card }: PersonRow, caseId: string | null): boolean =>
  caseId === null || linkedCriminalCases(context, card.id).some(({ id }) => id === caseId);

interface OpenWay {
  readonly row: ProcedureRow;
  readonly person: PersonRow;
  readonly content: ProcedureRecord;
}

function openWay(context: Context, id: ProcedureId): Result<OpenWay, AppError> {
  const row = procedureById(context.tx, id);
  if (row === null) return err({ type: "NotFound" });
  const person = intakePerson(context, row.personId);
  if (!person.ok) return person;
  const content = openProcedure(context, row);
  return content.ok
    ? ok({ row, person: person.value, content: content.value })
    : err({ type: "NotFound" });
}

interface Reason {
  readonly by: string;
  readonly reason: string | null;
}

const overrideOf = ({ by, reason }: Reason) => (reason === null ? null : { by, reason });

function asEvent(said: EventSaid, id: ResidenceEventId, reason: Reason): OwnEvent {
  switch (said.kind) {
    case "asked":
    case "openEndedAsked":
      return { ...said, id, override: overrideOf(reason) };
    default:
      return { ...said, id };
  }
}

const guarded = (result: Guarded): Result<null, AppError> =>
  result.ok || result.error.type !== "Missing"
    ? (result as Result<null, AppError>)
    : err({ type: "RulesLack" });

const wasCorrected = (events: readonly ResidenceEvent[], event: OwnEvent): boolean =>
  event.kind === "correction" &&
  events.some((one) => one.kind === "correction" && one.corrects === event.corrects);

/** As the table has it: an ended one stays so where another was opened on its day or later. */
const isFollowed = ({ tx }: Context, { id, personId, openedOn }: ProcedureRow): boolean =>
  proceduresOf(tx, personId).some((other) => other.id !== id && other.openedOn >= openedOn);

/** Taking back that it ended would open it beside another one. */
const goesOnAgain = (events: readonly ResidenceEvent[], event: OwnEvent): boolean =>
  wholeProcedure(events).ended !== null && wholeProcedure([...events, event]).ended === null;

function procedureView(context: Context, row: ProcedureRow): ResidenceProcedureView {
  const { id, openedOn, isOpen } = row;
  const opened = openProcedure(context, row);
  if (!opened.ok) return { id, openedOn, isOpen, content: { state: "damaged" } };
  const { events, ...content } = opened.value;
  const names = new Map(allUsers(context.tx).map((user) => [user.id, user.name]));
  const own = new Map(eventsOf(context.tx, id).map((one) => [one.id, one]));
  const seen = events.map((event): EventView => {
    const recorded = own.get(event.id);
    const record = recorded === undefined ? null : openEvent(context, recorded);
    return {
      event,
      note: record?.ok === true ? record.value.note : "",
      recorded:
        recorded === undefined ? null : { at: recorded.at, byName: names.get(recorded.by) ?? "" },
    };
  });
  return { id, openedOn, isOpen, content: { state: "open", record: content, events: seen } };
}
