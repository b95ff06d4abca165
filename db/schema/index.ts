// Every table of the house, for the one place that opens it.
export { appointments, appointmentsHistory } from "./appointments.ts";
export { agreementSignings, agreementSteps, agreementTexts } from "./agreement.ts";
export { fullChecks, sealedFiles, settledFindings } from "./checks.ts";
export { machineStatements } from "./machine.ts";
export { backupDrills, backupPlaces, backups } from "./backups.ts";
export { assistanceModes, assistances, assistanceWorkers } from "./assistances.ts";
export { censusEntries, censuses } from "./census.ts";
export { choreTasks, choreTerms, choreTicks, choreTurns, choreWeeks } from "./chores.ts";
export {
  compartmentEpochs,
  compartmentMembers,
  compartmentRotations,
  recoveryKits,
} from "./compartments.ts";
export {
  contactKeys,
  contactCorrections,
  contactNotes,
  contacts,
  noteDeputies,
  noteHolders,
  noteOpenings,
} from "./contacts.ts";
export { departureAnswers, departurePosts, followUps } from "./departures.ts";
export { evacuationLists } from "./evacuation.ts";
export { givenNumbers } from "./given-numbers.ts";
export { settings } from "./house.ts";
export { assistanceAgreements, conditionRecords, intakeEndings, intakeSections } from "./intake.ts";
export { handOverReadings, handOverTakenBack } from "./hand-over.ts";
export { householdMembers, households } from "./households.ts";
export { blobs, hiddenHolders, nameHashes, people, peopleDrops, peopleHistory } from "./people.ts";
export { photos } from "./photos.ts";
export { drafts } from "./drafts.ts";
export { missingSearches, missingSteps, missingTicks, passes, passPeople } from "./passes.ts";
export { movePlans, plannedMoves, reservations, reservedPlaces } from "./plans.ts";
export { referrals, referralsHistory, referralWords } from "./referrals.ts";
export {
  addressBreachContents,
  addressBreaches,
  addressBreachPeople,
  complaintContents,
  complaints,
  incidentPeople,
  incidents,
  incidentWords,
} from "./incidents.ts";
export {
  documents,
  documentsHistory,
  profileActivations,
  residenceEvents,
  residenceTracks,
  snoozes,
} from "./residence.ts";
export { bedClosures, beds, rooms } from "./rooms.ts";
export { fileMerges } from "./merges.ts";
export {
  criminalCaseLinks,
  criminalCases,
  criminalCaseVersions,
  interviewCards,
  judicialEvents,
  legalRecords,
  ownNoteKeys,
  ownNotes,
} from "./legal.ts";
export { sheetReadings, sheetWords } from "./sheet-words.ts";
export { letterheadLogo } from "./letterhead.ts";
export { letters, letterTemplates } from "./letters.ts";
export { dossierRegister, dossiers, dossierVersions } from "./dossiers.ts";
export { accessParts, accessRequests } from "./access-requests.ts";
export { compelledDisclosures, consents, disclosures } from "./ledger.ts";
export {
  coarseRows,
  erasing,
  erasureOrders,
  frozenYears,
  legalHolds,
  retentionTerms,
} from "./forgetting.ts";
export { guardTerms } from "./guard.ts";
export { guardOverrides } from "./guard-overrides.ts";
export { healthCards } from "./health.ts";
export { planEntries, projectRecords } from "./assistance-plan.ts";
export { calendarFilters } from "./calendar-filters.ts";
export { nextSessions, nextSessionsHistory } from "./next-sessions.ts";
export { peopleFilters } from "./people-filters.ts";
export { importRows, imports } from "./imports.ts";
export { savedQuestions } from "./saved-questions.ts";
export { scans } from "./scans.ts";
export { mustNotMeet, riskAssessments, safetyCards } from "./safety.ts";
export { logEntries, logMentions } from "./log.ts";
export { medicineDoses, medicines } from "./medicines.ts";
export { placements, stayEvents, stays } from "./stays.ts";
export {
  activities,
  activityMarks,
  houseThings,
  parcels,
  parcelSteps,
  thingLoans,
  visits,
} from "./together.ts";
export { faults, trace } from "./trace.ts";
export { userKeys, users } from "./users.ts";
export { vault } from "./vault.ts";
export { listWords } from "./list-words.ts";
