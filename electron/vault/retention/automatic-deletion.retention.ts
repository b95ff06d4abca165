import { forgetAgreements } from "../../../db/daily-life/agreement.ts";
import { forgetAsideReasons } from "../../../db/accommodation/departure-checklist.ts";
import { eraseReferral, clearPeopleWhoLeft } from "../../../db/retention/clear-people-who-left.ts";
import { forgetHealth } from "../../../db/health/health-cards.ts";
import { forgetArrivals } from "../../../db/intake/intake.ts";
import { eraseSearches } from "../../../db/outings/missing-person-searches.ts";
import { eraseOutings } from "../../../db/outings/outings.ts";
import { retentionTermsOf } from "../../../db/retention/erasure-orders.ts";
import {
  referralsToErase,
  eraseReferralNames,
  leftOpen,
  sealOpenNames,
} from "../../../db/referrals/referrals.ts";
import { forgetExpected } from "../../../db/accommodation/reservations.ts";
import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDateOf,
  momentAt,
} from "../../../domain/core/calendar-date.ts";
import { monthsOn } from "../../../domain/retention/retention.ts";
import { outingsGoBefore } from "../../../domain/outings/outing.ts";
import { namesGoBefore } from "../../../domain/referrals/referral.ts";
import type { Context } from "../platform/handler-context.ts";
import { answersToCount } from "../outings/census-absences.ts";
import { freezeReferrals } from "./freeze-year-figures.ts";
import { deleteErasedNarratives } from "./erased-narratives.ts";
import { forgetHidden } from "./hidden-names.retention.ts";
import { eraseComplaints } from "../incidents/complaints.retention.ts";
import { eraseIncidents } from "../incidents/incidents.retention.ts";
import { signingCards } from "../safety/safety-records.ts";
import { sealNames } from "../referrals/sealed-referrals.ts";
import { sendToOfficeInbox } from "../people/left-for-office.ts";
import { forgetParcelNotes } from "../../../db/daily-life/post-and-lent-items.ts";
import { forgetVisitors } from "../../../db/daily-life/visits.ts";

/** Nights after which a name leaves the house. The office keeps it. */
export const nightsNameStays = 30;

/** What the house deletes automatically, at each sign-in. Returns the incidents whose words were deleted. */
export function forget(context: Context): readonly string[] {
  const leftBefore = addDays(context.tonight, -nightsNameStays);
  forgetPeople(context, leftBefore);
  forgetHidden(context, leftBefore, nightsNameStays);
  forgetWords(context, leftBefore);
  forgetReferrals(context, leftBefore);
  forgetCalls(context);
  forgetOutings(context);
  const incidents = eraseIncidents(context, leftBefore);
  eraseComplaints(context, leftBefore);
  deleteErasedNarratives(context);
  return incidents;
}

/** People who left, and those who are no longer expected or waiting. */
function forgetPeople(context: Context, leftBefore: CalendarDate): void {
  const { tx, settings } = context;
  const cleared = signingCards(context, () => clearPeopleWhoLeft(tx, leftBefore));
  for (const { id, alerts } of cleared) {
    if (alerts.length > 0) sendToOfficeInbox(context, id, { alerts: [...alerts] });
    context.note({ action: "nameLeftHouse", object: { kind: "people", id } });
  }
  forgetAsideReasons(tx, leftBefore);
  for (const { id } of forgetArrivals(tx, leftBefore))
    context.note({ action: "arrivalLeftHouse", object: { kind: "intake_sections", id } });
  forgetExpected(tx, {
    ended: momentAt(leftBefore, 0, settings.zone),
    expected: leftBefore,
  });
  forgetAgreements(tx, leftBefore);
  forgetHealth(tx, leftBefore);
}

/**
 * Refused referrals lose their names after the configured weeks; those undecided by then, and those invited who never
 * came, are the office's.
 */
function forgetReferrals(context: Context, leftBefore: CalendarDate): void {
  const { tx, now, today, settings } = context;
  const received = namesGoBefore(today, settings.referralWeeks);
  for (const { card, names } of leftOpen(tx, { interview: leftBefore, received })) {
    if (names === null) continue;
    sealOpenNames(tx, card.id, sealNames(context, card.id, card.version, names));
    context.note({ action: "nameLeftHouse", object: { kind: "referrals", id: card.id } });
  }
  for (const id of eraseReferralNames(tx, received, now))
    context.note({ action: "referralErased", object: { kind: "referrals", id } });
}

/**
 * The rest of a referral that led to no file is deleted when the centre no longer needs it, and the referrals of its
 * year were counted.
 */
function forgetCalls(context: Context): void {
  const { tx, today, settings } = context;
  const months = monthsOn(retentionTermsOf(tx), "refusedCalls", today);
  const thisYear = today.slice(0, 4);
  const due = referralsToErase(tx, addMonths(today, -months)).filter(
    ({ receivedAt }) => calendarDateOf(receivedAt, settings.zone).slice(0, 4) < thisYear,
  );
  freezeReferrals(
    context,
    due.map(({ receivedAt }) => Number(calendarDateOf(receivedAt, settings.zone).slice(0, 4))),
  );
  for (const { id } of due) eraseReferral(tx, id);
  if (due.length > 0) context.note({ action: "callsForgotten" });
}

/** Outings and searches are deleted some hours after they ended, and not before the count that they answer. */
function forgetOutings(context: Context): void {
  const { tx, now, settings } = context;
  const before = outingsGoBefore(now, settings.passKeepHours);
  const { passes, searches } = answersToCount(context);
  const gone = eraseOutings(tx, before, passes) + eraseSearches(tx, before, searches);
  if (gone > 0) context.note({ action: "passesErased" });
}

/** Free words about people who left before a day go with their names: who visited, what was written on their post. */
function forgetWords(context: Context, leftBefore: CalendarDate): void {
  for (const id of forgetVisitors(context.tx, leftBefore))
    context.note({ action: "nameLeftHouse", object: { kind: "visits", id } });
  for (const id of forgetParcelNotes(context.tx, leftBefore))
    context.note({ action: "nameLeftHouse", object: { kind: "parcels", id } });
}
