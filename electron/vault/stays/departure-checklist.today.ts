import { openAssistanceOf, workersOf } from "../../../db/intake/assistances.ts";
import { answersOf, stayIdsWithOpenList } from "../../../db/accommodation/departure-checklist.ts";
import { followUpsDue } from "../../../db/accommodation/follow-up-calls.ts";
import { stayById } from "../../../db/accommodation/stays.ts";
import { workerNow } from "../../../domain/intake/assistance.ts";
import { itemsLeft } from "../../../domain/accommodation/departure-checklist.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { TodayItem } from "../../../domain/today/today.ts";
import { lineAtAGlance } from "../people/name-or-number.ts";
import { isForReader } from "../users/is-care-worker.ts";
import type { Context } from "../platform/handler-context.ts";
import { accessibleFile } from "../people/readable-person-files.ts";
import { cachedUntilWritten } from "../platform/answer-cache.ts";

/** Departures whose list is still open, and the calls agreed for today or before. */
export const openDepartureItems = (context: Context): readonly TodayItem[] => [
  ...callsDue(context),
  ...openLists(context),
];

function openLists(context: Context): readonly TodayItem[] {
  const { tx } = context;
  // They are looked for among all who ever left.
  const ids = cachedUntilWritten(context, "open lists", () => stayIdsWithOpenList(tx));
  return ids.flatMap((stayId): readonly TodayItem[] => {
    const stay = stayById(tx, stayId);
    const person = stay && lineOf(context, stay.personId);
    if (!stay?.until || person === null) return [];
    const left = itemsLeft(answersOf(tx, stayId));
    return [{ kind: "departureOpen", person, stayId, until: stay.until, left: left.length }];
  });
}

export function callsDue(context: Context): readonly TodayItem[] {
  return followUpsDue(context.tx, context.today)
    .filter(({ caller, personId }) => caller === "house" || isWorkerOf(context, personId))
    .flatMap(({ id: callId, stayId, personId, on, caller }): readonly TodayItem[] => {
      const person = lineOf(context, personId);
      return person === null ? [] : [{ kind: "followUp", person, stayId, callId, on, caller }];
    });
}

/** The person's care worker, or any of them where there is none, or one who is no longer a care worker. */
function isWorkerOf(context: Context, personId: PersonId): boolean {
  const { tx, me } = context;
  if (!me.roles.includes("care")) return false;
  const track = openAssistanceOf(tx, personId);
  return isForReader(context, track === null ? null : workerNow(workersOf(tx, track.id)));
}

/** The person as this reader may know them; a reader is not asked about a file they cannot open. */
function lineOf(context: Context, personId: PersonId) {
  const person = accessibleFile(context, personId);
  return person === null ? null : lineAtAGlance(context, person);
}
