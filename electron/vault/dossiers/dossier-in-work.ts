import { createHash } from "node:crypto";
import { termsInUse } from "../../../db/address-guard/terms.ts";
import {
  type DossierRow,
  dossierById,
  frozenOf,
  updateDossier,
} from "../../../db/dossiers/dossiers.ts";
import { discardDraft } from "../../../db/drafts/drafts.ts";
import { documentsOf } from "../../../db/residence/documents.ts";
import type { PersonRow } from "../../../db/people/people.ts";
import { scansOfPerson } from "../../../db/residence/scans.ts";
import type { AuditAction } from "../../../domain/core/audit-action.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { addressSearchOf } from "../../../domain/address-guard/address-search.ts";
import {
  type CheckLine,
  checkDossier,
  type Guard,
} from "../../../domain/dossiers/dossier-check.ts";
import {
  basisOf,
  composeDossier,
  type Composed,
} from "../../../domain/dossiers/compose-dossier.ts";
import { contentOf, type DossierContent } from "../../../domain/dossiers/dossier-content.ts";
import {
  type Done,
  type DossierId,
  type DossierRecord,
  type DossierState,
  isInWork,
} from "../../../domain/dossiers/dossier.ts";
import { type DossierFacts, withoutInterviews } from "../../../domain/dossiers/dossier-facts.ts";
import { stateSince } from "../../../domain/dossiers/dossier-register.ts";
import { residenceStatus } from "../../../domain/residence/procedure/residence-status.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { fileKeyOf } from "../users/hidden-file-holders.ts";
import type { Context } from "../platform/handler-context.ts";
import { type Applicant, type Asking, requestOf } from "./applicant.ts";
import { dossierFacts } from "./dossier-facts.ts";
import { openDossier, registerEntries, sealDossier } from "./sealed-dossiers.ts";
import { intakePerson } from "../people/readable-person-files.ts";

/** A dossier that this reader may open. */
export interface OpenDossier {
  readonly row: DossierRow;
  readonly person: PersonRow;
  readonly record: DossierRecord;
  /** The key of the person's file, where it is hidden. */
  readonly fileKey: Buffer | null;
  /** The state in the table, which never goes back: where a sending was cancelled it is further on there. */
  readonly stored: DossierState;
}

export function openedDossier(context: Context, id: DossierId): Result<OpenDossier, AppError> {
  const row = dossierById(context.tx, id);
  if (row === null) return err({ type: "NotFound" });
  const person = intakePerson(context, row.personId);
  if (!person.ok) return person;
  const fileKey = fileKeyOf(context, person.value);
  const record = openDossier(context, row, fileKey);
  if (!record.ok) return err({ type: "NotFound" });
  const state = stateNow(context, row, fileKey);
  const opened = { person: person.value, record: record.value, fileKey, stored: row.state };
  return ok({ row: { ...row, state }, ...opened });
}

/** What was only sent in error is frozen as before, and can be sent, whatever answer was recorded. */
function stateNow(
  context: Context,
  { id, state }: DossierRow,
  fileKey: Buffer | null,
): DossierState {
  if (state !== "sent" && state !== "answered") return state;
  const last = frozenOf(context.tx, id).at(-1)?.version.id;
  const since = last === undefined ? null : stateSince(registerEntries(context, last, fileKey));
  return since ?? state;
}

/** One that is being worked on, as it was read. */
export function dossierInWork(
  context: Context,
  { id, version }: { readonly id: DossierId; readonly version: number },
): Result<OpenDossier, AppError> {
  const opened = openedDossier(context, id);
  if (!opened.ok) return opened;
  if (!isInWork(opened.value.row.state)) return err({ type: "DossierFrozen" });
  return opened.value.row.version === version ? opened : err({ type: "ChangedMeanwhile" });
}

interface Saved {
  readonly record: DossierRecord;
  readonly state: DossierState;
  readonly language?: DossierRow["language"];
}

