import {
  documentById,
  documentsOf,
  documentsOfProcedure,
  type DocumentRow,
  headerOf,
  insertDocument,
  pastOf,
} from "../../../db/residence/documents.ts";
import { discardDraft } from "../../../db/drafts/drafts.ts";
import type { PersonRow } from "../../../db/people/people.ts";
import {
  activations,
  procedureById,
  type ProcedureRow,
  proceduresOf,
} from "../../../db/residence/procedures.ts";
import { allUsers } from "../../../db/users/users.ts";
import type { Parsed } from "../../../domain/api/index.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  computedExpiry,
  DocumentId,
  type DocumentRecord,
  isResidenceKind,
  OtherKind,
} from "../../../domain/residence/document.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { ResidenceEvent } from "../../../domain/residence/procedure/procedure-event.ts";
import { contradictionIn } from "../../../domain/residence/procedure/requirements.ts";
import { profileOn } from "../../../domain/residence/procedure/rules-in-force.ts";
import { statusOfEvents } from "../../../domain/residence/procedure/residence-status.ts";
import {
  requestDays,
  wholeProcedure,
} from "../../../domain/residence/procedure/residence-procedure.ts";
import type { ProcedureId } from "../../../domain/residence/residence-record.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import {
  type Days,
  replaceRenewed,
  replaceAfterChange,
  writeDocument,
} from "./other-document-replacement.ts";
import { intakePerson, accessibleFile, readsOffice } from "../people/readable-person-files.ts";
import { closedPart, partOf } from "../people/sealed-field-state.ts";
import {
  issuedAs,
  keepOneCurrent,
  openDocument,
  openProcedure,
  refreshResidence,
  replaceHeld,
  sealDocument,
} from "./procedures.ts";
import { scansSeenBy } from "./scans.handlers.ts";

/** What a person holds, newest first. The house reads what each is and until when; the rest is closed to it. */
export const ofPerson: Handler<"documents.ofPerson"> = (context, { id }) => {
  const person = accessibleFile(context, id);
  if (person === null) return err({ type: "NotFound" });
  context.noteReading(id, "documents");
  const seen = seenBy(context, person);
  const scansOf = scansSeenBy(context, person);
  const rows = documentsOf(context.tx, id).slice(0, 500);
  return ok(rows.map((row) => ({ ...seen(row), scans: [...scansOf(row)] })));
};

export const past: Handler<"documents.past"> = (context, { documentId }) => {
  const row = documentById(context.tx, documentId);
  if (row === null) return err({ type: "NotFound" });
  const person = intakePerson(context, row.personId);
  if (!person.ok) return person;
  const seen = seenBy(context, person.value);
  return ok(
    pastOf(context.tx, documentId)
      .slice(0, 200)
      .map((before) => seen({ ...row, ...before, id: documentId })),
  );
};

/** Adds a document that is no residence document. */
export const add: Handler<"documents.add"> = (context, input) => {
  const { tx, now, me } = context;
  const person = intakePerson(context, input.id);
  if (!person.ok) return person;
  const { id: personId, kind, state, askedOn, issuedOn, renews, fields } = input;
  const expiresOn = input.expiresOn ?? computedExpiry(kind, askedOn);
  const wrong = wrongDays(context, { state, askedOn, issuedOn, expiresOn });
  if (wrong !== null) return err(wrong);
  const row = { id: DocumentId.parse(context.newId()), version: 1 };
  replaceRenewed(context, { kind, state, personId }, renews);
  insertDocument(tx, {
    ...row,
    personId,
    trackId: null,
    kind,
    state,
    askedOn,
    issuedOn,
    expiresOn,
    at: now,
    by: me.id,
    sealedOffice: sealDocument(context, row, { ...fields, renews, residence: null }),
  });
  discardDraft(tx, me.id, { kind: "document", personId, object: null });
  context.note({ action: "documentSaved", object: { kind: "documents", id: row.id } });
  return ok(null);
};

/** Corrects a document or records what became of it. The earlier version is stored. */
export const change: Handler<"documents.change"> = (context, input) => {
  const row = documentById(context.tx, input.documentId);
  if (row === null) return err({ type: "NotFound" });
  const person = intakePerson(context, row.personId);
  if (!person.ok) return person;
  if (row.version !== input.version) return err({ type: "ChangedMeanwhile" });
  const before = openDocument(context, row);
  if (!before.ok) return err({ type: "NotFound" });
  const wrong = wrongDays(context, input);
  if (wrong !== null) return err(wrong);
  const changed = isResidenceKind(row.kind)
    ? changeResidence(context, row, before.value, input)
    : changePaper(context, row, before.value, input);
  if (!changed.ok) return changed;
  const spot = { kind: "document", personId: row.personId, object: row.id } as const;
  discardDraft(context.tx, context.me.id, spot);
  context.note({ action: "documentSaved", object: { kind: "documents", id: row.id } });
  refreshResidence(context, person.value.card);
  return ok(null);
};

