import type { AllHandlers } from "./platform/dispatch.ts";
import { backupJobs, jobHandlers } from "./backup/backup-jobs.handlers.ts";
import { backupPlaceHandlers } from "./backup/backup-places.handlers.ts";
import { auditLogHandlers } from "./integrity/audit-log.handlers.ts";
import { restoreDoors } from "./restore/restore.handlers.ts";
import { transferHandlers } from "./backup/transfer.handlers.ts";
import { updateHandlers } from "./updates/updates.handlers.ts";
import * as agreement from "./daily-life/agreement.handlers.ts";
import * as agreementTexts from "./daily-life/agreement-texts.handlers.ts";
import * as assistance from "./intake/assistance.handlers.ts";
import * as breaches from "./incidents/address-breaches.handlers.ts";
import * as calendar from "./calendar/calendar.handlers.ts";
import { calendarLineHandlers } from "./calendar/calendar-entries.handlers.ts";
import * as activities from "./daily-life/activities.handlers.ts";
import { belongingsHandlers } from "./daily-life/post-and-lent-items.handlers.ts";
import * as census from "./outings/census.handlers.ts";
import * as choreTasks from "./daily-life/chore-tasks.handlers.ts";
import * as choreTerms from "./daily-life/chore-terms.handlers.ts";
import * as chores from "./daily-life/chores.handlers.ts";
import * as compartments from "./users/compartments.handlers.ts";
import { sessionHandlers } from "./counselling/sessions.handlers.ts";
import { findNoteHandlers } from "./counselling/note-search.handlers.ts";
import { nextSessionHandlers } from "./counselling/next-sessions.handlers.ts";
import { noteReaderHandlers } from "./users/note-readers.handlers.ts";
import * as departures from "./stays/departure-checklist.handlers.ts";
import * as complaints from "./incidents/complaints.handlers.ts";
import { dossierHandlers } from "./dossiers/dossiers.handlers.ts";
import { recordInProcedure } from "./dossiers/taken-back-sending.handlers.ts";
import * as doors from "./sign-in/before-sign-in.handlers.ts";
import { draftHandlers } from "./drafts/drafts.handlers.ts";
import { retentionHandlers } from "./retention/retention.handlers.ts";
import { find } from "./person-file/person-search.handlers.ts";
import * as handOver from "./handover/handover.handlers.ts";
import * as hidden from "./person-file/hidden-files.handlers.ts";
import { renewHidden } from "./person-file/hidden-files.ts";
import * as health from "./health/health.handlers.ts";
import { houseHandlers } from "./settings/house-settings.handlers.ts";
import { householdHandlers } from "./person-file/households.handlers.ts";
import { importHandlers } from "./import/import.handlers.ts";
import * as incidents from "./incidents/incidents.handlers.ts";
import * as intake from "./intake/intake.handlers.ts";
import * as intakeSaving from "./intake/intake-saving.handlers.ts";
import * as kit from "./users/recovery-kit.handlers.ts";
import { letterheadHandlers } from "./letters/centre-logo.handlers.ts";
import { printedWordHandlers } from "./vocabulary/printed-words.handlers.ts";
import { wordListHandlers } from "./vocabulary/word-lists.handlers.ts";
import { letterHandlers } from "./letters/letters.handlers.ts";
import { everythingKept } from "./letters/texts-that-may-leave.ts";
import { exitHandlers } from "./address-guard/guard-and-exits.handlers.ts";
import { tryOn } from "./address-guard/try-new-terms.handlers.ts";
import { disclosureHandlers } from "./disclosures/disclosures.handlers.ts";
import * as log from "./shift/log-book.handlers.ts";
import { missingHandlers } from "./outings/missing-person-searches.handlers.ts";
import * as movePlans from "./stays/planned-moves.handlers.ts";
import * as medicines from "./health/medication.handlers.ts";
import * as passes from "./outings/outings.handlers.ts";
import * as merging from "./person-file/merge-files.handlers.ts";
import * as peopleList from "./person-file/people-list.handlers.ts";
import { residenceAndLegalHandlers } from "./residence/residence-and-legal.handlers.ts";
import { planHandlers } from "./plan/plan.handlers.ts";
import * as people from "./person-file/people.handlers.ts";
import * as photos from "./person-file/photos.handlers.ts";
import * as recovery from "./sign-in/forgotten-passphrase.handlers.ts";
import * as referralDecisions from "./intake/record-and-decide-referrals.handlers.ts";
import * as referrals from "./referrals/referrals.handlers.ts";
import { reportHandlers } from "./reports/reports.handlers.ts";
import * as reservations from "./stays/reservations.handlers.ts";
import { remove } from "./users/remove-user.handlers.ts";
import * as rooms from "./accommodation/rooms.handlers.ts";
import * as safety from "./safety/safety.handlers.ts";
import * as scans from "./residence/scans.handlers.ts";
import * as session from "./sign-in/own-account.handlers.ts";
import { undo } from "./stays/undo-stay.handlers.ts";
import { close as closeAssistance } from "./stays/close-assistance.handlers.ts";
import * as stays from "./stays/stays.handlers.ts";
import * as timeline from "./accommodation/timeline.handlers.ts";
import * as today from "./today/today.handlers.ts";
import * as users from "./users/users.handlers.ts";
import { strangerHandlers } from "./safety/stranger.handlers.ts";
import { visitHandlers } from "./daily-life/visits.handlers.ts";

