import { casesOf, eventsOf, newestVersion } from "../../../db/legal/criminal-cases.ts";
import { caseGoesOn, residenceEventsOf } from "../../../domain/residence/criminal-case-effect.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { ResidenceEvent } from "../../../domain/residence/procedure/procedure-event.ts";
import type { Context } from "../platform/handler-context.ts";
import { linkNow, openCase, openEvent } from "../legal/sealed-legal-records.ts";

interface CaseRead {
  readonly goesOn: boolean;
  readonly residence: readonly ResidenceEvent[];
}

/** The criminal cases a person is linked to, as far as they can be read. */
export function linkedCriminalCases(context: Context, personId: PersonId) {
  const { tx } = context;
  return casesOf(tx, personId).flatMap(({ id }) => {
    const version = newestVersion(tx, id);
    const opened = version === null ? null : openCase(context, version);
    const link = linkNow(context, id, personId);
    return opened?.ok === true && link?.kind === "linked"
      ? [{ id, content: opened.value, link }]
      : [];
  });
}

/** What each criminal case a person is linked to means for the residence procedure, and whether it goes on. */
export function casesRead(context: Context, personId: PersonId): readonly CaseRead[] {
  const { tx, today } = context;
  return linkedCriminalCases(context, personId).map(({ id, content, link }) => {
    const events = eventsOf(tx, id)
      .filter((row) => row.personId === null || row.personId === personId)
      .flatMap((row) => {
        const event = openEvent(context, row);
        return event.ok ? [{ id: row.id, corrects: row.corrects, event: event.value }] : [];
      });
    const residence = residenceEventsOf({ ...content, id }, events, link);
    return { goesOn: caseGoesOn(events, today), residence };
  });
}
