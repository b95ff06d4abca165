import admit from "./nl/stays/admit.json";
import assistance from "./nl/intake/assistance.json";
import agreement from "./nl/daily-life/agreement.json";
import backup from "./nl/backup/backup.json";
import check from "./nl/integrity/check.json";
import register from "./nl/integrity/access-register.json";
import beds from "./nl/people/family.json";
import bringIn from "./nl/import/bring-in.json";
import common from "./nl/app/common.json";
import departure from "./nl/stays/departure.json";
import dossiers from "./nl/dossiers/dossiers.json";
import letters from "./nl/letters/letters.json";
import documents from "./nl/residence/documents.json";
import errors from "./nl/app/errors.json";
import exploitation from "./nl/intake/exploitation.json";
import fault from "./nl/app/vault-cannot-open.json";
import firstRun from "./nl/sign-in/first-run.json";
import forgetting from "./nl/retention/retention.json";
import frame from "./nl/app/frame.json";
import help from "./nl/handbook/help.json";
import hidden from "./nl/people/hidden.json";
import house from "./nl/accommodation/beds-and-stays.json";
import calendar from "./nl/calendar/calendar.json";
import handover from "./nl/handover/handover.json";
import medicines from "./nl/health/medicines.json";
import held from "./nl/disclosures/data-held-about-person.json";
import ledger from "./nl/disclosures/consents-and-disclosures.json";
import legal from "./nl/legal/legal.json";
import lists from "./nl/vocabulary/list-settings.json";
import log from "./nl/shift/log.json";
import out from "./nl/outings/outings.json";
import wrong from "./nl/incidents/incidents.json";
import paper from "./nl/printing/printouts.json";
import intake from "./nl/intake/intake.json";
import residence from "./nl/residence/residence.json";
import nights from "./nl/outings/census.json";
import merge from "./nl/people/merge.json";
import health from "./nl/health/health.json";
import plan from "./nl/plan/plan.json";
import people from "./nl/people/people.json";
import person from "./nl/people/person.json";
import recover from "./nl/sign-in/recover.json";
import referrals from "./nl/referrals/referrals.json";
import reports from "./nl/reports/reports.json";
import safety from "./nl/safety/safety.json";
import scans from "./nl/residence/scans.json";
import sessions from "./nl/counselling/sessions.json";
import settings from "./nl/settings/settings.json";
import sheets from "./nl/vocabulary/printed-words-settings.json";
import stranger from "./nl/safety/stranger-at-door.json";
import terms from "./nl/vocabulary/legal-glossary.json";
import timeline from "./nl/accommodation/timeline.json";
import today from "./nl/today/today.json";
import together from "./nl/daily-life/daily-life.json";
import vocab from "./nl/vocabulary/vocab.json";

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