type Change = Parsed<"documents.change">;

/** For a document without a printed last day, the rules may have one. */
function daysOf(before: DocumentRow, { state, askedOn, issuedOn, expiresOn }: Change): Days {
  const kind = OtherKind.safeParse(before.kind);
  const days = { state, askedOn, issuedOn };
  if (!kind.success) return { ...days, expiresOn };
  // The earlier last day by the rules comes back with the form, and was not typed.
  const isTyped = expiresOn !== null && expiresOn !== computedExpiry(kind.data, before.askedOn);
  return { ...days, expiresOn: isTyped ? expiresOn : computedExpiry(kind.data, askedOn) };
}

function changePaper(
  context: Context,
  row: DocumentRow,
  before: DocumentRecord,
  input: Change,
): Result<null, AppError> {
  writeDocument(context, row, { ...before, ...input.fields }, daysOf(row, input));
  replaceAfterChange(context, before, row, input.state);
  return ok(null);
}

/** The whole way must still make sense with the change, and every later document may get another last day by it. */
function changeResidence(
  context: Context,
  row: DocumentRow,
  before: DocumentRecord,
  input: Change,
): Result<null, AppError> {
  const { state, issuedOn, expiresOn: printed, fields } = input;
  const way = row.trackId === null ? null : procedureById(context.tx, row.trackId);
  const content = way === null ? null : openProcedure(context, way);
  if (way === null || content?.ok !== true || before.residence === null || issuedOn === null)
    return err({ type: "NotFound" });
  if (state === "asked" || state === "refused")
    return err({ type: "InvalidInput", fields: ["state"] });
  const withdrawnOn = withdrawalIn(context, row, input);
  if (withdrawnOn !== undefined && (withdrawnOn < issuedOn || withdrawnOn > context.today))
    return err({ type: "DayOutside" });
  const rules = rulesOf(context, row, issuedOn);
  const residence = { ...before.residence, printed, ...rules, withdrawnOn };
  const record = { ...before, ...fields, residence };
  const event: ResidenceEvent = { id: row.id, on: issuedOn, kind: "issued", ...residence };
  const others = content.value.events.filter(({ id }) => id !== row.id);
  const events = state === "mistake" ? others : [...others, event];
  const contradiction = contradictionIn(events);
  if (contradiction !== null) return err(contradiction);
  const held = statusOfEvents(events, context.today).track.documents.find(
    ({ id }) => id === row.id,
  );
  const asked = requestDays(events, context.today).get(row.id);
  const askedOn = asked === undefined ? row.askedOn : asked;
  const days = { askedOn, issuedOn, expiresOn: held?.givenUntil ?? row.expiresOn };
  const isCurrent = isLastOf(events, row) && !isFollowed(context, way);
  const becomes = state === "held" && !isCurrent ? "replaced" : state;
  if (becomes === "held" || row.state === "mistake")
    replaceHeld(context, way.id, (other) => isReplacedBy(other, row, becomes));
  if (becomes === "held" && row.state !== "held")
    for (const { id } of otherWays(context, row)) replaceHeld(context, id);
  writeDocument(context, { ...row, kind: held?.kind ?? row.kind }, record, {
    state: becomes,
    ...days,
  });
  if (state === "mistake" && isLastOf(content.value.events, row) && !isFollowed(context, way))
    restore(context, row, way);
  align(context, way.id, events);
  keepOneCurrent(context, row.personId);
  return ok(null);
}

/** The given day; today where it was cleared; where it is missing, the stored one. */
function withdrawalIn(
  context: Context,
  row: DocumentRow,
  { state, withdrawnOn }: Change,
): CalendarDate | undefined {
  if (state !== "withdrawn") return undefined;
  const said = withdrawnOn === undefined ? issuedAs(context, row)[0]?.withdrawnOn : withdrawnOn;
  return said ?? context.today;
}

/** Issued on another day than was recorded, it follows the rules of that day. */
const rulesOf = ({ tx }: Context, row: DocumentRow, issuedOn: CalendarDate) =>
  issuedOn === row.issuedOn ? {} : { profile: profileOn(activations(tx), issuedOn).id };

const isLastOf = (events: readonly ResidenceEvent[], { id }: DocumentRow): boolean =>
  wholeProcedure(events).documents.at(-1)?.id === id;

