import admit from "./fr/stays/admit.json";
import assistance from "./fr/intake/assistance.json";
import agreement from "./fr/daily-life/agreement.json";
import backup from "./fr/backup/backup.json";
import check from "./fr/integrity/check.json";
import register from "./fr/integrity/access-register.json";
import beds from "./fr/people/family.json";
import bringIn from "./fr/import/bring-in.json";
import common from "./fr/app/common.json";
import departure from "./fr/stays/departure.json";
import dossiers from "./fr/dossiers/dossiers.json";
import letters from "./fr/letters/letters.json";
import documents from "./fr/residence/documents.json";
import errors from "./fr/app/errors.json";
import exploitation from "./fr/intake/exploitation.json";
import fault from "./fr/app/vault-cannot-open.json";
import firstRun from "./fr/sign-in/first-run.json";
import forgetting from "./fr/retention/retention.json";
import frame from "./fr/app/frame.json";
import help from "./fr/handbook/help.json";
import hidden from "./fr/people/hidden.json";
import house from "./fr/accommodation/beds-and-stays.json";
import calendar from "./fr/calendar/calendar.json";
import handover from "./fr/handover/handover.json";
import medicines from "./fr/health/medicines.json";
import held from "./fr/disclosures/data-held-about-person.json";
import ledger from "./fr/disclosures/consents-and-disclosures.json";
import legal from "./fr/legal/legal.json";
import lists from "./fr/vocabulary/list-settings.json";
import log from "./fr/shift/log.json";
import out from "./fr/outings/outings.json";
import wrong from "./fr/incidents/incidents.json";
import paper from "./fr/printing/printouts.json";
import intake from "./fr/intake/intake.json";
import residence from "./fr/residence/residence.json";
import nights from "./fr/outings/census.json";
import merge from "./fr/people/merge.json";
import health from "./fr/health/health.json";
import plan from "./fr/plan/plan.json";
import people from "./fr/people/people.json";
import person from "./fr/people/person.json";
import recover from "./fr/sign-in/recover.json";
import referrals from "./fr/referrals/referrals.json";
import reports from "./fr/reports/reports.json";
import safety from "./fr/safety/safety.json";
import scans from "./fr/residence/scans.json";
import sessions from "./fr/counselling/sessions.json";
import settings from "./fr/settings/settings.json";
import sheets from "./fr/vocabulary/printed-words-settings.json";
import stranger from "./fr/safety/stranger-at-door.json";
import terms from "./fr/vocabulary/legal-glossary.json";
import timeline from "./fr/accommodation/timeline.json";
import today from "./fr/today/today.json";
import together from "./fr/daily-life/daily-life.json";
import vocab from "./fr/vocabulary/vocab.json";

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
