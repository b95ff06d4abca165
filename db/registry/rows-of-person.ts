import { and, eq, inArray, isNull, or } from "drizzle-orm";
import type { PersonId } from "../../domain/people/person.ts";
import type { ReadDb } from "../platform/open.ts";
import { accessParts, accessRequests } from "../disclosures/access-requests.table.ts";
import { appointments } from "../appointments/appointments.table.ts";
import { agreementSignings } from "../daily-life/agreement.table.ts";
import { assistances } from "../intake/assistances.table.ts";
import { censusEntries } from "../accommodation/census.table.ts";
import { choreTerms } from "../daily-life/chores.table.ts";
import {
  contactCorrections,
  contactNotes,
  contacts,
  noteOpenings,
} from "../counselling/sessions.table.ts";
import { departureAnswers, departurePosts, followUps } from "../accommodation/departures.table.ts";
import {
  criminalCaseLinks,
  criminalCaseVersions,
  interviewCards,
  judicialEvents,
  legalRecords,
  ownNotes,
} from "../legal/legal.table.ts";
import { logEntries } from "../shift/log.table.ts";
import {
  assistanceAgreements,
  conditionRecords,
  intakeEndings,
  intakeSections,
} from "../intake/intake.table.ts";
import { letters } from "../letters/letters.table.ts";
import { dossierRegister, dossiers, dossierVersions } from "../dossiers/dossiers.table.ts";
import { guardOverrides } from "../address-guard/overrides.table.ts";
import { compelledDisclosures, consents, disclosures } from "../disclosures/disclosures.table.ts";
import { nextSessions } from "../counselling/next-sessions.table.ts";
import { healthCards } from "../health/health.table.ts";
import { planEntries, projectRecords } from "../plan/plan.table.ts";
import { plannedMoves, reservedPlaces } from "../accommodation/planned-moves.table.ts";
import { referrals } from "../referrals/referrals.table.ts";
import {
  documents,
  residenceEvents,
  residenceTracks,
  snoozes,
} from "../residence/residence.table.ts";
import { scans } from "../residence/scans.table.ts";
import { stays } from "../accommodation/stays.table.ts";
import { parcels, thingLoans, visits } from "../daily-life/daily-life.table.ts";

/** What somebody may read of a person beside what the whole house knows: neither of them in a hidden file that is not hers. */
export interface ReadsOfPerson {
  readonly office: boolean;
  readonly care: boolean;
  /** The file is hidden from her: she does not learn that there was a session. */
  readonly isHidden: boolean;
}

/** What only the office writes and reads; others do not learn that something was written, when and by whom. */
const ofOffice: ReadonlySet<string> = new Set([
  "condition_records",
  "assistance_agreements",
  "intake_endings",
  "criminal_case_versions",
  "judicial_events",
  "criminal_case_links",
  "legal_records",
  "own_notes",
  "consents",
  "disclosures",
  "compelled_disclosures",
  "letters",
  "access_requests",
  "access_parts",
  "dossiers",
  "dossier_versions",
  "dossier_register",
  "residence_tracks",
  "residence_events",
  "snoozes",
]);

/** The same of the care workers. */
const ofCare: ReadonlySet<string> = new Set([
  "health_cards",
  "plan_entries",
  "project_records",
  "interview_cards",
]);

/** Subqueries for the rows that tell a reader something of a person, by the kind under which the trace knows them. */
export const rowsOfPerson = (db: ReadDb, personId: PersonId, reads: ReadsOfPerson) =>
  allRowsOfPerson(db, personId, reads).filter(
    ([kind]) =>
      (reads.office || !ofOffice.has(kind)) &&
      (reads.care || !ofCare.has(kind)) &&
      (reads.office || reads.care || kind !== "scans"),
  );

function allRowsOfPerson(db: ReadDb, personId: PersonId, reads: ReadsOfPerson) {
  const of = (table: TableOfPerson) =>
    db.select({ id: table.id }).from(table).where(eq(table.personId, personId));
  const [own, tracks, ways] = [of(stays), of(assistances), of(residenceTracks)];
  const ofStays = (table: typeof departureAnswers | typeof departurePosts) =>
    db.select({ id: table.id }).from(table).where(inArray(table.stayId, own));
  const ofTracks = (table: typeof assistanceAgreements | typeof intakeEndings) =>
    db.select({ id: table.id }).from(table).where(inArray(table.assistanceId, tracks));
  const kept = db
    .select({ id: reservedPlaces.reservationId })
    .from(reservedPlaces)
    .where(eq(reservedPlaces.personId, personId));
  const moving = db
    .select({ id: plannedMoves.planId })
    .from(plannedMoves)
    .where(eq(plannedMoves.personId, personId));
  return [
    ["stays", own],
    ["assistances", tracks],
    ["census_entries", of(censusEntries)],
    ["chore_terms", of(choreTerms)],
    ["referrals", of(referrals)],
    ["departure_answers", ofStays(departureAnswers)],
    ["departure_posts", ofStays(departurePosts)],
    ["follow_ups", of(followUps)],
    ["log_entries", of(logEntries)],
    ["appointments", of(appointments)],
    ["visits", of(visits)],
    ["parcels", of(parcels)],
    ["thing_loans", of(thingLoans)],
    ["intake_sections", sectionsOf(db, personId, reads)],
    ["condition_records", of(conditionRecords)],
    ["assistance_agreements", ofTracks(assistanceAgreements)],
    ["intake_endings", ofTracks(intakeEndings)],
    ...rowsOfCases(db, personId),
    ...rowsOfDossiers(db, personId),
    ...(reads.isHidden ? [] : rowsOfContacts(db, personId, reads.care)),
    ["criminal_case_links", of(criminalCaseLinks)],
    ["legal_records", of(legalRecords)],
    ["interview_cards", of(interviewCards)],
    ["own_notes", of(ownNotes)],
    ["plan_entries", of(planEntries)],
    ["health_cards", of(healthCards)],
    ["project_records", of(projectRecords)],
    ["reservations", kept],
    ["move_plans", moving],
    ["agreement_signings", of(agreementSignings)],
    ...rowsOfPapers(db, personId),
    ["snoozes", of(snoozes)],
    ...rowsOfLeaving(db, personId),
    ["residence_tracks", ways],
    [
      "residence_events",
      db
        .select({ id: residenceEvents.id })
        .from(residenceEvents)
        .where(inArray(residenceEvents.trackId, ways)),
    ],
  ] as const;
}

