import { dossiersIn, dossiersOf, insertDossier } from "../../../db/dossiers/dossiers.ts";
import { documentById, documentsOf } from "../../../db/residence/documents.ts";
import type { PersonRow } from "../../../db/people/people.ts";
import { scanById, scansOfPerson } from "../../../db/residence/scans.ts";
import { canBeSigned, isAlone, mayLetThrough } from "../../../domain/dossiers/dossier-check.ts";
import { addressees } from "../../../domain/dossiers/compose-dossier.ts";
import {
  changed,
  DossierId,
  type DossierRecord,
  type Enclosed,
  isInWork,
  stateAfterRemark,
} from "../../../domain/dossiers/dossier.ts";
import { requestToBegin } from "../../../domain/dossiers/dossier-due-dates.ts";
import { type Enclosure, enclosuresFor, isOfGroup } from "../../../domain/dossiers/enclosure.ts";
import { officeNumberIn } from "../../../domain/dossiers/dossier-facts.ts";
import type { Request } from "../../../domain/dossiers/requested-document.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { compartmentOfScans } from "../../../domain/residence/scan.ts";
import { fileKeyOf } from "../users/hidden-file-holders.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { applicantOf, askingOf, identityFacts } from "./applicant.ts";
import {
  dossierInWork,
  doneNow,
  openedDossier,
  type OpenDossier,
  readDossier,
  saveDossier,
  settled,
} from "./dossier-in-work.ts";
import { sealDossier } from "./sealed-dossiers.ts";
import { intakePerson } from "../people/readable-person-files.ts";
import { openScan } from "../residence/sealed-scans.ts";

/** Begins one for what is asked for next, with the scans that belong in it. */
export const begin: Handler<"dossiers.begin"> = (context, { personId, transition, language }) => {
  const { tx, now, me, today } = context;
  const found = intakePerson(context, personId);
  if (!found.ok) return found;
  const person = found.value;
  const before = dossiersOf(tx, personId);
  if (before.some(({ state }) => isInWork(state))) return err({ type: "DossierThere" });
  const asking = askingOf(context, person);
  const request =
    transition === null && asking !== null
      ? requestToBegin(asking.requests, asking.status)
      : asking?.requests.find((one) => one.transition === transition);
  if (request === undefined) return err({ type: "NothingToAsk" });
  const row = { id: DossierId.parse(context.newId()), version: 1 };
  const count = String(before.length + 1);
  const last = lastAddressed(context, language);
  const record: DossierRecord = {
    transition: request.transition,
    document: request.document,
    profile: request.profile,
    reference: `${today.slice(0, 4)}-${String(person.card.number)}/${count}`,
    addressee: last?.addressee ?? addressees[language],
    texts: {},
    enclosures: [...proposed(context, personId, request)],
    letThrough: [],
    agreed: null,
    reviewed: null,
    signedOff: null,
    signedWords: null,
    correction: null,
    agreedWords: null,
    madeFor: null,
    theirReference: "",
    officeNumber: officeNumberOf(context, person),
    signatory: last?.signatory ?? "",
    capacity: last?.capacity ?? "",
  };
  insertDossier(tx, {
    ...row,
    personId,
    language,
    state: "draft",
    begunAt: now,
    begunBy: me.id,
    changedAt: now,
    changedBy: me.id,
    sealed: sealDossier(context, row, record, fileKeyOf(context, person)),
  });
  context.note({ action: "dossierBegun", object: { kind: "dossiers", id: row.id } });
  return ok({ id: row.id });
};

export const address: Handler<"dossiers.address"> = (context, input) => {
  const opened = dossierInWork(context, input);
  if (!opened.ok) return opened;
  const { record, person, row } = opened.value;
  const { transition, language } = input;
  const isAsShipped = input.addressee === addressees[row.language];
  const isInAnother = language !== row.language && input.addressee === record.addressee;
  const addressee = isAsShipped && isInAnother ? addressees[language] : input.addressee;
  const request = askingOf(context, person)?.requests.find((one) => one.transition === transition);
  if (request === undefined && transition !== record.transition)
    return err({ type: "NothingToAsk" });
  const asked =
    request === undefined ? {} : { document: request.document, profile: request.profile };
  const { theirReference, officeNumber, signatory, capacity } = input;
  const next = changed(record, {
    ...asked,
    transition,
    addressee,
    theirReference: theirReference ?? record.theirReference,
    officeNumber: officeNumber ?? record.officeNumber,
    signatory: signatory ?? record.signatory,
    capacity: capacity ?? record.capacity,
  });
  saveDossier(context, opened.value, { record: next, state: "draft", language }, "dossierChanged");
  return settled(context, row, "address");
};