/** Who answers what. The compiler refuses a procedure without an answer. */
export const handlers: AllHandlers = {
  doors: {
    "house.state": doors.state,
    "house.clock": doors.clock,
    "house.found": doors.foundHouse,
    "house.invent": doors.invent,
    "passphrase.suggest": doors.suggest,
    "session.unlock": doors.unlock,
    "recovery.checkLine": recovery.checkLine,
    "recovery.reset": recovery.reset,
    ...restoreDoors,
  },
  jobs: { "users.remove": remove(renewHidden), ...backupJobs },
  handlers: {
    "session.me": session.me,
    "session.choosePassphrase": session.choosePassphrase,
    "session.changePassphrase": session.changePassphrase,
    "session.setLook": session.setLook,
    "session.fingerprint": session.fingerprint,
    "today.now": today.now,
    "today.view": today.view,
    ...residenceAndLegalHandlers,
    "procedure.record": recordInProcedure,
    ...planHandlers,
    ...calendarLineHandlers,
    ...dossierHandlers,
    ...letterHandlers,
    ...letterheadHandlers,
    ...printedWordHandlers,
    ...wordListHandlers,
    ...sessionHandlers,
    ...findNoteHandlers,
    ...nextSessionHandlers,
    ...noteReaderHandlers,
    ...draftHandlers,
    ...retentionHandlers,
    ...exitHandlers,
    "guard.tryOn": tryOn(everythingKept),
    ...reportHandlers,
    ...disclosureHandlers,
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
    "health.view": health.view,
    "health.saveCard": health.saveCard,
    "health.emergency": health.emergency,
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
    "beds.waiting": referrals.waiting,
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
    "assistance.close": closeAssistance,
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
    "chores.paper": chores.paper,
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
    "users.setRoles": users.setRoles(renewHidden),
    "users.setEnabled": users.setEnabled,
    "users.reset": users.reset(renewHidden),
    "compartments.waiting": compartments.waiting,
    "compartments.letIn": compartments.letIn,
    "compartments.letInByKit": compartments.letInByKit,
    "kit.state": kit.state,
    "kit.make": kit.make,
    "kit.prove": kit.prove(renewHidden),
    "kit.second": kit.second(renewHidden),
    "kit.sayOutside": kit.sayOutside,
    ...backupPlaceHandlers,
    ...transferHandlers,
    ...jobHandlers,
    ...updateHandlers,
    ...auditLogHandlers,
  },
};
