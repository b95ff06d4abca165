import vault from "./migrations/0001_vault.sql?raw";
import trace from "./migrations/0002_trace.sql?raw";
import house from "./migrations/0003_house.sql?raw";
import people from "./migrations/0004_people.sql?raw";
import stays from "./migrations/0005_stays.sql?raw";
import assistance from "./migrations/0006_assistance.sql?raw";
import households from "./migrations/0007_households.sql?raw";
import safety from "./migrations/0008_safety.sql?raw";
import census from "./migrations/0009_census.sql?raw";
import chores from "./migrations/0010_chores.sql?raw";
import hidden from "./migrations/0011_hidden.sql?raw";
import evacuation from "./migrations/0012_evacuation.sql?raw";
import drafts from "./migrations/0013_drafts.sql?raw";
import referrals from "./migrations/0014_referrals.sql?raw";
import departure from "./migrations/0015_departure.sql?raw";
import log from "./migrations/0019_log.sql?raw";
import passes from "./migrations/0020_passes.sql?raw";
import peopleFilters from "./migrations/0023_people_filters.sql?raw";
import incidents from "./migrations/0026_incidents.sql?raw";
import intake from "./migrations/0027_intake.sql?raw";
import plans from "./migrations/0024_plans.sql?raw";
import appointments from "./migrations/0028_appointments.sql?raw";
import medicines from "./migrations/0029_medicines.sql?raw";
import handOver from "./migrations/0030_hand_over.sql?raw";
import agreement from "./migrations/0031_agreement.sql?raw";
import together from "./migrations/0032_together.sql?raw";
import legal from "./migrations/0039_legal.sql?raw";
import merges from "./migrations/0033_merges.sql?raw";
import forgetting from "./migrations/0034_forgetting.sql?raw";
import promises from "./migrations/0036_promises.sql?raw";
import shortStays from "./migrations/0038_short_stays.sql?raw";
import photos from "./migrations/0035_photos.sql?raw";
import residence from "./migrations/0040_residence.sql?raw";
import namedInWords from "./migrations/0041_named_in_words.sql?raw";
import namedByOthers from "./migrations/0042_named_by_others.sql?raw";
import scans from "./migrations/0044_scans.sql?raw";
import assistancePlan from "./migrations/0055_plan.sql?raw";
import health from "./migrations/0056_health.sql?raw";
import calendarFilters from "./migrations/0057_calendar_filters.sql?raw";
import nextSessions from "./migrations/0058_next_sessions.sql?raw";
import contactCorrections from "./migrations/0059_contact_corrections.sql?raw";
import sealedContacts from "./migrations/0060_sealed_contacts.sql?raw";
import medicineNames from "./migrations/0061_medicine_names.sql?raw";
import guardOverrides from "./migrations/0080_guard_overrides.sql?raw";
import addressGuard from "./migrations/0068_address_guard.sql?raw";
import contacts from "./migrations/0050_contacts.sql?raw";
import letterhead from "./migrations/0084_letterhead.sql?raw";
import letters from "./migrations/0072_letters.sql?raw";
import dossiers from "./migrations/0062_dossiers.sql?raw";
import ledger from "./migrations/0075_ledger.sql?raw";
import compelled from "./migrations/0076_compelled.sql?raw";
import access from "./migrations/0077_access.sql?raw";
import traceIndex from "./migrations/0091_trace_index.sql?raw";
import listWords from "./migrations/0110_list_words.sql?raw";
import ownWords from "./migrations/0111_own_words.sql?raw";
import manyYears from "./migrations/0120_many_years.sql?raw";
import habits from "./migrations/0130_habits.sql?raw";
import ownWordsOfWork from "./migrations/0131_own_words_of_work.sql?raw";
import ownWordsOfDoor from "./migrations/0133_own_words_of_door.sql?raw";
import manyPeople from "./migrations/0134_many_people.sql?raw";
import reports from "./migrations/0140_reports.sql?raw";
import tenTimes from "./migrations/0137_ten_times.sql?raw";
import knownPeople from "./migrations/0143_known_people.sql?raw";
import reportRows from "./migrations/0144_report_rows.sql?raw";
import refusedCalls from "./migrations/0145_refused_calls.sql?raw";
import pasts from "./migrations/0146_pasts.sql?raw";
import censusSeen from "./migrations/0148_census_seen.sql?raw";
import countedBack from "./migrations/0149_counted_back.sql?raw";
import handOverTakenBack from "./migrations/0150_hand_over_taken_back.sql?raw";
import notSure from "./migrations/0151_not_sure.sql?raw";
import demanded from "./migrations/0152_demanded.sql?raw";
import whatStands from "./migrations/0153_what_stands.sql?raw";
import hiddenCalls from "./migrations/0159_hidden_calls.sql?raw";
import givenNumbers from "./migrations/0161_given_numbers.sql?raw";
import notGiven from "./migrations/0162_not_given.sql?raw";
import callsFrozen from "./migrations/0169_calls_frozen.sql?raw";
import askedEnding from "./migrations/0172_asked_ending.sql?raw";
import acceptedCalls from "./migrations/0173_accepted_calls.sql?raw";
import residenceReadAgain from "./migrations/0188_residence_read_again.sql?raw";
import machine from "./migrations/0189_machine.sql?raw";
import withoutBed from "./migrations/0200_without_bed.sql?raw";
import placesToldApart from "./migrations/0210_places_told_apart.sql?raw";
import noLonger from "./migrations/0158_no_longer.sql?raw";
import whoseComplaint from "./migrations/0160_whose_complaint.sql?raw";
import ownWordsOfHouse from "./migrations/0132_own_words_of_house.sql?raw";
import sheetWords from "./migrations/0092_sheet_words.sql?raw";
import fullChecks from "./migrations/0095_full_checks.sql?raw";
import erasure from "./migrations/0096_erasure.sql?raw";
import savedQuestions from "./migrations/0098_saved_questions.sql?raw";
import importsSql from "./migrations/0104_imports.sql?raw";
import textSize from "./migrations/0103_text_size.sql?raw";
import backups from "./migrations/0090_backups.sql?raw";
import contactsByDay from "./migrations/0100_contacts_by_day.sql?raw";
import type { Migration } from "./migrate.ts";