/** Other words for this dossier, or those of the file again. */
export const write: Handler<"dossiers.write"> = (context, input) => {
  const opened = dossierInWork(context, input);
  if (!opened.ok) return opened;
  const { person, record, row } = opened.value;
  const { section, text } = input;
  const { [section]: _before, ...others } = record.texts;
  const read = readDossier(context, opened.value, applicantOf(context, person));
  const basis = read.basis[section];
  const texts =
    text === null || text === read.composed[section]
      ? others
      : { ...others, [section]: { text, basis, language: row.language } };
  saveDossier(
    context,
    opened.value,
    { record: changed(record, { texts }), state: "draft" },
    "dossierChanged",
  );
  return settled(context, opened.value.row, section);
};

export const enclose: Handler<"dossiers.enclose"> = (context, input) => {
  const opened = dossierInWork(context, input);
  if (!opened.ok) return opened;
  const { record } = opened.value;
  const enclosures: Enclosed[] = [];
  for (const one of input.enclosures) {
    const fits = enclosedAs(context, opened.value, one);
    if (!fits.ok) return fits;
    enclosures.push(fits.value);
  }
  const isTwice = new Set(enclosures.map(({ scanId }) => scanId)).size < enclosures.length;
  if (isTwice) return err({ type: "InvalidInput", fields: ["enclosures"] });
  const next = changed(record, { enclosures });
  saveDossier(context, opened.value, { record: next, state: "draft" }, "dossierChanged");
  return settled(context, opened.value.row, "about");
};

/** With the key of its file, sealed for the office within this dossier and nowhere else. */
export const release: Handler<"dossiers.release"> = (context, input) => {
  const opened = dossierInWork(context, input);
  if (!opened.ok) return opened;
  const { record, fileKey, person } = opened.value;
  const { enclosure, reason } = input;
  const found = scanById(context.tx, enclosure.scanId);
  const document = found === null ? null : documentById(context.tx, found.scan.documentId);
  if (found === null || found.file === null || document?.personId !== person.card.id)
    return err({ type: "NotFound" });
  const scan = openScan(context, found.file, fileKey);
  if (!scan.ok) return err({ type: "NotMember", compartment: "care" });
  const { kind, id: documentId } = document;
  const enclosed: Enclosed = {
    ...enclosure,
    kind,
    documentId,
    release: { ...doneNow(context), reason, ...scan.value },
  };
  const others = record.enclosures.filter(({ scanId }) => scanId !== enclosure.scanId);
  const next = changed(record, { enclosures: [...others, enclosed] });
  saveDossier(context, opened.value, { record: next, state: "draft" }, "dossierChanged");
  context.note({ action: "scanReleased", object: { kind: "scans", id: enclosure.scanId } });
  return settled(context, opened.value.row, "release");
};

/** The person was told what is sent, and agrees; or it turns out that they do not. */
export const agree: Handler<"dossiers.agree"> = (context, input) => {
  const opened = dossierInWork(context, input);
  if (!opened.ok) return opened;
  const { person, record, row } = opened.value;
  const read = readDossier(context, opened.value, applicantOf(context, person));
  const said = input.isAgreed
    ? { agreed: doneNow(context), agreedWords: read.toldWords }
    : { agreed: null, agreedWords: null };
  const next = { ...record, ...said, signedOff: null };
  const state = stateAfterRemark(row.state);
  saveDossier(context, opened.value, { record: next, state }, "dossierChanged");
  return ok(null);
};

export const letThrough: Handler<"dossiers.letThrough"> = (context, input) => {
  const opened = dossierInWork(context, input);
  if (!opened.ok) return opened;
  const { person, record, row } = opened.value;
  const { line, about, reason } = input;
  const { checks } = readDossier(context, opened.value, applicantOf(context, person));
  const isThere = checks.some(
    (one) => one.id === line && one.about === about && one.level === "blocking",
  );
  if (!isThere || !mayLetThrough(line)) return err({ type: "DossierBlocked" });
  const others = record.letThrough.filter((one) => one.id !== line || one.about !== about);
  const through = [...others, { ...doneNow(context), id: line, about, reason }];
  const next = { ...record, letThrough: through, signedOff: null };
  const state = stateAfterRemark(row.state);
  saveDossier(context, opened.value, { record: next, state }, "dossierLetThrough");
  return settled(context, row, "through");
};

