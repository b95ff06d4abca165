import type { Everything } from "./dispatch.ts";
import { backupHandlers, backupJobs } from "./handlers/backups.ts";
import { traceHandlers } from "./handlers/trace.ts";
import { restoreDoors } from "./handlers/restore.ts";
import * as agreement from "./handlers/agreement.ts";
import * as agreementTexts from "./handlers/agreement-texts.ts";
import * as assistance from "./handlers/assistance.ts";
import * as breaches from "./handlers/breaches.ts";
import * as calendar from "./handlers/calendar.ts";
import { calendarLineHandlers } from "./handlers/calendar-lines.ts";
import * as activities from "./handlers/activities.ts";
import { belongingsHandlers } from "./handlers/belongings.ts";
import * as census from "./handlers/census.ts";
import * as chorePaper from "./handlers/chore-paper.ts";
import * as choreTasks from "./handlers/chore-tasks.ts";
import * as choreTerms from "./handlers/chore-terms.ts";
import * as chores from "./handlers/chores.ts";
import * as compartments from "./handlers/compartments.ts";
import { contactHandlers } from "./handlers/contacts.ts";
import { findNoteHandlers } from "./handlers/find-notes.ts";
import { nextSessionHandlers } from "./handlers/next-sessions.ts";
import { noteReaderHandlers } from "./handlers/note-readers.ts";
import * as departures from "./handlers/departures.ts";
import * as complaints from "./handlers/complaints.ts";
import { dossierHandlers } from "./handlers/dossiers.ts";
import * as doors from "./handlers/doors.ts";
import { draftHandlers } from "./handlers/drafts.ts";
import { forgettingHandlers } from "./handlers/forgetting.ts";
import { find } from "./handlers/find.ts";
import * as handOver from "./handlers/hand-over.ts";
import * as hidden from "./handlers/hidden.ts";
import { houseHandlers } from "./handlers/house.ts";
import { householdHandlers } from "./handlers/households.ts";
import { importHandlers } from "./handlers/imports.ts";
import * as incidents from "./handlers/incidents.ts";
import * as intake from "./handlers/intake.ts";
import * as intakeSaving from "./handlers/intake-saving.ts";
import * as kit from "./handlers/kit.ts";
import { letterheadHandlers } from "./handlers/letterhead.ts";
import { ownWordHandlers } from "./handlers/own-words.ts";
import { letterHandlers } from "./handlers/letters.ts";
import { leavingHandlers } from "./handlers/leaving.ts";
import { ledgerHandlers } from "./handlers/ledger.ts";
import * as log from "./handlers/log.ts";
import { missingHandlers } from "./handlers/missing.ts";
import * as movePlans from "./handlers/move-plans.ts";
import * as medicines from "./handlers/medicines.ts";
import * as passes from "./handlers/passes.ts";
import * as merging from "./handlers/merging.ts";
import * as peopleList from "./handlers/people-list.ts";
import { permitHandlers } from "./handlers/permit.ts";
import { planHandlers } from "./handlers/assistance-plan.ts";
import * as people from "./handlers/people.ts";
import * as photos from "./handlers/photos.ts";
import * as recovery from "./handlers/recovery.ts";
import * as referralDecisions from "./handlers/referral-decisions.ts";
import * as referrals from "./handlers/referrals.ts";
import { reportHandlers } from "./handlers/reports.ts";
import * as reservations from "./handlers/reservations.ts";
import { remove } from "./handlers/removal.ts";
import * as rooms from "./handlers/rooms.ts";
import * as safety from "./handlers/safety.ts";
import * as scans from "./handlers/scans.ts";
import * as session from "./handlers/session.ts";
import { undo } from "./handlers/stay-undo.ts";
import * as stays from "./handlers/stays.ts";
import * as timeline from "./handlers/timeline.ts";
import * as today from "./handlers/today.ts";
import * as users from "./handlers/users.ts";
import { strangerHandlers } from "./handlers/stranger.ts";
import { visitHandlers } from "./handlers/visits.ts";

