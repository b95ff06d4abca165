import type * as z from "zod";
import {
  type CaseLinkRow,
  type CaseVersionRow,
  type JudicialEventRow,
  linksOfPerson,
} from "../../../db/legal/criminal-cases.ts";
import {
  type InterviewRow,
  type LegalRecordRow,
  legalRecordsOf,
} from "../../../db/legal/legal-records.ts";
import type { PersonRow } from "../../../db/people/people.ts";
import { discardDraft } from "../../../db/drafts/drafts.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { CaseLink, KeptCase, type CriminalCaseId } from "../../../domain/legal/criminal-case.ts";
import { JudicialEvent, SaidWords } from "../../../domain/legal/judicial-event.ts";
import { legalDraftKey, type LegalPart } from "../../../domain/legal/legal-draft-key.ts";
import { InterviewCard, LegalRecord, standingRecords } from "../../../domain/legal/legal-record.ts";
import type { DossierFacts } from "../../../domain/dossiers/dossier-facts.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Compartment } from "../../../domain/users/user.ts";
import type { Context } from "../platform/handler-context.ts";
import { intakePerson } from "../people/readable-person-files.ts";

/** How one kind of sealed content of the legal part is sealed and opened: bound to the row's own id. */
function sealing<T>(compartment: Compartment, table: string, schema: z.ZodType<T>) {
  const spotOf = (rowId: string) => ({ table, rowId, version: 1 });
  return {
    seal: ({ keys }: Context, id: string, value: T): Buffer =>
      keys.seal(compartment, spotOf(id), schema, value),
    open: ({ keys }: Context, id: string, bytes: Buffer) =>
      keys.open(compartment, spotOf(id), schema, bytes),
  };
}

export const caseSealing = sealing("office", "criminal_case_versions", KeptCase);
export const linkSealing = sealing("office", "criminal_case_links", CaseLink);
export const eventSealing = sealing("office", "judicial_events", JudicialEvent);
export const eventWords = sealing("care", "judicial_events", SaidWords);
export const recordSealing = sealing("office", "legal_records", LegalRecord);
export const recordWords = sealing("care", "legal_records", SaidWords);
export const interviewSealing = sealing("care", "interview_cards", InterviewCard);

export const openCase = (context: Context, { id, sealedOffice }: CaseVersionRow) =>
  caseSealing.open(context, id, sealedOffice);
export const openLink = (context: Context, { id, sealedOffice }: CaseLinkRow) =>
  linkSealing.open(context, id, sealedOffice);
export const openEvent = (context: Context, { id, sealedOffice }: JudicialEventRow) =>
  eventSealing.open(context, id, sealedOffice);
export const openRecordOf = (context: Context, { id, sealedOffice }: LegalRecordRow) =>
  recordSealing.open(context, id, sealedOffice);
export const openInterview = (context: Context, { id, sealedCare }: InterviewRow) =>
  interviewSealing.open(context, id, sealedCare);

/** The newest link of a person to a case; null where there never was one, or it cannot be read. */
export function linkNow(
  context: Context,
  caseId: CriminalCaseId,
  personId: PersonId,
): CaseLink | null {
  const row = linksOfPerson(context.tx, caseId, personId).at(-1);
  const opened = row === undefined ? null : openLink(context, row);
  return opened?.ok === true ? opened.value : null;
}

/** A person of the office's files, who is in this case. */
export function personInCase(
  context: Context,
  id: PersonId,
  caseId: CriminalCaseId,
): Result<null, AppError> {
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  return linkNow(context, caseId, id)?.kind === "linked" ? ok(null) : err({ type: "NotFound" });
}

/** Discards the author's draft. */
export function settleDraft(
  { tx, me }: Context,
  personId: PersonId,
  part: LegalPart,
  id: string | null = null,
): void {
  discardDraft(tx, me.id, legalDraftKey(personId, part, id));
}

/** The lawyer and the civil party of a person, by the records that were not corrected. */
export function lawyerAndCivilParty(
  context: Context,
  { card }: PersonRow,
): Pick<DossierFacts, "lawyer" | "civilParty"> {
  const opened = legalRecordsOf(context.tx, card.id).flatMap((row) => {
    const record = openRecordOf(context, row);
    return record.ok ? [{ id: row.id, replaces: row.replaces, record: record.value }] : [];
  });
  const records = standingRecords(opened).map(({ record }) => record);
  const lawyer = records.find((record) => record.kind === "lawyer");
  const party = records.find((record) => record.kind === "civilParty");
  return {
    lawyer: lawyer?.name ?? null,
    civilParty: party === undefined ? null : { decision: party.decision, actedOn: party.actedOn },
  };
}