/** Writes its next version. */
export function saveDossier(
  context: Context,
  { row, fileKey }: OpenDossier,
  { record, state, language = row.language }: Saved,
  action: AuditAction,
): void {
  const { tx, now, me } = context;
  const next = { id: row.id, version: row.version + 1 };
  updateDossier(tx, {
    ...row,
    ...next,
    state,
    language,
    changedAt: now,
    changedBy: me.id,
    sealed: sealDossier(context, next, record, fileKey),
  });
  context.note({ action, object: { kind: "dossiers", id: row.id } });
}

/** Discards the draft of what is now recorded. */
export function settled(
  { tx, me }: Context,
  { id, personId }: DossierRow,
  part: string,
): Result<null, AppError> {
  discardDraft(tx, me.id, { kind: "dossier", personId, object: `${id} ${part}` });
  return ok(null);
}

/** Who does it, today. */
export const doneNow = ({ me, today }: Context): Done => ({
  by: me.id,
  byName: me.name,
  on: today,
});

export interface ReadDossier {
  readonly asking: Asking;
  readonly facts: DossierFacts;
  readonly composed: Composed;
  readonly basis: Composed;
  readonly checks: readonly CheckLine[];
  readonly content: DossierContent;
  /** A hash of its content, whatever the day. */
  readonly words: string;
  /** The same without the interviews: what the person is told, and agrees to. */
  readonly toldWords: string;
}

/** What stops, in a text of a dossier; the blocks of who writes and who is written to are excused. */
function guardFor({ tx, settings }: Context, addressee: string): Guard {
  const guard = addressSearchOf(termsInUse(tx), [settings.correspondenceAddress, addressee]);
  return (text) =>
    guard
      .search(text)
      .filter(({ level }) => level === "stop")
      .map(({ from, to }) => text.slice(from, to));
}

/** Its present content, and what blocks it. */
export function readDossier(
  context: Context,
  { row, record }: OpenDossier,
  applicant: Applicant,
): ReadDossier {
  const { language } = row;
  const scans = scansOf(context, applicant.person);
  const guard = guardFor(context, record.addressee);
  const asking = applicant.asking ?? nothingAsked(context);
  const facts = dossierFacts(context, applicant, asking, requestOf(asking, record));
  const composed = composeDossier(facts, language);
  const basis = basisOf(facts, language);
  const told = basisOf(withoutInterviews(facts), language);
  const content = contentOf(facts, record, composed, language);
  const words = sumOf(contentOf(facts, record, basis, language), facts);
  const toldWords = sumOf(contentOf(facts, record, told, language), facts);
  const known = { facts, record, language, composed, basis, guard, words, toldWords };
  const checks = checkDossier({ ...known, ...scans });
  return { asking, facts, composed, basis, checks, content, words, toldWords };
}

/** A day gone by changes nothing of what was signed, nor does the name of the colleague who signs it. */
/** With what courts decided: on the day of the basis all of it is still to come. */
const sumOf = (
  { on: _, signature: __, ...said }: DossierContent,
  { cases }: DossierFacts,
): string => {
  const decided = cases.map(({ events }) => events);
  return createHash("sha256")
    .update(JSON.stringify([said, decided]))
    .digest("hex");
};

const nothingKnown = {
  leftExploitation: false,
  acceptsAssistance: false,
  statementStands: false,
  isMinorAlone: false,
  activated: [],
} as const;

const nothingAsked = ({ today }: Context): Asking => ({
  trackId: null,
  status: residenceStatus([], nothingKnown, today),
  requests: [],
});

/** Scans whose file is there, and when the document of each was issued. */
function scansOf({ tx }: Context, { card }: PersonRow) {
  const issued = new Map(documentsOf(tx, card.id).map(({ id, issuedOn }) => [id, issuedOn]));
  const scansThere = new Set<string>();
  const issuedOn = new Map<string, CalendarDate>();
  for (const { scan, file } of scansOfPerson(tx, card.id)) {
    if (file !== null) scansThere.add(scan.id);
    const day = issued.get(scan.documentId);
    if (day !== undefined && day !== null) issuedOn.set(scan.id, day);
  }
  return { scansThere, issuedOn };
}