/** Who answers what. The compiler refuses a procedure without an answer. */
export const everything: Everything = {
  doors: {
    "house.state": doors.state,
    "house.found": doors.foundHouse,
    "house.invent": doors.invent,
    "passphrase.suggest": doors.suggest,
    "session.unlock": doors.unlock,
    "recovery.checkLine": recovery.checkLine,
    "recovery.reset": recovery.reset,
    ...restoreDoors,
  },
  jobs: { "users.remove": remove, ...backupJobs },
  handlers: {
    "session.me": session.me,
    "session.choosePassphrase": session.choosePassphrase,
    "session.changePassphrase": session.changePassphrase,
    "session.setLook": session.setLook,
    "session.fingerprint": session.fingerprint,
    "today.now": today.now,
    "today.view": today.view,
    ...permitHandlers,
    ...planHandlers,
    ...calendarLineHandlers,
    ...dossierHandlers,
    ...letterHandlers,
    ...letterheadHandlers,
    ...ownWordHandlers,
    ...contactHandlers,
    ...findNoteHandlers,
    ...nextSessionHandlers,
    ...noteReaderHandlers,
    ...draftHandlers,
    ...forgettingHandlers,
    ...leavingHandlers,
    ...reportHandlers,
    ...ledgerHandlers,
    ...houseHandlers,
    "log.page": log.page,
    "log.find": log.find,
    "log.people": log.people,
    "log.write": log.write,
    "log.correct": log.correct,
    "log.mark": log.mark,
    "calendar.view": calendar.view,
    "calendar.people": calendar.people,
    "calendar.colleagues": calendar.colleagues,
    "calendar.interpreters": calendar.interpreters,
    "calendar.clashes": calendar.clashes,
    "calendar.plan": calendar.plan,
    "calendar.change": calendar.change,
    "calendar.cancel": calendar.cancel,
    "calendar.step": calendar.step,
    "medicines.round": medicines.round,
    "medicines.say": medicines.say,
    "medicines.showName": medicines.showName,
    "medicines.start": medicines.start,
    "medicines.stop": medicines.stop,
    "handover.view": handOver.view,
    "handover.confirm": handOver.confirm,
    "handover.takeBack": handOver.takeBack,
    ...householdHandlers,
    "rooms.list": rooms.list,
    "rooms.arrange": rooms.arrange,
    "beds.board": rooms.board,
    "beds.free": rooms.free,
    "beds.close": rooms.close,
    "beds.reopen": rooms.reopen,
    "beds.timeline": timeline.timeline,
    "beds.forecast": timeline.forecast,
    "beds.waiting": timeline.waiting,
    "reservations.make": reservations.make,
    "reservations.change": reservations.change,
    "reservations.release": reservations.release,
    "reservations.undo": reservations.undo,
    "moves.open": movePlans.open,
    "moves.plan": movePlans.plan,
    "moves.together": movePlans.together,
    "moves.carryOut": movePlans.carryOut,
    "moves.callOff": movePlans.callOff,
    "moves.undo": movePlans.undo,
    "people.find": find,
    "people.list": peopleList.list,
    "merging.compare": merging.compare,
    "merging.merge": merging.merge,
    "merging.pointer": merging.pointer,
    "filters.mine": peopleList.mine,
    "filters.save": peopleList.save,
    "filters.remove": peopleList.remove,
    "filters.remember": peopleList.remember,
    "people.view": people.view,
    "people.saveCard": people.saveCard,
    "people.saveIdentity": people.saveIdentity,
    "people.saveCareRemark": people.saveCareRemark,
    "people.history": people.history,
    "referrals.take": referralDecisions.take,
    "referrals.list": referrals.list,
    "referrals.view": referrals.view,
    "referrals.change": referralDecisions.change,
    "referrals.tell": referralDecisions.tell,
    "referrals.decide": referralDecisions.decide,
    "referrals.counts": referrals.counts,
    "stays.admit": stays.admit,
    "stays.move": stays.move,
    "stays.plan": stays.plan,
    "stays.depart": stays.depart,
    "stays.acceptWithoutBed": stays.acceptWithoutBed,
    "stays.undo": undo,
    "stays.ofPerson": stays.ofPerson,
    "assistance.ofPerson": assistance.ofPerson,
    "assistance.workers": assistance.workers,
    "assistance.begin": assistance.begin,
    "assistance.setMode": assistance.setMode,
    "assistance.assign": assistance.assign,
    "assistance.close": assistance.close,
    "assistance.reopen": assistance.reopen,
    "safety.view": safety.view,
    "safety.saveCard": safety.saveCard,
    "safety.assess": safety.assess,
    "safety.keepApart": safety.keepApart,
    "safety.liftApart": safety.lift,
    "intake.view": intake.view,
    "intake.open": intakeSaving.open,
    "intake.mark": intakeSaving.mark,
    "intake.saveFamily": intakeSaving.saveFamily,
    "intake.openChildFile": intakeSaving.openChildFile,
    "intake.saveLanguages": intakeSaving.saveLanguages,
    "intake.saveExploitation": intakeSaving.saveExploitation,
    "intake.arrival": intake.arrival,
    "intake.saveArrival": intakeSaving.saveArrival,
    "intake.signAgreement": intakeSaving.signAgreement,
    "intake.end": intakeSaving.end,
    "photos.ofPerson": photos.ofPerson,
    "photos.keep": photos.keep,
    "photos.remove": photos.remove,
    "scans.open": scans.open,
    "scans.add": scans.add,
    "scans.remove": scans.remove,
    "hidden.colleagues": hidden.colleagues,
    "hidden.hide": hidden.hide,
    "hidden.show": hidden.show,
    "hidden.name": hidden.name,
    "hidden.unname": hidden.unname,
    "beds.warnings": safety.warnings,
    "agreement.page": agreement.page,
    "agreement.saveDraft": agreementTexts.saveDraft,
    "agreement.discardDraft": agreementTexts.discardDraft,
    "agreement.publish": agreementTexts.publish,
    "agreement.ofPerson": agreement.ofPerson,
    "agreement.sign": agreement.sign,
    "agreement.saveSteps": agreement.saveSteps,
    "departures.view": departures.view,
    "departures.tick": departures.tick,
    "departures.finish": departures.finish,
    "departures.setAside": departures.setAside,
    "departures.reopen": departures.reopen,
    "departures.savePost": departures.savePost,
    "departures.agreeCall": departures.agreeCall,
    "departures.settleCall": departures.settleCall,
    "census.view": census.view,
    "census.mark": census.mark,
    "census.markEach": census.markEach,
    "census.close": census.close,
    "census.nights": census.nights,
    "passes.list": passes.list,
    "passes.goOut": passes.goOut,
    "passes.back": passes.back,
    "passes.stillOut": passes.stillOut,
    "passes.takeBack": passes.takeBack,
    "passes.agree": passes.agree,
    ...missingHandlers,
    "incidents.list": incidents.list,
    "incidents.view": incidents.view,
    "incidents.record": incidents.record,
    "incidents.change": incidents.change,
    "incidents.followUp": incidents.followUp,
    "breaches.list": breaches.list,
    "breaches.view": breaches.view,
    "breaches.open": breaches.open,
    "breaches.change": breaches.change,
    "breaches.addAction": breaches.addAction,
    "breaches.tickAction": breaches.tickAction,
    "breaches.tell": breaches.tell,
    "breaches.assess": breaches.assess,
    "complaints.list": complaints.list,
    "complaints.view": complaints.view,
    "complaints.take": complaints.take,
    "complaints.answer": complaints.answer,
    "complaints.satisfied": complaints.satisfied,
    "complaints.second": complaints.second,
    "chores.week": chores.week,
    "chores.paper": chorePaper.paper,
    "chores.suggest": chores.suggest,
    "chores.settle": chores.settle,
    "chores.candidates": chores.candidates,
    "chores.give": chores.give,
    "chores.swap": chores.swap,
    "chores.takeOff": chores.takeOff,
    "chores.tick": chores.tick,
    "chores.people": choreTerms.people,
    "chores.saveTerms": choreTerms.saveTerms,
    "chores.tasks": choreTasks.tasks,
    "chores.saveTask": choreTasks.saveTask,
    "chores.retireTask": choreTasks.retireTask,
    "chores.useUsual": choreTasks.useUsual,
    "activities.book": activities.book,
    "activities.save": activities.save,
    "activities.attend": activities.attend,
    "activities.setCancelled": activities.setCancelled,
    ...belongingsHandlers,
    ...strangerHandlers,
    ...visitHandlers,
    ...importHandlers,
    "users.list": users.list,
    "users.add": users.add,
    "users.setRoles": users.setRoles,
    "users.setEnabled": users.setEnabled,
    "users.reset": users.reset,
    "compartments.waiting": compartments.waiting,
    "compartments.letIn": compartments.letIn,
    "compartments.letInByKit": compartments.letInByKit,
    "kit.state": kit.state,
    "kit.make": kit.make,
    "kit.prove": kit.prove,
    ...backupHandlers,
    ...traceHandlers,
  },
};
