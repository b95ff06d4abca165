import {
  type JudicialEventRow,
  linksOf,
  standingEventsSince,
} from "../../../db/legal/criminal-cases.ts";
import { addDays, type CalendarDate, momentAt } from "../../../domain/core/calendar-date.ts";
import { farthestAhead, type Hearing, isHearing } from "../../../domain/legal/judicial-event.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../platform/handler-context.ts";
import { intakePerson } from "../people/readable-person-files.ts";
import { openEvent, openLink } from "../legal/sealed-legal-records.ts";

/** A hearing with a person who is expected there, or whose case it is. */
export interface HearingOf {
  readonly row: JudicialEventRow;
  readonly hearing: Hearing;
  readonly personId: PersonId;
}

/** Hearings of these days, from ≤ day < until, for users who may open the legal area of the people they are about. */
export function hearingsBetween(
  context: Context,
  { from, until }: { readonly from: CalendarDate; readonly until: CalendarDate },
): readonly HearingOf[] {
  const { tx, keys, settings } = context;
  if (!keys.holds.includes("office")) return [];
  const since = momentAt(addDays(from, -farthestAhead), 0, settings.zone);
  return standingEventsSince(tx, since).flatMap((row): readonly HearingOf[] => {
    const event = openEvent(context, row);
    if (!event.ok || !isHearing(event.value)) return [];
    const hearing = event.value;
    if (hearing.on < from || hearing.on >= until) return [];
    return linkedTo(context, row)
      .filter((id) => intakePerson(context, id).ok)
      .map((personId) => ({ row, hearing, personId }));
  });
}

/** A step of the case concerns everyone in it. */
const linkedTo = (context: Context, { caseId, personId }: JudicialEventRow): readonly PersonId[] =>
  linksOf(context.tx, caseId)
    .filter((row) => personId === null || row.personId === personId)
    .filter((row) => {
      const link = openLink(context, row);
      return link.ok && link.value.kind === "linked";
    })
    .map((row) => row.personId);
