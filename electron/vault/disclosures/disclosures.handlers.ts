import {
  type ConsentRow,
  consentRowsOf,
  consentVersionsOf,
  type DisclosureRow,
  disclosuresOf,
  insertConsent,
  insertDisclosure,
} from "../../../db/disclosures/disclosures.ts";
import { overridesOf } from "../../../db/address-guard/two-person-overrides.ts";
import type { PersonRow } from "../../../db/people/people.ts";
import { discardDraft } from "../../../db/drafts/drafts.ts";
import { documentsOf } from "../../../db/residence/documents.ts";
import { scansOfPerson } from "../../../db/residence/scans.ts";
import { calendarDateOf } from "../../../domain/core/calendar-date.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import {
  consentProblems,
  type ConsentId,
  type ConsentRecord,
  ConsentRowId,
  hadEnded,
  consentMismatchOf,
  stateOf,
} from "../../../domain/disclosures/consent.ts";
import {
  DisclosureId,
  entryProblems,
  type RegisterEntry,
} from "../../../domain/disclosures/disclosure.ts";
import { disclosureDraftKey } from "../../../domain/disclosures/disclosure-draft-key.ts";
import type { ConsentView, DisclosuresView } from "../../../domain/disclosures/disclosures-view.ts";
import { compartmentOf } from "../../../domain/disclosures/disclosure-codes.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Compartment } from "../../../domain/users/user.ts";
import { fileKeyOf } from "../users/hidden-file-holders.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import type { Handlers } from "../platform/dispatch.ts";
import { intakePerson } from "../people/readable-person-files.ts";
import { consentSealing, entrySealing, openConsent, openEntry } from "./sealed-disclosures.ts";
import { overrideViews } from "../address-guard/two-person-overrides.ts";
import { partOf } from "../people/sealed-field-state.ts";
import { staffNames } from "../people/display-names.ts";
import { accessHandlers } from "./access-requests.handlers.ts";
import { compelledHandlers, compelledDisclosureViews } from "./compelled-disclosures.handlers.ts";
import { lastLines, unregisteredDisclosuresOf } from "./unregistered-disclosures.ts";

const view: Handler<"ledger.view"> = (context, { id }) => {
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  const nameOf = staffNames(context);
  const fileKey = fileKeyOf(context, person.value);
  const isUncovered = uncovering(consentRowsOf(context.tx, id));
  context.noteReading(id, "ledger");
  return ok({
    readsCare: context.keys.holds.includes("care"),
    consents: [...consentsSeen(context, id, fileKey)],
    lines: disclosuresOf(context.tx, id)
      .slice(-2000)
      .map((row) => ({
        id: row.id,
        at: row.at,
        byName: nameOf(row.by),
        corrects: row.corrects,
        compartment: row.compartment,
        day: row.day,
        isUncovered: isUncovered(row),
        entry: partOf(openEntry(context, row, fileKey), true),
      })),
    unsaid: [...unregisteredDisclosuresOf(context, id, fileKey)].slice(0, 100),
    overrides: [...overrideViews(context, overridesOf(context.tx, id).slice(0, 100))],
    orders: [...compelledDisclosureViews(context, id, fileKey)],
    scans: scansToSign(context, id),
  } satisfies DisclosuresView);
};

const consent: Handler<"ledger.consent"> = (context, { id, consent: said, changes }) => {
  const person = mayKeep(context, id, compartmentOf(said));
  if (!person.ok) return person;
  if (consentProblems(said, context.today).length > 0) return err({ type: "DayOutside" });
  if (said.scanId !== null && !scansToSign(context, id).some((scan) => scan.id === said.scanId))
    return err({ type: "NotFound" });
  const before = changes === null ? null : consentNow(context, person.value, changes);
  if (before?.ok === false) return before;
  const record: ConsentRecord = { consent: said, ending: null };
  const was = before?.value ?? null;
  if (was !== null && stateOf(was.record) !== said.answer) return err({ type: "ConsentNotGiven" });
  keep(context, person.value, record, was?.row ?? null);
  discardDraft(context.tx, context.me.id, disclosureDraftKey(id, "consent", changes?.id ?? null));
  return ok(null);
};