export const review: Handler<"dossiers.review"> = (context, input) => {
  const opened = dossierInWork(context, input);
  if (!opened.ok) return opened;
  const record = { ...opened.value.record, reviewed: doneNow(context), signedOff: null };
  const state =
    opened.value.row.state === "draft" ? "reviewed" : stateAfterRemark(opened.value.row.state);
  saveDossier(context, opened.value, { record, state }, "dossierReviewed");
  return ok(null);
};

/** The jurist signs it: nothing else blocks it, and it was reviewed. */
export const signOff: Handler<"dossiers.signOff"> = (context, input) => {
  const opened = dossierInWork(context, input);
  if (!opened.ok) return opened;
  if (opened.value.row.state !== "reviewed") return err({ type: "NotReviewed" });
  const applicant = applicantOf(context, opened.value.person);
  const { checks, words } = readDossier(context, opened.value, applicant);
  if (!canBeSigned(checks)) return err({ type: "DossierBlocked" });
  const before = opened.value.record;
  const done = doneNow(context);
  const alone = isAlone(done.by, before);
  const reason = input.aloneReason;
  if (alone && reason === null) return err({ type: "SignedAlone" });
  const others = before.letThrough.filter(({ id }) => id !== "signedAlone");
  const record: DossierRecord = {
    ...before,
    signedOff: done,
    signedWords: words,
    letThrough:
      alone && reason !== null
        ? [...others, { ...done, id: "signedAlone", about: null, reason }]
        : others,
  };
  saveDossier(context, opened.value, { record, state: "signedOff" }, "dossierSigned");
  return settled(context, opened.value.row, "alone");
};

/** The last addressed one in this language: the next one has its addressee and signatory. */
function lastAddressed(context: Context, language: Language): DossierRecord | null {
  for (const row of dossiersIn(context.tx, language, 20)) {
    const opened = openedDossier(context, row.id);
    if (opened.ok && opened.value.record.addressee !== "") return opened.value.record;
  }
  return null;
}

/** As in the person's last dossier, or among the numbers of the identity. */
function officeNumberOf(context: Context, person: PersonRow): string {
  for (const { id } of dossiersOf(context.tx, person.card.id).toReversed()) {
    const opened = openedDossier(context, id);
    if (opened.ok && opened.value.record.officeNumber !== "")
      return opened.value.record.officeNumber;
  }
  return officeNumberIn(identityFacts(context, person).numbers);
}

/** The newest scan of every document that such a dossier encloses. */
function proposed(context: Context, personId: PersonId, request: Request): readonly Enclosed[] {
  const { tx, today } = context;
  const groups = enclosuresFor(request.transition, request.profile, today);
  const scans = scansOfPerson(tx, personId).filter(({ file }) => file !== null);
  const held = documentsOf(tx, personId).filter(({ state }) => state === "held");
  return groups.flatMap(({ group }) =>
    held.flatMap(({ id: documentId, kind }) => {
      const scan = scans.findLast((one) => one.scan.documentId === documentId)?.scan;
      const isIn = isOfGroup(group, kind) && compartmentOfScans(kind) !== "care";
      if (scan === undefined || !isIn) return [];
      return [{ ...plainCopy, scanId: scan.id, documentId, kind, release: null }];
    }),
  );
}

const plainCopy = {
  title: "" as const,
  form: "copy" as const,
  language: null,
  translation: "" as const,
  pages: null,
};

/** As it may be in this dossier: the person's own, and, where it is medical, released by a care worker. */
function enclosedAs(
  context: Context,
  { person, record }: OpenDossier,
  enclosure: Enclosure,
): Result<Enclosed, AppError> {
  const found = scanById(context.tx, enclosure.scanId);
  const document = found === null ? null : documentById(context.tx, found.scan.documentId);
  if (found === null || document?.personId !== person.card.id) return err({ type: "NotFound" });
  const before = record.enclosures.find(({ scanId }) => scanId === enclosure.scanId);
  const isCare = compartmentOfScans(document.kind) === "care";
  if (isCare && (before?.release ?? null) === null) return err({ type: "NotReleased" });
  const { kind, id: documentId } = document;
  return ok({ ...enclosure, kind, documentId, release: before?.release ?? null });
}
