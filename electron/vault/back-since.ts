import { isBackFromAppointment } from "../../db/appointments.ts";
import { lastSearchOf, type SearchRow } from "../../db/missing.ts";
import type { ReadDb } from "../../db/open.ts";
import { backSince } from "../../db/passes.ts";
import type { Instant } from "../../domain/calendar.ts";
import type { PersonId } from "../../domain/person.ts";

/** Whether somebody came back since that moment: from a pass, from an appointment, or while she was looked for. */
export const isBackSince = (tx: ReadDb, personId: PersonId, at: Instant): boolean =>
  backSince(tx, at).some(({ person }) => person.personId === personId) ||
  foundSince(tx, personId, at) !== null ||
  isBackFromAppointment(tx, personId, at);

/** The search in which she was found since that moment, or null. */
export function foundSince(tx: ReadDb, personId: PersonId, at: Instant): SearchRow | null {
  const search = lastSearchOf(tx, personId);
  return search?.endedAs === "back" && search.endedAt !== null && search.endedAt >= at
    ? search
    : null;
}