const endConsent: Handler<"ledger.endConsent"> = (context, input) => {
  const { id, consentId, version, ending } = input;
  const person = mayKeep(context, id, "office");
  if (!person.ok) return person;
  const before = consentNow(context, person.value, { id: consentId, version });
  if (!before.ok) return before;
  const { row, record } = before.value;
  const isGiven = stateOf(record) === "given";
  if (ending.state === "withdrawn" && !isGiven) return err({ type: "ConsentNotGiven" });
  if (stateOf(record) === "mistake") return err({ type: "AlreadyCorrected" });
  if (ending.on > context.today || ending.on < record.consent.from)
    return err({ type: "DayOutside" });
  keep(context, person.value, { ...record, ending }, row);
  discardDraft(context.tx, context.me.id, disclosureDraftKey(id, ending.state, consentId));
  return ok(null);
};

const write: Handler<"ledger.write"> = (context, { id, entry, corrects: said, source }) => {
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  if (entryProblems(entry, context.today).length > 0) return err({ type: "DayOutside" });
  if (entry.kind === "mistake" && said === null)
    return err({ type: "InvalidInput", fields: ["entry.kind"] });
  const fileKey = fileKeyOf(context, person.value);
  if (
    source !== null &&
    !unregisteredDisclosuresOf(context, id, fileKey).some((one) => one.source === source)
  )
    return err({ type: "NotFound" });
  // For a document whose line was cancelled: the new one continues it, and the document stays bound to the first.
  const back = source === null ? undefined : lastLines(context, id, fileKey).get(source);
  if (back !== undefined && said !== null) return err({ type: "InvalidInput", fields: ["source"] });
  const corrects = back?.id ?? said;
  const before = corrects === null ? null : lineNow(context, id, corrects);
  if (before?.ok === false) return before;
  const compartment = entry.kind === "told" ? compartmentOf(entry) : (before?.value ?? "office");
  const mayWrite = mayKeep(context, id, compartment);
  if (!mayWrite.ok) return mayWrite;
  const allowed = allowedBy(context, person.value, entry);
  if (!allowed.ok) return allowed;
  const row = { id: DisclosureId.parse(context.newId()), compartment };
  insertDisclosure(context.tx, {
    ...row,
    personId: id,
    day: entry.on,
    consentRow: allowed.value,
    corrects,
    source: back === undefined ? source : null,
    sealed: entrySealing.seal(context, row, entry, fileKey),
    at: context.now,
    by: context.me.id,
  });
  const part = { told: "line", stayed: "stayed", mistake: "takeBack" } as const;
  discardDraft(context.tx, context.me.id, disclosureDraftKey(id, part[entry.kind], said ?? source));
  context.note({ action: "disclosureNoted", object: { kind: "disclosures", id: row.id } });
  return ok(null);
};

/** Of the office, named where the file is hidden, and a care worker where it is about what only they read. */
function mayKeep(
  context: Context,
  id: PersonId,
  compartment: Compartment,
): Result<PersonRow, AppError> {
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  return context.keys.holds.includes(compartment)
    ? person
    : err({ type: "NotMember", compartment });
}

/** The version under which something is told, once it is sure that it covers all of it; null for another ground. */
function allowedBy(
  context: Context,
  person: PersonRow,
  entry: RegisterEntry,
): Result<ConsentRowId | null, AppError> {
  if (entry.kind !== "told" || entry.ground.kind !== "consent") return ok(null);
  const wanted = entry.ground.consent;
  const rows = consentRowsOf(context.tx, person.card.id);
  const row = rows.find((one) => one.id === wanted);
  if (row === undefined) return err({ type: "NotFound" });
  if (rows.some((one) => one.consentId === row.consentId && one.version > row.version))
    return err({ type: "ChangedMeanwhile" });
  const opened = openConsent(context, row, fileKeyOf(context, person));
  if (!opened.ok) return err({ type: "NotFound" });
  const misfit = consentMismatchOf(entry, opened.value);
  return misfit === null ? ok(row.id) : err({ type: misfit });
}