/** A document was issued on a way that was opened later. */
const isFollowed = (context: Context, { id, personId, openedOn }: ProcedureRow): boolean =>
  proceduresOf(context.tx, personId).some(
    (other) => other.id !== id && other.openedOn > openedOn && isIssuedOn(context, other),
  );

const isIssuedOn = (context: Context, { id }: Pick<ProcedureRow, "id">): boolean =>
  documentsOfProcedure(context.tx, id).some((row) => issuedAs(context, row).length > 0);

/** A current document replaces the other one of its procedure; one restored after a mistake replaces what came before it. */
const isReplacedBy = (other: DocumentRow, row: DocumentRow, state: DocumentRow["state"]): boolean =>
  other.id !== row.id &&
  (state === "held" || (state !== "mistake" && (other.issuedOn ?? "") <= (row.issuedOn ?? "")));

/** The last day of each document follows from the one before it: rewritten where it has changed. */
function align(
  context: Context,
  trackId: DocumentRow["trackId"],
  events: readonly ResidenceEvent[],
): void {
  if (trackId === null) return;
  const held = statusOfEvents(events, context.today).track.documents;
  for (const row of documentsOfProcedure(context.tx, trackId)) {
    const until = held.find(({ id }) => id === row.id)?.givenUntil;
    const record = openDocument(context, row);
    if (until === undefined || until === row.expiresOn || !record.ok) continue;
    writeDocument(context, row, record.value, { ...row, expiresOn: until });
  }
}

const otherWays = ({ tx }: Context, { personId, trackId }: DocumentRow) =>
  proceduresOf(tx, personId).filter(({ id }) => id !== trackId);

/** What was replaced in error is current again; of the earlier procedure, where nothing else was issued in this one. */
function restore(context: Context, mistaken: DocumentRow, way: ProcedureRow): void {
  if (isIssuedOn(context, way)) restoreLast(context, way.id);
  else restoreEarlier(context, mistaken, way);
}

function restoreLast(context: Context, trackId: ProcedureId): void {
  const last = documentsOfProcedure(context.tx, trackId).findLast(
    (row) => issuedAs(context, row).length > 0,
  );
  if (last?.state === "replaced") holdAgain(context, last);
}

/** The document the person had in the procedure before is current again, as long as it is valid. */
function restoreEarlier(context: Context, mistaken: DocumentRow, { openedOn }: ProcedureRow): void {
  const before = otherWays(context, mistaken)
    .filter((way) => way.openedOn <= openedOn)
    .flatMap(({ id }) => documentsOfProcedure(context.tx, id));
  if (before.some(({ state }) => state === "held")) return;
  const [last] = before
    .filter(
      ({ state, expiresOn }) => state === "replaced" && (expiresOn ?? "9999") >= context.today,
    )
    .toSorted((a, b) => (b.issuedOn ?? "").localeCompare(a.issuedOn ?? ""));
  if (last !== undefined) holdAgain(context, last);
}

function holdAgain(context: Context, row: DocumentRow): void {
  const record = openDocument(context, row);
  if (record.ok) writeDocument(context, row, record.value, { ...row, state: "held" });
}

function wrongDays(
  { today }: Context,
  { state, askedOn, issuedOn, expiresOn }: Days,
): AppError | null {
  if (state === "asked" && askedOn === null) return { type: "InvalidInput", fields: ["askedOn"] };
  if ((askedOn !== null && askedOn > today) || (issuedOn !== null && issuedOn > today))
    return { type: "DayOutside" };
  return issuedOn !== null && expiresOn !== null && expiresOn <= issuedOn
    ? { type: "ExpiryNotAfterIssue" }
    : null;
}

function seenBy(context: Context, person: PersonRow) {
  const names = new Map(allUsers(context.tx).map((user) => [user.id, user.name]));
  const reads = readsOffice(context, person);
  return (row: DocumentRow) => ({
    header: headerOf(row),
    record: reads ? partOf(documentView(context, row), true) : closedPart(true),
    at: row.at,
    byName: names.get(row.by) ?? "",
  });
}

/** As it is shown: what is withdrawn says since when it counts as that, also where an earlier edition kept no day. */
function documentView(context: Context, row: DocumentRow): ReturnType<typeof openDocument> {
  const opened = openDocument(context, row);
  if (row.state !== "withdrawn" || !opened.ok || opened.value.residence === null) return opened;
  const withdrawnOn = issuedAs(context, row)[0]?.withdrawnOn;
  return ok({ ...opened.value, residence: { ...opened.value.residence, withdrawnOn } });
}