/** The list of the arrival is the house's, and every other part of an intake the office's. */
const sectionsOf = (db: ReadDb, personId: PersonId, { office }: ReadsOfPerson) =>
  db
    .select({ id: intakeSections.id })
    .from(intakeSections)
    .where(
      and(
        eq(intakeSections.personId, personId),
        office ? undefined : eq(intakeSections.section, "arrival"),
      ),
    );

/** The same for the criminal cases she is in; what concerns another person of a case stands in hers. */
function rowsOfCases(db: ReadDb, personId: PersonId) {
  const inCases = db
    .select({ id: criminalCaseLinks.caseId })
    .from(criminalCaseLinks)
    .where(eq(criminalCaseLinks.personId, personId));
  const versions = db
    .select({ id: criminalCaseVersions.id })
    .from(criminalCaseVersions)
    .where(inArray(criminalCaseVersions.caseId, inCases));
  const events = db
    .select({ id: judicialEvents.id })
    .from(judicialEvents)
    .where(
      and(
        inArray(judicialEvents.caseId, inCases),
        or(isNull(judicialEvents.personId), eq(judicialEvents.personId, personId)),
      ),
    );
  return [
    ["criminal_case_versions", versions],
    ["judicial_events", events],
  ] as const;
}

/** What she allows to be told, and what left. */
function rowsOfLeaving(db: ReadDb, personId: PersonId) {
  const requests = db
    .select({ id: accessRequests.id })
    .from(accessRequests)
    .where(eq(accessRequests.personId, personId));
  const parts = db
    .select({ id: accessParts.id })
    .from(accessParts)
    .where(inArray(accessParts.requestId, requests));
  const of = (
    table:
      | typeof consents
      | typeof disclosures
      | typeof letters
      | typeof compelledDisclosures
      | typeof guardOverrides,
  ) => db.select({ id: table.id }).from(table).where(eq(table.personId, personId));
  return [
    ["consents", of(consents)],
    ["disclosures", of(disclosures)],
    ["letters", of(letters)],
    ["compelled_disclosures", of(compelledDisclosures)],
    ["guard_overrides", of(guardOverrides)],
    ["access_requests", requests],
    ["access_parts", parts],
  ] as const;
}

function rowsOfPapers(db: ReadDb, personId: PersonId) {
  const papers = db
    .select({ id: documents.id })
    .from(documents)
    .where(eq(documents.personId, personId));
  const kept = db.select({ id: scans.id }).from(scans).where(inArray(scans.documentId, papers));
  return [
    ["documents", papers],
    ["scans", kept],
  ] as const;
}

/** Dossiers, what was frozen of them and what became of it. */
function rowsOfDossiers(db: ReadDb, personId: PersonId) {
  const hers = db.select({ id: dossiers.id }).from(dossiers).where(eq(dossiers.personId, personId));
  const frozen = db
    .select({ id: dossierVersions.id })
    .from(dossierVersions)
    .where(inArray(dossierVersions.dossierId, hers));
  const register = db
    .select({ id: dossierRegister.id })
    .from(dossierRegister)
    .where(inArray(dossierRegister.versionId, frozen));
  return [
    ["dossiers", hers],
    ["dossier_versions", frozen],
    ["dossier_register", register],
  ] as const;
}

/** Sessions and their notes: of those that are not for the whole house, others do not even learn that there was one. */
function rowsOfContacts(db: ReadDb, personId: PersonId, readsCare: boolean) {
  const hers = eq(contacts.personId, personId);
  const seen = db
    .select({ id: contacts.id })
    .from(contacts)
    .where(readsCare ? hers : and(hers, eq(contacts.level, "house")));
  const notes = db
    .select({ id: contactNotes.id })
    .from(contactNotes)
    .where(inArray(contactNotes.contactId, seen));
  const openings = db
    .select({ id: noteOpenings.id })
    .from(noteOpenings)
    .where(inArray(noteOpenings.contactId, seen));
  const agreed = db
    .select({ id: nextSessions.id })
    .from(nextSessions)
    .where(inArray(nextSessions.contactId, seen));
  const corrected = db
    .select({ id: contactCorrections.id })
    .from(contactCorrections)
    .where(inArray(contactCorrections.contactId, seen));
  return [
    ["contacts", seen],
    ["contact_notes", notes],
    ["note_openings", openings],
    ["next_sessions", agreed],
    ["contact_corrections", corrected],
  ] as const;
}

type TableOfPerson =
  | typeof stays
  | typeof assistances
  | typeof censusEntries
  | typeof choreTerms
  | typeof referrals
  | typeof followUps
  | typeof logEntries
  | typeof appointments
  | typeof visits
  | typeof parcels
  | typeof thingLoans
  | typeof conditionRecords
  | typeof criminalCaseLinks
  | typeof legalRecords
  | typeof interviewCards
  | typeof ownNotes
  | typeof planEntries
  | typeof healthCards
  | typeof projectRecords
  | typeof agreementSignings
  | typeof snoozes
  | typeof residenceTracks;
