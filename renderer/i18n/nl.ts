import admit from "./nl/admit.json";
import assistance from "./nl/assistance.json";
import agreement from "./nl/agreement.json";
import backup from "./nl/backup.json";
import check from "./nl/check.json";
import beds from "./nl/beds.json";
import bringIn from "./nl/bring-in.json";
import common from "./nl/common.json";
import departure from "./nl/departure.json";
import dossiers from "./nl/dossiers.json";
import letters from "./nl/letters.json";
import documents from "./nl/documents.json";
import errors from "./nl/errors.json";
import exploitation from "./nl/exploitation.json";
import fault from "./nl/fault.json";
import firstRun from "./nl/first-run.json";
import forgetting from "./nl/forgetting.json";
import frame from "./nl/frame.json";
import help from "./nl/help.json";
import hidden from "./nl/hidden.json";
import house from "./nl/house.json";
import calendar from "./nl/calendar.json";
import handover from "./nl/handover.json";
import medicines from "./nl/medicines.json";
import held from "./nl/held.json";
import ledger from "./nl/ledger.json";
import legal from "./nl/legal.json";
import lists from "./nl/lists.json";
import log from "./nl/log.json";
import out from "./nl/out.json";
import wrong from "./nl/wrong.json";
import paper from "./nl/paper.json";
import intake from "./nl/intake.json";
import residence from "./nl/residence.json";
import nights from "./nl/nights.json";
import merge from "./nl/merge.json";
import health from "./nl/health.json";
import plan from "./nl/plan.json";
import people from "./nl/people.json";
import person from "./nl/person.json";
import recover from "./nl/recover.json";
import referrals from "./nl/referrals.json";
import reports from "./nl/reports.json";
import safety from "./nl/safety.json";
import scans from "./nl/scans.json";
import sessions from "./nl/sessions.json";
import settings from "./nl/settings.json";
import sheets from "./nl/sheets.json";
import stranger from "./nl/stranger.json";
import terms from "./nl/terms.json";
import timeline from "./nl/timeline.json";
import today from "./nl/today.json";
import together from "./nl/together.json";
import vocab from "./nl/vocab.json";

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
