import { casesOf, eventsOf, newestVersion } from "../../../db/legal/criminal-cases.ts";
import type { PersonRow } from "../../../db/people/people.ts";
import { calendarDateOf } from "../../../domain/core/calendar-date.ts";
import type { CaseFacts } from "../../../domain/dossiers/dossier-facts.ts";
import { countingEvents, hearingStands, isHearing } from "../../../domain/legal/judicial-event.ts";
import { linkNow, openCase, openEvent } from "../legal/sealed-legal-records.ts";
import type { Context } from "../platform/handler-context.ts";

/** What the cases that are linked with the person say for the procedure; of a hearing that is past, only one that was recorded as held. */
export function casesFacts(context: Context, { card }: PersonRow): readonly CaseFacts[] {
  const { tx, settings, today } = context;
  return casesOf(tx, card.id).flatMap(({ id }) => {
    const version = newestVersion(tx, id);
    const opened = version === null ? null : openCase(context, version);
    const link = linkNow(context, id, card.id);
    if (opened?.ok !== true || link?.kind !== "linked") return [];
    const recorded = eventsOf(tx, id)
      .filter(({ personId }) => personId === null || personId === card.id)
      .flatMap((row) => {
        const event = openEvent(context, row);
        return event.ok ? [{ id: row.id, corrects: row.corrects, event: event.value, row }] : [];
      });
    const { office, place, notice, reports, charged } = opened.value;
    const known = countingEvents(recorded).filter(
      ({ event, row }) =>
        !isHearing(event) ||
        hearingStands(event, calendarDateOf(row.at, settings.zone), today) !== "unsaid",
    );
    const events = known.map(({ event }) => ({
      kind: event.kind,
      on: event.on,
      order: event.kind === "chamberOrder" ? event.order : null,
      outcome: event.kind === "judgment" ? event.outcome : null,
      ...(event.kind === "judgment" ? { law: event.law } : {}),
      ...(event.kind === "noTrial" ? { reason: event.reason } : {}),
      ...(event.kind === "requisitions" ? { uphold: event.uphold } : {}),
      ...(event.kind === "cassation" ? { annuls: event.annuls } : {}),
    }));
    const { parts, mattered } = link;
    return [{ office, place, notice, reports, parts, charged, mattered, events }];
  });
}
