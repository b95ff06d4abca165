import { peopleByIds } from "../../../db/people/people.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { TodayItem } from "../../../domain/today/today.ts";
import { lineAtAGlance } from "../people/name-or-number.ts";
import { isForReader } from "../users/is-care-worker.ts";
import type { Context } from "../platform/handler-context.ts";
import { reviewDates, stepDates } from "./plan-dates.ts";
import { planPerson } from "./plan-entries.ts";
import { workersNow } from "../residence/expiring-documents.ts";
import { cachedUntilWritten } from "../platform/answer-cache.ts";

/** A review is worth preparing this many days ahead; a step is told of so many days before. */
const reviewAhead = 7;
const stepAhead = 2;

/**
 * What the plans ask of the signed-in care worker: reviews, and steps that are hers, her team's or her people's.
 */
export function assistancePlanItems(context: Context): readonly TodayItem[] {
  const { keys } = context;
  if (!keys.holds.includes("care") || !keys.holds.includes("office")) return [];
  return [...reviews(context), ...steps(context)];
}

function reviews(context: Context): readonly TodayItem[] {
  const near = addDays(context.today, reviewAhead);
  const due = cachedUntilWritten(context, "reviews due", () =>
    reviewDates(context).filter(({ reviewOn }) => reviewOn <= near),
  );
  const isMine = accompanied(context, due);
  return due
    .filter(({ personId }) => isMine(personId))
    .flatMap(({ personId, reviewOn }): readonly TodayItem[] => {
      const person = personLine(context, personId);
      return person === null ? [] : [{ kind: "planReview", person, reviewOn }];
    });
}

function steps(context: Context): readonly TodayItem[] {
  const { today } = context;
  const due = stepDates(context, addDays(today, stepAhead));
  const isMine = accompanied(context, due);
  return due
    .filter(({ personId, forWhom, workerId }) =>
      forWhom === "worker"
        ? isForReader(context, workerId)
        : forWhom === "team" || isMine(personId),
    )
    .flatMap(({ personId, entryId, forWhom, by, read }): readonly TodayItem[] => {
      const person = personLine(context, personId);
      const text = person === null ? null : read();
      if (person === null || text === null) return [];
      return [{ kind: "planStep", person, entryId, text, forWhom, by }];
    });
}

/** Those of these people whom the user accompanies, or who have no care worker. */
export function accompanied(
  context: Context,
  among: readonly { readonly personId: PersonId }[],
): (id: PersonId) => boolean {
  const workers = workersNow(
    context.tx,
    among.map(({ personId }) => personId),
  );
  return (id) => isForReader(context, workers.get(id) ?? null);
}

/** The person, where this reader may open their plan. */
export function personLine(context: Context, id: PersonId) {
  const [person] = peopleByIds(context.tx, [id]);
  if (person === undefined || !planPerson(context, id).ok) return null;
  return lineAtAGlance(context, person);
}
