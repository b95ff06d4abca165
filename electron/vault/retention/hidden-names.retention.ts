import { clearNamesOf } from "../../../db/retention/clear-people-who-left.ts";
import { hiddenGone } from "../../../db/people/hidden-file-holders.ts";
import { isKnownSince } from "../../../db/people/known-to-house-since.ts";
import { mergedInto } from "../../../db/people/merged-files.ts";
import { namesBut, peopleByIds, personById } from "../../../db/people/people.ts";
import { addDays, type CalendarDate, calendarDateOf } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../platform/handler-context.ts";
import { openHidden } from "../people/identity.ts";
import { signingCards } from "../safety/safety-records.ts";
import {
  hiddenNamesLeft,
  hiddenNamesLeftAt,
} from "../../../db/retention/hidden-names-removed-at.ts";

/**
 * The name of a hidden resident that was recorded since. The house does not know it: a user named for the file removes
 * it at sign-in, once for each time that the resident is gone.
 */
export function forgetHidden(context: Context, leftBefore: CalendarDate, nights: number): void {
  const { tx, me, settings } = context;
  for (const id of hiddenGone(tx, me.id, leftBefore)) {
    const at = hiddenNamesLeftAt(tx, id);
    const isDone =
      at !== null && !isKnownSince(tx, id, addDays(calendarDateOf(at, settings.zone), -nights));
    if (isDone || !forgetHiddenNames(context, id)) continue;
    context.note({
      action: "nameLeftHouse",
      object: { kind: "people", id },
      detail: hiddenNamesLeft,
    });
  }
}

/** Takes them out of the words of the house, as far as the signed-in person opens the file. */
export function forgetHiddenNames(context: Context, id: PersonId): boolean {
  const { tx } = context;
  const person = personById(tx, id);
  if (person === null) return false;
  const told: string[] = [];
  for (const one of [person, ...peopleByIds(tx, mergedInto(tx, id))]) {
    if (one.hidden === null) continue;
    const known = openHidden(context, one.card.id, one.hidden);
    if (!known.ok) return false;
    told.push(...(known.value.name === null ? [] : [known.value.name]), ...known.value.aliases);
  }
  signingCards(context, () => {
    clearNamesOf(tx, person.card, namesBut(tx, [id]), { told, lists: "stay" });
  });
  return true;
}
