import { assistancesOfPerson, modesOf } from "../../../db/intake/assistances.ts";
import { sessionDaysOf } from "../../../db/counselling/sessions.ts";
import { newestVersion } from "../../../db/legal/criminal-cases.ts";
import { documentsOf } from "../../../db/residence/documents.ts";
import { agreementsOf } from "../../../db/intake/intake.ts";
import { legalRecordsOf } from "../../../db/legal/legal-records.ts";
import type { PersonRow } from "../../../db/people/people.ts";
import { type ProcedureRow, proceduresOf } from "../../../db/residence/procedures.ts";
import { staysOfPerson } from "../../../db/accommodation/stays.ts";
import { periodsOf } from "../../../domain/intake/assistance.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { conditionsNow, type Recorded } from "../../../domain/residence/protection-conditions.ts";
import { countInterviews } from "../../../domain/counselling/session.ts";
import { askedAlreadyOn } from "../../../domain/dossiers/dossier-due-dates.ts";
import type { DossierFacts } from "../../../domain/dossiers/dossier-facts.ts";
import {
  asksOpenEnded,
  type DossierTransition,
  type Request,
  requestsFrom,
} from "../../../domain/dossiers/requested-document.ts";
import { CriminalCaseId } from "../../../domain/legal/criminal-case.ts";
import { standingRecords } from "../../../domain/legal/legal-record.ts";
import type { ResidenceStatus } from "../../../domain/residence/procedure/residence-status.ts";
import {
  askedForNextOn,
  gapsOf,
  type ResidenceProcedure,
} from "../../../domain/residence/procedure/residence-procedure.ts";
import type { Context } from "../platform/handler-context.ts";
import { casesFacts } from "../residence/criminal-case-facts.ts";
import { openAgreement, evidenceOf } from "../residence/recorded-conditions.ts";
import { openCase, openRecordOf } from "../legal/sealed-legal-records.ts";
import { projectFactsOf } from "../plan/plan-entries.ts";
import type { ProcedureId } from "../../../domain/residence/residence-record.ts";
import { countsInProcedure, openDocument } from "../residence/procedures.ts";
import { readStatus } from "../residence/residence-status.ts";
import { openIdentity } from "../people/identity.ts";

/** What can be asked for now, the likeliest first, and on which way. */
export interface Asking {
  readonly trackId: ProcedureId | null;
  readonly status: ResidenceStatus;
  readonly requests: readonly Request[];
}

/** Null where there is no way that goes on, or its record cannot be read. */
export function askingOf(context: Context, person: PersonRow): Asking | null {
  const row = proceduresOf(context.tx, person.card.id).find(({ isOpen }) => isOpen);
  return row === undefined ? null : askingOn(context, person, row);
}

/** On the procedure that goes on. */
export function askingOn(context: Context, person: PersonRow, row: ProcedureRow): Asking | null {
  const status = readStatus(context, person, row);
  return status === null ? null : { trackId: row.id, status, requests: requestsFrom(status) };
}

/** What this transition asks for, by the present file; where it no longer fits, the choice stays with all it lacks. */
export const requestOf = (
  { requests }: Asking,
  chosen: Pick<Request, "document" | "profile"> & { readonly transition: DossierTransition },
): Request =>
  requests.find(({ transition }) => transition === chosen.transition) ?? {
    transition: chosen.transition,
    document: chosen.document,
    profile: chosen.profile,
    step: "temporary",
    missing: [{ type: "stepBefore", steps: [] }],
  };

/** All that the file knows for a dossier, for a reader whose key opens the office. */
export function dossierFacts(
  context: Context,
  person: PersonRow,
  { status, trackId }: Asking,
  request: Request,
): DossierFacts {
  const { today, settings } = context;
  const { track, document: current } = status;
  const { guardian } = track;
  const held = track.documents.map(({ kind, issuedOn, until }) => ({ kind, issuedOn, until }));
  return {
    on: today,
    centre: { name: settings.centreName, address: settings.correspondenceAddress },
    person: whoIs(context, person),
    minorAlone: status.facts.isMinorAlone
      ? { guardian: guardian === null ? null : { name: guardian.name, since: guardian.on } }
      : null,
    ...identityPapers(context, person),
    request,
    askedOn: askedAlreadyOn(request.transition, track),
    nextAskedOn: asksOpenEnded(request.transition) ? askedForNextOn(track) : null,
    current:
      current === null
        ? null
        : {
            kind: current.kind,
            issuedOn: current.issuedOn,
            until: current.until,
            isFar: current.isFar,
            withdrawnOn: current.withdrawnOn,
          },
    held,
    gaps: gapsOf(track.documents),
    conditions: conditionFacts(context, person, trackId),
    accompaniment: accompanied(context, person, current?.issuedOn ?? null),
    cases: casesFacts(context, person),
    ...legalFacts(context, person),
    questions: status.profile.questions,
    answers: track.answers,
    answeredOn: track.answeredOn,
    answeredBy: answeredBy(context, track),
    projects: projectFactsOf(context, person.card.id),
  };
}

