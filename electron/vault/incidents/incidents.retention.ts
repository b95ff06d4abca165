import { forgetAssessed, forgetInBreaches } from "../../../db/incidents/address-breaches.ts";
import { discardDraftsAbout } from "../../../db/drafts/drafts.ts";
import { eraseExpired, forgetInIncidents } from "../../../db/incidents/incidents.ts";
import { addMinutes, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { Context } from "../platform/handler-context.ts";

/** Minutes in thirty days. */
const month = 30 * 24 * 60;

/**
 * Deletes incidents when their time is over, and words about people who left before a night from the house. Counts stay.
 * Returns the incidents whose words were deleted, for drafts stored elsewhere.
 */
export function eraseIncidents(context: Context, leftBefore: CalendarDate): readonly string[] {
  const { tx, now, today } = context;
  const incidents = new Set([
    ...eraseExpired(tx, today, now),
    ...forgetInIncidents(tx, leftBefore, now),
  ]);
  for (const id of incidents)
    context.note({ action: "incidentErased", object: { kind: "incidents", id } });
  discardDraftsAbout(tx, [...incidents]);
  const breaches = new Set([
    ...forgetInBreaches(tx, leftBefore),
    ...forgetAssessed(tx, addMinutes(now, -month)),
  ]);
  for (const id of breaches)
    context.note({ action: "breachLeftHouse", object: { kind: "address_breaches", id } });
  discardDraftsAbout(tx, [...breaches]);
  return [...incidents];
}
