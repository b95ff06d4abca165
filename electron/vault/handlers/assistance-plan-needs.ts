import { peopleByIds } from "../../../db/people.ts";
import { plansNow, stepsDueBy } from "../../../db/plan-entries.ts";
import { userById } from "../../../db/users.ts";
import { addDays, civilDate } from "../../../domain/calendar.ts";
import type { PersonId } from "../../../domain/person.ts";
import { type EntryLine, reviewDueOn } from "../../../domain/plan/review.ts";
import type { Need } from "../../../domain/today.ts";
import type { Context } from "../context.ts";
import { openEntry, planPerson } from "../plan-entries.ts";
import { workersNow } from "../radar.ts";
import { withOfficeName } from "./people.ts";

/** A review is worth preparing this many days ahead; a step is told of so many days before. */
const reviewAhead = 7;
const stepAhead = 2;

/** What the plans ask of the signed-in care worker: reviews, and steps that are hers, her team's or her people's. */
export function assistancePlanNeeds(context: Context): readonly Need[] {
  const { keys } = context;
  if (!keys.holds.includes("care") || !keys.holds.includes("office")) return [];
  const isMine = accompanied(context);
  return [...reviews(context, isMine), ...steps(context, isMine)];
}

function reviews(context: Context, isMine: (id: PersonId) => boolean): readonly Need[] {
  const { tx, settings, today } = context;
  const lines = new Map<PersonId, EntryLine[]>();
  for (const { personId, kind, state, day, begunAt } of plansNow(tx))
    lines.set(personId, [
      ...(lines.get(personId) ?? []),
      { kind, state, day, begunOn: civilDate(begunAt, settings.zone) },
    ]);
  return [...lines]
    .filter(([personId]) => isMine(personId))
    .flatMap(([personId, own]): readonly Need[] => {
      const reviewOn = reviewDueOn(own, settings.planMonths);
      if (reviewOn === null || reviewOn > addDays(today, reviewAhead)) return [];
      const person = lineOf(context, personId);
      return person === null ? [] : [{ kind: "planReview", person, reviewOn }];
    });
}

function steps(context: Context, isMine: (id: PersonId) => boolean): readonly Need[] {
  const { tx, today, me } = context;
  return stepsDueBy(tx, addDays(today, stepAhead))
    .filter(({ personId, forWhom, workerId }) =>
      forWhom === "worker"
        ? workerId === me.id
        : forWhom === "team" || (forWhom === "person" && isMine(personId)),
    )
    .flatMap((row): readonly Need[] => {
      const { personId, entryId, forWhom, day } = row;
      const person = lineOf(context, personId);
      const opened = person === null ? null : openEntry(context, row);
      if (person === null || forWhom === null || day === null) return [];
      if (opened?.ok !== true || opened.value.kind !== "step") return [];
      const { text } = opened.value;
      return [{ kind: "planStep", person, entryId, text, forWhom, by: day }];
    });
}

/** She accompanies them, or nobody does. */
function accompanied({ tx, me }: Context): (id: PersonId) => boolean {
  const workers = workersNow(tx);
  return (id) => {
    const worker = workers.get(id);
    const isThere = worker !== undefined && userById(tx, worker)?.state === "active";
    return !isThere || worker === me.id;
  };
}

/** The person, where this reader may open her plan. */
function lineOf(context: Context, id: PersonId) {
  const [person] = peopleByIds(context.tx, [id]);
  if (person === undefined || !planPerson(context, id).ok) return null;
  const { number, name } = withOfficeName(context, person);
  return { id, number, name };
}
