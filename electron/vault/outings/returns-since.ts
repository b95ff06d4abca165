import { isBackFromAppointment } from "../../../db/appointments/appointments.ts";
import { lastSearchOf, type SearchRow } from "../../../db/outings/missing-person-searches.ts";
import type { ReadDb } from "../../../db/platform/open-database.ts";
import { backSince } from "../../../db/outings/outings.ts";
import type { Instant } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";

/**
 * Whether a person came back since that moment: from an outing, from an appointment, or while they were searched for.
 * Up to another moment, where one is given: of appointments no return is known that would come before a morning.
 */
export function isBackSince(
  tx: ReadDb,
  personId: PersonId,
  at: Instant,
  upTo: Instant | null = null,
): boolean {
  const isInTime = (endedAt: Instant | null): boolean =>
    upTo === null || (endedAt !== null && endedAt <= upTo);
  const found = foundSince(tx, personId, at);
  return (
    backSince(tx, at).some(
      ({ person }) => person.personId === personId && isInTime(person.endedAt),
    ) ||
    (found !== null && isInTime(found.endedAt)) ||
    (upTo === null && isBackFromAppointment(tx, personId, at))
  );
}

/** The search in which the person was found since that moment, or null. */
export function foundSince(tx: ReadDb, personId: PersonId, at: Instant): SearchRow | null {
  const search = lastSearchOf(tx, personId);
  return search?.endedAs === "back" && search.endedAt !== null && search.endedAt >= at
    ? search
    : null;
}
