import admit from "./en/admit.json";
import assistance from "./en/assistance.json";
import agreement from "./en/agreement.json";
import backup from "./en/backup.json";
import check from "./en/check.json";
import beds from "./en/beds.json";
import bringIn from "./en/bring-in.json";
import common from "./en/common.json";
import departure from "./en/departure.json";
import dossiers from "./en/dossiers.json";
import letters from "./en/letters.json";
import documents from "./en/documents.json";
import errors from "./en/errors.json";
import exploitation from "./en/exploitation.json";
import fault from "./en/fault.json";
import firstRun from "./en/first-run.json";
import forgetting from "./en/forgetting.json";
import frame from "./en/frame.json";
import help from "./en/help.json";
import hidden from "./en/hidden.json";
import house from "./en/house.json";
import calendar from "./en/calendar.json";
import handover from "./en/handover.json";
import medicines from "./en/medicines.json";
import held from "./en/held.json";
import ledger from "./en/ledger.json";
import legal from "./en/legal.json";
import lists from "./en/lists.json";
import log from "./en/log.json";
import out from "./en/out.json";
import wrong from "./en/wrong.json";
import paper from "./en/paper.json";
import intake from "./en/intake.json";
import residence from "./en/residence.json";
import nights from "./en/nights.json";
import merge from "./en/merge.json";
import health from "./en/health.json";
import plan from "./en/plan.json";
import people from "./en/people.json";
import person from "./en/person.json";
import recover from "./en/recover.json";
import referrals from "./en/referrals.json";
import reports from "./en/reports.json";
import safety from "./en/safety.json";
import scans from "./en/scans.json";
import sessions from "./en/sessions.json";
import settings from "./en/settings.json";
import sheets from "./en/sheets.json";
import stranger from "./en/stranger.json";
import terms from "./en/terms.json";
import timeline from "./en/timeline.json";
import today from "./en/today.json";
import together from "./en/together.json";
import vocab from "./en/vocab.json";

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
