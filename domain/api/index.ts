import type * as z from "zod";
import { signInAndUsersApi } from "../sign-in/sign-in-and-users.api.ts";
import { accessRequestsApi } from "../disclosures/access-requests.api.ts";
import { accessRegisterApi } from "../integrity/access-register.api.ts";
import { agreementApi } from "../daily-life/agreement.api.ts";
import { assistanceApi } from "../intake/assistance.api.ts";
import { backupsApi } from "../backup/backups.api.ts";
import { restoreApi } from "../restore/restore.api.ts";
import { checksApi } from "../integrity/checks.api.ts";
import { hostComputerApi } from "../integrity/host-computer.api.ts";
import { auditLogApi } from "../integrity/audit-log.api.ts";
import { choresApi } from "../daily-life/chores.api.ts";
import { sessionsApi } from "../counselling/sessions.api.ts";
import { departureChecklistApi } from "../stays/departure-checklist.api.ts";
import { letterheadApi } from "../letters/centre-logo.api.ts";
import { printedWordsApi } from "../vocabulary/printed-words.api.ts";
import { wordListsApi } from "../vocabulary/word-lists.api.ts";
import { lettersApi } from "../letters/letters.api.ts";
import { dossiersApi } from "../dossiers/dossiers.api.ts";
import { hiddenApi } from "../person-file/hidden-files.api.ts";
import { draftsApi } from "../drafts/drafts.api.ts";
import { retentionApi } from "../retention/retention.api.ts";
import { addressGuardApi } from "../address-guard/address-guard.api.ts";
import { bedsApi } from "../accommodation/beds.api.ts";
import { houseApi } from "../settings/house.api.ts";
import { intakeApi } from "../intake/intake.api.ts";
import { disclosuresApi } from "../disclosures/disclosures.api.ts";
import { legalApi } from "../legal/legal.api.ts";
import { importsApi } from "../import/import.api.ts";
import { householdsApi } from "../people/households.api.ts";
import type { Procedure } from "./procedure-kinds.ts";
import { calendarApi } from "../calendar/calendar.api.ts";
import { handOverApi } from "../handover/handover.api.ts";
import { medicinesApi } from "../health/medication.api.ts";
import { logBookApi } from "../shift/log-book.api.ts";
import { outingsApi } from "../outings/outings.api.ts";
import { printoutsApi } from "../address-guard/printout-exits.api.ts";
import { complaintsApi } from "../incidents/complaints.api.ts";
import { incidentsApi } from "../incidents/incidents.api.ts";
import { nightsApi } from "../outings/census.api.ts";
import { transferApi } from "../backup/transfer.api.ts";
import { mergingApi } from "../person-file/merge-files.api.ts";
import { peopleListApi } from "../person-file/people-list.api.ts";
import { photosApi } from "../people/photos.api.ts";
import { scansApi } from "../residence/scans.api.ts";
import { healthApi } from "../health/health.api.ts";
import { assistancePlanApi } from "../plan/plan.api.ts";
import { plansApi } from "../stays/planned-moves.api.ts";
import { peopleApi } from "../person-file/people.api.ts";
import { safetyApi } from "../safety/safety.api.ts";
import { referralsApi } from "../referrals/referrals.api.ts";
import { questionsApi } from "../reports/report-questions.api.ts";
import { reportsApi } from "../reports/reports.api.ts";
import { residenceApi } from "../residence/residence.api.ts";
import { strangerApi } from "../safety/stranger.api.ts";
import { staysApi } from "../stays/stays.api.ts";
import { todayApi } from "../today/today.api.ts";
import { dailyLifeApi } from "../daily-life/daily-life.api.ts";
import { updatesApi } from "../updates/updates.api.ts";

/** Everything a window may ask of the vault, one page per area. Nothing else crosses the bridge. */
export const api = {
  ...signInAndUsersApi,
  ...agreementApi,
  ...assistanceApi,
  ...backupsApi,
  ...restoreApi,
  ...checksApi,
  ...hostComputerApi,
  ...auditLogApi,
  ...accessRegisterApi,
  ...updatesApi,
  ...choresApi,
  ...sessionsApi,
  ...dailyLifeApi,
  ...photosApi,
  ...scansApi,
  ...draftsApi,
  ...retentionApi,
  ...addressGuardApi,
  ...todayApi,
  ...houseApi,
  ...bedsApi,
  ...logBookApi,
  ...calendarApi,
  ...medicinesApi,
  ...handOverApi,
  ...householdsApi,
  ...importsApi,
  ...printoutsApi,
  ...peopleApi,
  ...peopleListApi,
  ...plansApi,
  ...mergingApi,
  ...transferApi,
  ...referralsApi,
  ...reportsApi,
  ...questionsApi,
  ...residenceApi,
  ...staysApi,
  ...safetyApi,
  ...strangerApi,
  ...nightsApi,
  ...outingsApi,
  ...incidentsApi,
  ...complaintsApi,
  ...hiddenApi,
  ...departureChecklistApi,
  ...intakeApi,
  ...legalApi,
  ...disclosuresApi,
  ...accessRequestsApi,
  ...assistancePlanApi,
  ...healthApi,
  ...dossiersApi,
  ...letterheadApi,
  ...printedWordsApi,
  ...wordListsApi,
  ...lettersApi,
} as const satisfies Record<string, Procedure>;

export type Api = typeof api;
export type ProcedureName = keyof Api;
export type Input<N extends ProcedureName> = z.input<Api[N]["input"]>;
export type Parsed<N extends ProcedureName> = z.output<Api[N]["input"]>;
export type Output<N extends ProcedureName> = z.output<Api[N]["output"]>;
