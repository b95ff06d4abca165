import { nextSessionsBetween } from "../../../db/counselling/next-sessions.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import type { TodayItem } from "../../../domain/today/today.ts";
import { accompanied, personLine } from "../plan/plan.today.ts";
import type { Context } from "../platform/handler-context.ts";
import { thereFor } from "./next-sessions.ts";

/** One meets again within a year. */
const sessionsAhead = 400;

/** Where one meets again, and whoever was to be there is not: for the signed-in care worker. */
export function openSessionItems(context: Context): readonly TodayItem[] {
  const { tx, today, keys } = context;
  if (!keys.holds.includes("care") || !keys.holds.includes("office")) return [];
  const open = nextSessionsBetween(tx, today, addDays(today, sessionsAhead))
    .filter(({ next }) => thereFor(context, next) === null)
    .map(({ next: { day: on, contactId }, contact: { personId } }) => ({
      personId,
      contactId,
      on,
    }));
  const isMine = accompanied(context, open);
  return open
    .filter(({ personId }) => isMine(personId))
    .flatMap(({ personId, contactId, on }): readonly TodayItem[] => {
      const person = personLine(context, personId);
      return person === null ? [] : [{ kind: "sessionOpen", person, contactId, on }];
    });
}
