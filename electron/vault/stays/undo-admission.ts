import { endMembership, openMemberships } from "../../../db/people/households.ts";
import { deleteInboxEntriesAt } from "../../../db/people/left-for-office.ts";
import { personById, replacedAt, updatePerson } from "../../../db/people/people.ts";
import { eventsOfStay, stayById, voidStay } from "../../../db/accommodation/stays.ts";
import { countTakenUp, lastMomentAt } from "../../../db/integrity/audit-log.ts";
import type { Instant } from "../../../domain/core/calendar-date.ts";
import { leave } from "../../../domain/people/household.ts";
import { PersonCard, type PersonId } from "../../../domain/people/person.ts";
import type { StayId } from "../../../domain/accommodation/stay.ts";
import { unassistResident } from "../intake/assistance.ts";
import type { Context } from "../platform/handler-context.ts";
import { callOffCalls } from "./departure-checklist.handlers.ts";
import { endOutside } from "../outings/whereabouts.ts";
import { dropPlannedMoves, giveBackPlaces } from "../accommodation/bed-reservations.ts";
import { refreshOrDropIn } from "../residence/refresh-status.ts";

/**
 * Ends the outings, searches, reservations, assistance and memberships that came from a cancelled stay, and restores
 * what was changed in an older file; returns false where a user changed that since.
 */
export function undoAdmission(context: Context, stayId: StayId): boolean {
  const { tx, now } = context;
  const stay = stayById(tx, stayId);
  dropPlannedMoves(context, stayId);
  if (stay !== null && stay.until === null) endOutside(context, [stay.personId], "left");
  const admitted = eventsOfStay(tx, stayId).find(({ kind }) => kind === "admitted");
  voidStay(tx, stayId, now);
  unassistResident(context, stayId);
  if (stay !== null && admitted !== undefined) endFamily(context, stay.personId, admitted.at);
  const isAsBefore =
    stay === null || admitted === undefined || putCardBack(context, stay.personId, admitted.at);
  const person = stay === null ? null : personById(tx, stay.personId);
  if (person !== null) refreshOrDropIn(context, person);
  callOffCalls(context, stayId);
  giveBackPlaces(context, stayId);
  return isAsBefore;
}

/** A family that the admission created counts for no day; no one is left in one alone, and an earlier family is restored. */
function endFamily(context: Context, personId: PersonId, admittedAt: Instant): void {
  const { tx, today } = context;
  const isByAdmission = (id: PersonId): boolean =>
    lastMomentAt(tx, "householdJoined", { kind: "people", id }) === admittedAt;
  if (!isByAdmission(personId)) return;
  const open = openMemberships(tx);
  const own = open.find((membership) => membership.personId === personId);
  const household = open.filter(({ householdId }) => householdId === own?.householdId);
  for (const { id, from, personId: leaving } of leave(personId, household)) {
    endMembership(tx, id, isByAdmission(leaving) ? from : today);
    context.note({ action: "householdLeft", object: { kind: "people", id: leaving } });
  }
}

/**
 * Restores the card where no user changed the file since: that the office took up the data of the admission is no
 * change. Data it has not taken up yet is withdrawn.
 */
function putCardBack(context: Context, personId: PersonId, admittedAt: Instant): boolean {
  const { tx, now } = context;
  const person = personById(tx, personId);
  const before = replacedAt(tx, personId, admittedAt);
  if (person === null || before === null) return true;
  if (person.card.version !== before.by + countTakenUp(tx, personId, admittedAt)) return false;
  const version = person.card.version + 1;
  // A name that the house has deleted meanwhile is in no earlier version either.
  const card = PersonCard.parse({ ...person.card, name: null, ...before.card, version });
  updatePerson(tx, person, { ...person, card, office: before.office }, now);
  deleteInboxEntriesAt(tx, personId, admittedAt);
  context.note({ action: "cardChanged", object: { kind: "people", id: personId } });
  return true;
}
