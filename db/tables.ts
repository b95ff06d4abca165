// Every table of the house, for the one place that opens it.
export { appointments, appointmentsHistory } from "./appointments/appointments.table.ts";
export { agreementSignings, agreementSteps, agreementTexts } from "./daily-life/agreement.table.ts";
export { fullChecks, sealedFiles, settledFindings } from "./integrity/checks.table.ts";
export { hostComputerStatements } from "./integrity/host-computers.table.ts";
export { testRestores, backupPlaces, backups } from "./backup/backups.table.ts";
export { assistanceModes, assistances, assistanceWorkers } from "./intake/assistances.table.ts";
export { censusEntries, censuses } from "./accommodation/census.table.ts";
export {
  choreTasks,
  choreTerms,
  choreTicks,
  choreTurns,
  choreWeeks,
} from "./daily-life/chores.table.ts";
export { compartmentEpochs, compartmentKeys } from "./users/compartment-keys.table.ts";
export { roster, rosterCheckpoints } from "./users/roster.table.ts";
export {
  sessionNoteKeys,
  sessionCorrections,
  sessionNotes,
  sessions,
  noteOpenings,
} from "./counselling/sessions.table.ts";
export { departureAnswers, departurePosts } from "./accommodation/departure-checklist.table.ts";
export { followUps } from "./accommodation/follow-up-calls.table.ts";
export { evacuationLists } from "./outings/evacuation.table.ts";
export { lastRecordNumbers } from "./platform/last-record-numbers.table.ts";
export { settings } from "./platform/settings.table.ts";
export {
  assistanceAgreements,
  conditionRecords,
  intakeEndings,
  intakeSections,
} from "./intake/intake.table.ts";
export { handOverReadings, handOverTakenBack } from "./handover/handover-readings.table.ts";
export { householdMembers, households } from "./people/households.table.ts";
export {
  blobs,
  hiddenHolders,
  nameHashes,
  people,
  peopleDrops,
  peopleHistory,
} from "./people/people.table.ts";
export { photos } from "./people/photos.table.ts";
export { drafts } from "./drafts/drafts.table.ts";
export {
  missingSearches,
  missingSteps,
  missingTicks,
  outings,
  outingPeople,
} from "./outings/outings.table.ts";
export {
  movePlans,
  plannedMoves,
  reservations,
  reservedPlaces,
} from "./accommodation/reservations-and-planned-moves.table.ts";
export { referrals, referralsHistory, referralWords } from "./referrals/referrals.table.ts";
export {
  addressBreachContents,
  addressBreaches,
  addressBreachPeople,
  incidentPeople,
  incidents,
  incidentWords,
} from "./incidents/incidents.table.ts";
export { complaintContents, complaints } from "./incidents/complaints.table.ts";
export {
  documents,
  documentsHistory,
  profileActivations,
  residenceEvents,
  residenceProcedures,
  snoozes,
} from "./residence/residence.table.ts";
export { bedClosures, beds, rooms } from "./accommodation/rooms.table.ts";
export { fileMerges } from "./people/merges.table.ts";
export {
  criminalCaseLinks,
  criminalCases,
  criminalCaseVersions,
  interviewCards,
  judicialEvents,
  legalRecords,
  ownNoteKeys,
  ownNotes,
} from "./legal/legal.table.ts";
export { printedWordReadings, printedWords } from "./vocabulary/printed-words.table.ts";
export { letterheadLogo } from "./letters/centre-logo.table.ts";
export { letters, letterTemplates } from "./letters/letters.table.ts";
export { dossierRegister, dossiers, dossierVersions } from "./dossiers/dossiers.table.ts";
export { accessParts, accessRequests } from "./disclosures/access-requests.table.ts";
export { compelledDisclosures, consents, disclosures } from "./disclosures/disclosures.table.ts";
export {
  coarseRows,
  erasedNarratives,
  erasing,
  erasureOrders,
  frozenYears,
  legalHolds,
  retentionTerms,
} from "./retention/retention.table.ts";
export { guardTerms } from "./address-guard/terms.table.ts";
export { guardOverrides } from "./address-guard/two-person-overrides.table.ts";
export { healthCards } from "./health/health-cards.table.ts";
export { planEntries, projectRecords } from "./plan/plan.table.ts";
export { calendarFilters } from "./calendar/calendar-filters.table.ts";
export { nextSessions, nextSessionsHistory } from "./counselling/next-sessions.table.ts";
export { peopleFilters } from "./person-file/people-filters.table.ts";
export { importRows, imports } from "./retention/imports.table.ts";
export { savedQuestions } from "./reports/saved-questions.table.ts";
export { scans } from "./residence/scans.table.ts";
export { contactBans, riskAssessments, safetyCards } from "./safety/safety.table.ts";
export { logEntries, logMentions } from "./shift/log-book.table.ts";
export { medicineDoses, medicines } from "./health/medication.table.ts";
export { placements, stayEvents, stays } from "./accommodation/stays.table.ts";
export {
  activities,
  activityMarks,
  houseThings,
  parcels,
  parcelSteps,
  thingLoans,
  visits,
} from "./daily-life/daily-life.table.ts";
export { faults, auditLog, auditLogSignatures } from "./integrity/audit-log.table.ts";
export { userKeys, users } from "./users/users.table.ts";
export { vault } from "./platform/vault.table.ts";
export { listWords } from "./vocabulary/list-term-decisions.table.ts";
