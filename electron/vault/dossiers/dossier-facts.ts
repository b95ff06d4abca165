import { assistancesOfPerson, modesOf } from "../../../db/intake/assistances.ts";
import { sessionDaysOf } from "../../../db/counselling/sessions.ts";
import { newestVersion } from "../../../db/legal/criminal-cases.ts";
import type { PersonRow } from "../../../db/people/people.ts";
import { staysOfPerson } from "../../../db/accommodation/stays.ts";
import { periodsOf } from "../../../domain/intake/assistance.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { countInterviews } from "../../../domain/counselling/session.ts";
import { askedAlreadyOn } from "../../../domain/dossiers/dossier-due-dates.ts";
import type { DossierFacts } from "../../../domain/dossiers/dossier-facts.ts";
import { asksOpenEnded, type Request } from "../../../domain/dossiers/requested-document.ts";
import { CriminalCaseId } from "../../../domain/legal/criminal-case.ts";
import {
  askedForNextOn,
  gapsOf,
  type ResidenceProcedure,
} from "../../../domain/residence/procedure/residence-procedure.ts";
import type { Context } from "../platform/handler-context.ts";
import { lawyerAndCivilParty, openCase } from "../legal/sealed-legal-records.ts";
import { projectFactsOf } from "../plan/plan-entries.ts";
import { casesFacts, conditionFacts, identityDocuments } from "../residence/residence-facts.ts";
import type { Applicant, Asking } from "./applicant.ts";

/** All that the file knows for a dossier, for a reader whose key opens the office. */
export function dossierFacts(
  context: Context,
  { person, identity }: Applicant,
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
    person: identity,
    minorAlone: status.facts.isMinorAlone
      ? { guardian: guardian === null ? null : { name: guardian.name, since: guardian.on } }
      : null,
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
    questions: status.profile.questions,
    answers: track.answers,
    answeredOn: track.answeredOn,
    answeredBy: answeredBy(context, track),
    accompaniment: accompanied(context, person, current?.issuedOn ?? null),
    ...identityDocuments(context, person),
    cases: casesFacts(context, person),
    conditions: conditionFacts(context, person, trackId),
    ...lawyerAndCivilParty(context, person),
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