/** A consent as it is, if it was not changed meanwhile and this reader can open it. */
function consentNow(
  context: Context,
  person: PersonRow,
  { id, version }: { readonly id: ConsentId; readonly version: number },
): Result<{ readonly row: ConsentRow; readonly record: ConsentRecord }, AppError> {
  const row = consentVersionsOf(context.tx, id).at(-1);
  if (row === undefined || row.personId !== person.card.id) return err({ type: "NotFound" });
  if (row.version !== version) return err({ type: "ChangedMeanwhile" });
  const opened = openConsent(context, row, fileKeyOf(context, person));
  if (opened.ok) return ok({ row, record: opened.value });
  return opened.error.type === "NotYours"
    ? err({ type: "NotMember", compartment: row.compartment })
    : err({ type: "NotFound" });
}

/** Adds a version. */
function keep(
  context: Context,
  person: PersonRow,
  record: ConsentRecord,
  before: ConsentRow | null,
): void {
  const { tx, now, me } = context;
  const { consent: said, ending } = record;
  const id = ConsentRowId.parse(context.newId());
  const compartment = compartmentOf(said);
  insertConsent(tx, {
    id,
    consentId: before?.consentId ?? (id as string as ConsentId),
    version: (before?.version ?? 0) + 1,
    personId: person.card.id,
    compartment,
    state: stateOf(record),
    from: said.from,
    until: said.until,
    endedOn: ending?.state === "withdrawn" ? ending.on : null,
    sealed: consentSealing.seal(context, { id, compartment }, record, fileKeyOf(context, person)),
    at: now,
    by: me.id,
  });
  const action = ending === null ? "consentRecorded" : "consentEnded";
  context.note({ action, object: { kind: "consents", id } });
}

/** Who reads the line that another takes the place of. */
function lineNow(
  { tx, keys }: Context,
  id: PersonId,
  corrects: DisclosureId,
): Result<Compartment, AppError> {
  const rows = disclosuresOf(tx, id);
  const row = rows.find((one) => one.id === corrects);
  if (row === undefined) return err({ type: "NotFound" });
  if (rows.some((one) => one.corrects === corrects)) return err({ type: "AlreadyCorrected" });
  const { compartment } = row;
  return keys.holds.includes(compartment)
    ? ok(compartment)
    : err({ type: "NotMember", compartment });
}

/** Whether a line was told under a consent that, in its present version, had ended by that day. */
function uncovering(consents: readonly ConsentRow[]): (line: DisclosureRow) => boolean {
  const byId = new Map(consents.map((row) => [row.id, row]));
  const last = new Map<ConsentId, ConsentRow>();
  for (const row of consents)
    if (row.version > (last.get(row.consentId)?.version ?? 0)) last.set(row.consentId, row);
  return ({ consentRow, day }) => {
    const under = consentRow === null ? undefined : byId.get(consentRow);
    const now = under === undefined ? undefined : last.get(under.consentId);
    return now !== undefined && hadEnded(now, day);
  };
}

function consentsSeen(
  context: Context,
  id: PersonId,
  fileKey: Buffer | null,
): readonly ConsentView[] {
  const nameOf = staffNames(context);
  const all = consentRowsOf(context.tx, id);
  return all
    .filter(({ version }) => version === 1)
    .toReversed()
    .slice(0, 300)
    .map(({ consentId }) => ({
      id: consentId,
      versions: all
        .filter((row) => row.consentId === consentId)
        .slice(-50)
        .map((row) => ({
          rowId: row.id,
          version: row.version,
          at: row.at,
          byName: nameOf(row.by),
          compartment: row.compartment,
          state: row.state,
          record: partOf(openConsent(context, row, fileKey), true),
        })),
    }));
}

/** Stored documents of the person: one of them may be the signed one. */
function scansToSign({ tx, settings }: Context, id: PersonId): DisclosuresView["scans"] {
  const kinds = new Map(documentsOf(tx, id).map((document) => [document.id, document.kind]));
  return scansOfPerson(tx, id)
    .filter(({ file }) => file !== null)
    .slice(-200)
    .map(({ scan }) => ({
      id: scan.id,
      kind: kinds.get(scan.documentId) ?? "other",
      on: calendarDateOf(scan.at, settings.zone),
    }));
}

/** Consents, and what left. */
export const disclosureHandlers = {
  "ledger.view": view,
  "ledger.consent": consent,
  "ledger.endConsent": endConsent,
  "ledger.write": write,
  ...compelledHandlers,
  ...accessHandlers,
} satisfies Partial<Handlers>;
