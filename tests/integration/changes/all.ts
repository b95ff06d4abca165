import type { ProcedureName } from "../../../domain/api/index.ts";
import { accessChanges } from "./access.ts";
import { agreementChanges } from "./agreement.ts";
import { assistanceChanges } from "./assistance.ts";
import { backupsChanges } from "./backups.ts";
import { updatesChanges } from "./updates.ts";
import type { Changes } from "./change.ts";
import { choresChanges } from "./chores.ts";
import { contactsChanges } from "./contacts.ts";
import { departuresChanges } from "./departures.ts";
import { forgettingChanges } from "./forgetting.ts";
import { lettersChanges } from "./letters.ts";
import { dossiersChanges } from "./dossiers.ts";
import { houseChanges } from "./house.ts";
import { calendarChanges } from "./calendar.ts";
import { logChanges } from "./log.ts";
import { importsChanges } from "./imports.ts";
import { incidentsChanges } from "./incidents.ts";
import { passesChanges } from "./passes.ts";
import { intakeChanges } from "./intake.ts";
import { ledgerChanges } from "./ledger.ts";
import { legalChanges } from "./legal.ts";
import { peopleChanges } from "./people.ts";
import { planChanges } from "./plan.ts";
import { plansChanges } from "./plans.ts";
import { residenceChanges } from "./residence.ts";
import { togetherChanges } from "./together.ts";

/** One way to make every possible change, one page per area. */
export const changes: Changes = {
  ...accessChanges,
  ...agreementChanges,
  ...assistanceChanges,
  ...backupsChanges,
  ...updatesChanges,
  ...choresChanges,
  ...contactsChanges,
  ...departuresChanges,
  ...dossiersChanges,
  ...forgettingChanges,
  ...houseChanges,
  ...calendarChanges,
  ...logChanges,
  ...importsChanges,
  ...incidentsChanges,
  ...passesChanges,
  ...intakeChanges,
  ...ledgerChanges,
  ...legalChanges,
  ...lettersChanges,
  ...peopleChanges,
  ...planChanges,
  ...plansChanges,
  ...residenceChanges,
  ...togetherChanges,
};

/**
 * What leaves no audit log entry: display settings and filters, the user's own drafts, a job that has not done anything yet,
 * and a preview.
 */
export const silent: readonly ProcedureName[] = [
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