/** The office whose answers count, and its number of the case they are about. */
function answeredBy(
  context: Context,
  { offices, answers }: ResidenceProcedure,
): DossierFacts["answeredBy"] {
  const from = offices.find((one) => one.answers === answers)?.from;
  if (from === undefined) return null;
  const caseId = from.caseId === null ? null : CriminalCaseId.parse(from.caseId);
  const version = caseId === null ? null : newestVersion(context.tx, caseId);
  const opened = version === null ? null : openCase(context, version);
  return { office: from.office, notice: opened?.ok === true ? opened.value.notice : "" };
}

export function whoIs(context: Context, person: PersonRow): DossierFacts["person"] {
  const opened = openIdentity(context, person);
  const identity = opened.ok ? opened.value : null;
  return {
    name: identity?.name ?? person.card.name,
    sex: person.card.sex,
    nationality: person.card.nationality,
    isNationalityPresumed: person.card.isNationalityPresumed,
    aliases: identity?.aliases ?? [],
    birthDate: identity?.birthDate ?? null,
    birthPlace: identity?.birthPlace ?? "",
    numbers: identity?.identityNumbers ?? [],
  };
}

function identityPapers(
  context: Context,
  { card }: PersonRow,
): Pick<DossierFacts, "papers" | "attempts"> {
  const opened = documentsOf(context.tx, card.id).flatMap((row) => {
    const record = openDocument(context, row);
    const isOne = ["passport", "identityCard", "birthCertificate"].includes(row.kind);
    return isOne && row.state !== "mistake" && record.ok ? [{ row, record: record.value }] : [];
  });
  return {
    papers: opened
      .filter(({ row }) => row.state === "held")
      .map(({ row: { kind, expiresOn }, record: { number, authority } }) => ({
        kind,
        number,
        authority,
        until: expiresOn,
      })),
    attempts: opened
      .flatMap(({ row: { kind }, record }) => record.attempts.map((one) => ({ ...one, kind })))
      .toSorted((a, b) => a.on.localeCompare(b.on)),
  };
}

/** The conditions of this procedure; an agreement is about the current assistance. */
export function conditionFacts(
  context: Context,
  { card }: PersonRow,
  trackId: ProcedureId | null,
): DossierFacts["conditions"] {
  const { tx } = context;
  const isOfWay = countsInProcedure(context, card.id, trackId);
  const counts = ({ record }: Recorded): boolean => isOfWay(record.on);
  const { records, assistanceClosedOn } = evidenceOf(context, card.id);
  const now = conditionsNow(records, counts);
  const on = (one: Recorded | null | undefined) => one?.record.on ?? null;
  const track = assistancesOfPerson(tx, card.id).find(({ closing }) => closing === null);
  const signed = track === undefined ? [] : agreementsOf(tx, track.id);
  const days = signed.flatMap((row) => {
    const opened = openAgreement(context, row);
    return opened.ok ? [opened.value.on] : [];
  });
  const corrected = new Set(records.map(({ corrects }) => corrects));
  return {
    leftOn: on(now[0]?.evidence),
    acceptsOn: assistanceClosedOn === null ? on(now[1]?.evidence) : null,
    agreedOn: days.toSorted()[0] ?? null,
    broken: now.filter(({ broken }) => broken !== null).map(({ condition }) => condition),
    statements: records
      .filter((one) => !corrected.has(one.id) && counts(one))
      .flatMap(({ record }) => {
        if (record.kind !== "statement") return [];
        const { on: saidOn, form, authority, number } = record;
        return [{ on: saidOn, form, authority, number }];
      })
      .toSorted((a, b) => a.on.localeCompare(b.on)),
  };
}

/** Since when, how the person lives, and how many interviews there were since the current document. */
export function accompanied(
  context: Context,
  { card }: PersonRow,
  issuedOn: CalendarDate | null,
): DossierFacts["accompaniment"] {
  const { tx, today } = context;
  const track = assistancesOfPerson(tx, card.id).find(({ closing }) => closing === null);
  const since = track?.assistedOn ?? track?.openedOn ?? null;
  const periods =
    track === undefined ? [] : periodsOf(track, modesOf(tx, track.id), staysOfPerson(tx, card.id));
  const lived = periods.filter(({ from }) => from <= today);
  const inHouse = lived.filter(({ mode }) => mode === "residential").length;
  const way = inHouse === 0 ? "nonResidential" : inHouse === lived.length ? "residential" : "both";
  const from = issuedOn ?? since ?? today;
  const days = sessionDaysOf(tx, card.id, { from, until: today }).map((one) => ({
    day: one.day,
    isInterview: one.isInterview,
    isTakenBack: one.takenBackAt !== null,
  }));
  return { since, way, from, interviews: countInterviews(days, { from, until: today }) };
}

export function legalFacts(
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