/** Every step from an empty file to today's tables. A shipped step is never edited. */
export const migrations: readonly Migration[] = [
  { version: 1, name: "0001_vault", sql: vault },
  { version: 2, name: "0002_trace", sql: trace },
  { version: 3, name: "0003_house", sql: house },
  { version: 4, name: "0004_people", sql: people },
  { version: 5, name: "0005_stays", sql: stays },
  { version: 6, name: "0006_assistance", sql: assistance },
  { version: 7, name: "0007_households", sql: households },
  { version: 8, name: "0008_safety", sql: safety },
  { version: 9, name: "0009_census", sql: census },
  { version: 10, name: "0010_chores", sql: chores },
  { version: 11, name: "0011_hidden", sql: hidden },
  { version: 12, name: "0012_evacuation", sql: evacuation },
  { version: 13, name: "0013_drafts", sql: drafts },
  { version: 14, name: "0014_referrals", sql: referrals },
  { version: 15, name: "0015_departure", sql: departure },
  { version: 19, name: "0019_log", sql: log },
  { version: 20, name: "0020_passes", sql: passes },
  { version: 23, name: "0023_people_filters", sql: peopleFilters },
  { version: 24, name: "0024_plans", sql: plans },
  { version: 26, name: "0026_incidents", sql: incidents },
  { version: 27, name: "0027_intake", sql: intake },
  { version: 28, name: "0028_appointments", sql: appointments },
  { version: 29, name: "0029_medicines", sql: medicines },
  { version: 30, name: "0030_hand_over", sql: handOver },
  { version: 31, name: "0031_agreement", sql: agreement },
  { version: 32, name: "0032_together", sql: together },
  { version: 33, name: "0033_merges", sql: merges },
  { version: 34, name: "0034_forgetting", sql: forgetting },
  { version: 35, name: "0035_photos", sql: photos },
  { version: 36, name: "0036_promises", sql: promises },
  { version: 38, name: "0038_short_stays", sql: shortStays },
  { version: 39, name: "0039_legal", sql: legal },
  { version: 40, name: "0040_residence", sql: residence },
  { version: 41, name: "0041_named_in_words", sql: namedInWords },
  { version: 42, name: "0042_named_by_others", sql: namedByOthers },
  { version: 44, name: "0044_scans", sql: scans },
  { version: 50, name: "0050_contacts", sql: contacts },
  { version: 55, name: "0055_plan", sql: assistancePlan },
  { version: 56, name: "0056_health", sql: health },
  { version: 57, name: "0057_calendar_filters", sql: calendarFilters },
  { version: 58, name: "0058_next_sessions", sql: nextSessions },
  { version: 59, name: "0059_contact_corrections", sql: contactCorrections },
  { version: 60, name: "0060_sealed_contacts", sql: sealedContacts },
  { version: 61, name: "0061_medicine_names", sql: medicineNames },
  { version: 62, name: "0062_dossiers", sql: dossiers },
  { version: 68, name: "0068_address_guard", sql: addressGuard },
  { version: 72, name: "0072_letters", sql: letters },
  { version: 75, name: "0075_ledger", sql: ledger },
  { version: 76, name: "0076_compelled", sql: compelled },
  { version: 77, name: "0077_access", sql: access },
  { version: 80, name: "0080_guard_overrides", sql: guardOverrides },
  { version: 84, name: "0084_letterhead", sql: letterhead },
  { version: 90, name: "0090_backups", sql: backups },
  { version: 91, name: "0091_trace_index", sql: traceIndex },
  { version: 92, name: "0092_sheet_words", sql: sheetWords },
  { version: 95, name: "0095_full_checks", sql: fullChecks },
  { version: 96, name: "0096_erasure", sql: erasure },
  { version: 98, name: "0098_saved_questions", sql: savedQuestions },
  { version: 100, name: "0100_contacts_by_day", sql: contactsByDay },
  { version: 103, name: "0103_text_size", sql: textSize },
  { version: 104, name: "0104_imports", sql: importsSql },
  { version: 110, name: "0110_list_words", sql: listWords },
  { version: 111, name: "0111_own_words", sql: ownWords },
  { version: 120, name: "0120_many_years", sql: manyYears },
  { version: 130, name: "0130_habits", sql: habits },
  { version: 131, name: "0131_own_words_of_work", sql: ownWordsOfWork },
  { version: 132, name: "0132_own_words_of_house", sql: ownWordsOfHouse },
  { version: 133, name: "0133_own_words_of_door", sql: ownWordsOfDoor },
  { version: 134, name: "0134_many_people", sql: manyPeople },
  { version: 137, name: "0137_ten_times", sql: tenTimes },
  { version: 140, name: "0140_reports", sql: reports },
  { version: 143, name: "0143_known_people", sql: knownPeople },
  { version: 144, name: "0144_report_rows", sql: reportRows },
  { version: 145, name: "0145_refused_calls", sql: refusedCalls },
  { version: 146, name: "0146_pasts", sql: pasts },
  { version: 148, name: "0148_census_seen", sql: censusSeen },
  { version: 149, name: "0149_counted_back", sql: countedBack },
  { version: 150, name: "0150_hand_over_taken_back", sql: handOverTakenBack },
  { version: 151, name: "0151_not_sure", sql: notSure },
  { version: 152, name: "0152_demanded", sql: demanded },
  { version: 153, name: "0153_what_stands", sql: whatStands },
  { version: 158, name: "0158_no_longer", sql: noLonger },
  { version: 159, name: "0159_hidden_calls", sql: hiddenCalls },
  { version: 160, name: "0160_whose_complaint", sql: whoseComplaint },
  { version: 161, name: "0161_given_numbers", sql: givenNumbers },
  { version: 162, name: "0162_not_given", sql: notGiven },
  { version: 169, name: "0169_calls_frozen", sql: callsFrozen },
  { version: 172, name: "0172_asked_ending", sql: askedEnding },
  { version: 173, name: "0173_accepted_calls", sql: acceptedCalls },
  { version: 188, name: "0188_residence_read_again", sql: residenceReadAgain },
  { version: 189, name: "0189_machine", sql: machine },
  { version: 200, name: "0200_without_bed", sql: withoutBed },
  { version: 210, name: "0210_places_told_apart", sql: placesToldApart },
];
