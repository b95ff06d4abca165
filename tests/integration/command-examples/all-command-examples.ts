import type { ProcedureName } from "../../../domain/api/index.ts";
import { userCommandExamples } from "./users.ts";
import { agreementCommandExamples } from "./house-rules-agreement.ts";
import { assistanceAndSafetyCommandExamples } from "./assistance-and-safety.ts";
import { backupAndIntegrityCommandExamples } from "./backup-and-integrity.ts";
import { updateCommandExamples } from "./updates.ts";
import type { CommandExamples } from "./command-example.ts";
import { choreCommandExamples } from "./chores.ts";
import { sessionCommandExamples } from "./counselling-sessions.ts";
import { departureChecklistCommandExamples } from "./departure-checklist.ts";
import { retentionCommandExamples } from "./retention.ts";
import { letterCommandExamples } from "./letters.ts";
import { dossierCommandExamples } from "./dossiers.ts";
import { houseCommandExamples } from "./house-beds-and-settings.ts";
import { appointmentAndMedicationCommandExamples } from "./appointments-and-medication.ts";
import { logCommandExamples } from "./log-book.ts";
import { importCommandExamples } from "./imports.ts";
import { incidentCommandExamples } from "./incidents.ts";
import { outingCommandExamples } from "./outings.ts";
import { intakeCommandExamples } from "./intake.ts";
import { disclosureCommandExamples } from "./disclosures.ts";
import { legalCommandExamples } from "./legal.ts";
import { peopleAndReferralCommandExamples } from "./people-and-referrals.ts";
import { planCommandExamples } from "./assistance-plan.ts";
import { plannedMoveCommandExamples } from "./reservations-and-planned-moves.ts";
import { residenceCommandExamples } from "./residence.ts";
import { dailyLifeCommandExamples } from "./daily-life.ts";

/** One way to make every possible change, one page per area. */
export const commandExamples: CommandExamples = {
  ...userCommandExamples,
  ...agreementCommandExamples,
  ...assistanceAndSafetyCommandExamples,
  ...backupAndIntegrityCommandExamples,
  ...updateCommandExamples,
  ...choreCommandExamples,
  ...sessionCommandExamples,
  ...departureChecklistCommandExamples,
  ...dossierCommandExamples,
  ...retentionCommandExamples,
  ...houseCommandExamples,
  ...appointmentAndMedicationCommandExamples,
  ...logCommandExamples,
  ...importCommandExamples,
  ...incidentCommandExamples,
  ...outingCommandExamples,
  ...intakeCommandExamples,
  ...disclosureCommandExamples,
  ...legalCommandExamples,
  ...letterCommandExamples,
  ...peopleAndReferralCommandExamples,
  ...planCommandExamples,
  ...plannedMoveCommandExamples,
  ...residenceCommandExamples,
  ...dailyLifeCommandExamples,
};

/**
 * What leaves no audit log entry: display settings and filters, the user's own drafts, a job that has not done anything yet,
 * and a preview.
 */
export const commandsWithoutAuditEntry: readonly ProcedureName[] = [
  "session.setLook",
  "filters.save",
  "filters.remove",
  "filters.remember",
  "questions.save",
  "questions.remove",
  "imports.tryOut",
  "calendar.remember",
  "drafts.save",
  "drafts.discard",
  "jobs.cancel",
];
