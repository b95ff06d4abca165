import admit from "./en/stays/admit.json";
import assistance from "./en/intake/assistance.json";
import agreement from "./en/daily-life/agreement.json";
import backup from "./en/backup/backup.json";
import check from "./en/integrity/check.json";
import register from "./en/integrity/access-register.json";
import beds from "./en/people/family.json";
import bringIn from "./en/import/bring-in.json";
import common from "./en/app/common.json";
import departure from "./en/stays/departure.json";
import dossiers from "./en/dossiers/dossiers.json";
import letters from "./en/letters/letters.json";
import documents from "./en/residence/documents.json";
import errors from "./en/app/errors.json";
import exploitation from "./en/intake/exploitation.json";
import fault from "./en/app/vault-cannot-open.json";
import firstRun from "./en/sign-in/first-run.json";
import forgetting from "./en/retention/retention.json";
import frame from "./en/app/frame.json";
import help from "./en/handbook/help.json";
import hidden from "./en/people/hidden.json";
import house from "./en/accommodation/beds-and-stays.json";
import calendar from "./en/calendar/calendar.json";
import handover from "./en/handover/handover.json";
import medicines from "./en/health/medicines.json";
import held from "./en/disclosures/data-held-about-person.json";
import ledger from "./en/disclosures/consents-and-disclosures.json";
import legal from "./en/legal/legal.json";
import lists from "./en/vocabulary/list-settings.json";
import log from "./en/shift/log.json";
import out from "./en/outings/outings.json";
import wrong from "./en/incidents/incidents.json";
import paper from "./en/printing/printouts.json";
import intake from "./en/intake/intake.json";
import residence from "./en/residence/residence.json";
import nights from "./en/outings/census.json";
import merge from "./en/people/merge.json";
import health from "./en/health/health.json";
import plan from "./en/plan/plan.json";
import people from "./en/people/people.json";
import person from "./en/people/person.json";
import recover from "./en/sign-in/recover.json";
import referrals from "./en/referrals/referrals.json";
import reports from "./en/reports/reports.json";
import safety from "./en/safety/safety.json";
import scans from "./en/residence/scans.json";
import sessions from "./en/counselling/sessions.json";
import settings from "./en/settings/settings.json";
import sheets from "./en/vocabulary/printed-words-settings.json";
import stranger from "./en/safety/stranger-at-door.json";
import terms from "./en/vocabulary/legal-glossary.json";
import timeline from "./en/accommodation/timeline.json";
import today from "./en/today/today.json";
import together from "./en/daily-life/daily-life.json";
import vocab from "./en/vocabulary/vocab.json";

export const words = {
  admit,
  assistance,
  agreement,
  backup,
  check,
  register,
  beds,
  bringIn,
  common,
  departure,
  documents,
  dossiers,
  letters,
  errors,
  exploitation,
  fault,
  "first-run": firstRun,
  forgetting,
  frame,
  help,
  hidden,
  house,
  held,
  ledger,
  legal,
  lists,
  log,
  out,
  wrong,
  calendar,
  handover,
  medicines,
  paper,
  intake,
  residence,
  nights,
  merge,
  people,
  plan,
  health,
  person,
  recover,
  referrals,
  reports,
  safety,
  scans,
  sessions,
  settings,
  sheets,
  stranger,
  terms,
  timeline,
  today,
  together,
  vocab,
};
