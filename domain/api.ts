import type * as z from "zod";
import { accessApi } from "./api/access.ts";
import { accessRequestsApi } from "./api/access-requests.ts";
import { agreementApi } from "./api/agreement.ts";
import { assistanceApi } from "./api/assistance.ts";
import { backupsApi } from "./api/backups.ts";
import { checksApi } from "./api/checks.ts";
import { machineApi } from "./api/machine.ts";
import { traceApi } from "./api/trace.ts";
import { choresApi } from "./api/chores.ts";
import { contactsApi } from "./api/contacts.ts";
import { departuresApi } from "./api/departures.ts";
import { letterheadApi } from "./api/letterhead.ts";
import { sheetWordsApi } from "./api/sheet-words.ts";
import { wordListsApi } from "./api/word-lists.ts";
import { lettersApi } from "./api/letters.ts";
import { dossiersApi } from "./api/dossiers.ts";
import { hiddenApi } from "./api/hidden.ts";
import { draftsApi } from "./api/drafts.ts";
import { forgettingApi } from "./api/forgetting.ts";
import { guardApi } from "./api/guard.ts";
import { houseApi } from "./api/house.ts";
import { intakeApi } from "./api/intake.ts";
import { ledgerApi } from "./api/ledger.ts";
import { legalApi } from "./api/legal.ts";
import { importsApi } from "./api/imports.ts";
import { householdsApi } from "./api/households.ts";
import type { Procedure } from "./api/kinds.ts";
import { calendarApi } from "./api/calendar.ts";
import { handOverApi } from "./api/hand-over.ts";
import { medicinesApi } from "./api/medicines.ts";
import { logApi } from "./api/log.ts";
import { passesApi } from "./api/passes.ts";
import { papersApi } from "./api/papers.ts";
import { incidentsApi } from "./api/incidents.ts";
import { nightsApi } from "./api/nights.ts";
import { movingApi } from "./api/moving.ts";
import { mergingApi } from "./api/merging.ts";
import { peopleListApi } from "./api/people-list.ts";
import { photosApi } from "./api/photos.ts";
import { scansApi } from "./api/scans.ts";
import { healthApi } from "./api/health.ts";
import { assistancePlanApi } from "./api/assistance-plan.ts";
import { plansApi } from "./api/plans.ts";
import { peopleApi } from "./api/people.ts";
import { safetyApi } from "./api/safety.ts";
import { referralsApi } from "./api/referrals.ts";
import { questionsApi } from "./api/questions.ts";
import { reportsApi } from "./api/reports.ts";
import { residenceApi } from "./api/residence.ts";
import { strangerApi } from "./api/stranger.ts";
import { staysApi } from "./api/stays.ts";
import { togetherApi } from "./api/together.ts";
import { updatesApi } from "./api/updates.ts";

/** Everything a window may ask of the vault, one page per area. Nothing else crosses the bridge. */
export const api = {
  ...accessApi,
  ...agreementApi,
  ...assistanceApi,
  ...backupsApi,
  ...checksApi,
  ...machineApi,
  ...traceApi,
  ...updatesApi,
  ...choresApi,
  ...contactsApi,
  ...togetherApi,
  ...photosApi,
  ...scansApi,
  ...draftsApi,
  ...forgettingApi,
  ...guardApi,
  ...houseApi,
  ...logApi,
  ...calendarApi,
  ...medicinesApi,
  ...handOverApi,
  ...householdsApi,
  ...importsApi,
  ...papersApi,
  ...peopleApi,
  ...peopleListApi,
  ...plansApi,
  ...mergingApi,
  ...movingApi,
  ...referralsApi,
  ...reportsApi,
  ...questionsApi,
  ...residenceApi,
  ...staysApi,
  ...safetyApi,
  ...strangerApi,
  ...nightsApi,
  ...passesApi,
  ...incidentsApi,
  ...hiddenApi,
  ...departuresApi,
  ...intakeApi,
  ...legalApi,
  ...ledgerApi,
  ...accessRequestsApi,
  ...assistancePlanApi,
  ...healthApi,
  ...dossiersApi,
  ...letterheadApi,
  ...sheetWordsApi,
  ...wordListsApi,
  ...lettersApi,
} as const satisfies Record<string, Procedure>;

export type Api = typeof api;
export type ProcedureName = keyof Api;
export type Input<N extends ProcedureName> = z.input<Api[N]["input"]>;
export type Parsed<N extends ProcedureName> = z.output<Api[N]["input"]>;
export type Output<N extends ProcedureName> = z.output<Api[N]["output"]>;
