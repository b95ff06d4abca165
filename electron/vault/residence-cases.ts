import { casesOf, eventsOf, newestVersion } from "../../db/criminal-cases.ts";
import { caseGoesOn, residenceEventsOf } from "../../domain/legal/residence-effect.ts";
import type { PersonId } from "../../domain/person.ts";
import type { ResidenceEvent } from "../../domain/procedure/event.ts";
import type { Context } from "./context.ts";
import { linkNow, openCase, openEvent } from "./legal-records.ts";

interface CaseRead {
  readonly goesOn: boolean;
  readonly residence: readonly ResidenceEvent[];
}

/** What each criminal case in which somebody is linked means for the residence procedure, and whether it goes on. */
export function casesRead(context: Context, personId: PersonId): readonly CaseRead[] {
  const { tx, today } = context;
  return casesOf(tx, personId).flatMap(({ id }) => {
    const version = newestVersion(tx, id);
    const opened = version === null ? null : openCase(context, version);
    const link = linkNow(context, id, personId);
    if (opened?.ok !== true || link?.kind !== "linked") return [];
    const events = eventsOf(tx, id)
      .filter((row) => row.personId === null || row.personId === personId)
      .flatMap((row) => {
        const event = openEvent(context, row);
        return event.ok ? [{ id: row.id, corrects: row.corrects, event: event.value }] : [];
      });
    const residence = residenceEventsOf({ ...opened.value, id }, events, link);
    return [{ goesOn: caseGoesOn(events, today), residence }];
  });
}
