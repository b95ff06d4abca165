import admit from "./fr/admit.json";
import assistance from "./fr/assistance.json";
import agreement from "./fr/agreement.json";
import backup from "./fr/backup.json";
import check from "./fr/check.json";
import beds from "./fr/beds.json";
import bringIn from "./fr/bring-in.json";
import common from "./fr/common.json";
import departure from "./fr/departure.json";
import dossiers from "./fr/dossiers.json";
import letters from "./fr/letters.json";
import documents from "./fr/documents.json";
import errors from "./fr/errors.json";
import exploitation from "./fr/exploitation.json";
import fault from "./fr/fault.json";
import firstRun from "./fr/first-run.json";
import forgetting from "./fr/forgetting.json";
import frame from "./fr/frame.json";
import help from "./fr/help.json";
import hidden from "./fr/hidden.json";
import house from "./fr/house.json";
import calendar from "./fr/calendar.json";
import handover from "./fr/handover.json";
import medicines from "./fr/medicines.json";
import held from "./fr/held.json";
import ledger from "./fr/ledger.json";
import legal from "./fr/legal.json";
import lists from "./fr/lists.json";
import log from "./fr/log.json";
import out from "./fr/out.json";
import wrong from "./fr/wrong.json";
import paper from "./fr/paper.json";
import intake from "./fr/intake.json";
import residence from "./fr/residence.json";
import nights from "./fr/nights.json";
import merge from "./fr/merge.json";
import health from "./fr/health.json";
import plan from "./fr/plan.json";
import people from "./fr/people.json";
import person from "./fr/person.json";
import recover from "./fr/recover.json";
import referrals from "./fr/referrals.json";
import reports from "./fr/reports.json";
import safety from "./fr/safety.json";
import scans from "./fr/scans.json";
import sessions from "./fr/sessions.json";
import settings from "./fr/settings.json";
import sheets from "./fr/sheets.json";
import stranger from "./fr/stranger.json";
import terms from "./fr/terms.json";
import timeline from "./fr/timeline.json";
import today from "./fr/today.json";
import together from "./fr/together.json";
import vocab from "./fr/vocab.json";

export const words = {
  admit,
  assistance,
  agreement,
  backup,
  check,
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
