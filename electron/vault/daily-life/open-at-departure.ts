import {
  openLoans,
  type ParcelRow,
  parcelsOf,
  thingsInUse,
} from "../../../db/daily-life/post-and-lent-items.ts";
import { choreTasksOf, turnsBetween } from "../../../db/daily-life/chores.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import { byDay, type OpenItem } from "../../../domain/daily-life/open-at-departure.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../platform/handler-context.ts";

type OpenItemsOf = (context: Context, id: PersonId) => readonly OpenItem[];

/** Where open items are found: an area of the house adds a function of its own. */
const sources: readonly OpenItemsOf[] = [openTurns, openBelongings];

/** What the house still has open with a person, for the departure checklist. */
export const openItemsOf = (context: Context, id: PersonId): readonly OpenItem[] =>
  byDay(sources.flatMap((source) => source(context, id)));

/** Turns are given a few weeks ahead at most. */
const weeksOfTurns = 10;

function openTurns({ tx, today }: Context, id: PersonId): readonly OpenItem[] {
  const names = new Map(choreTasksOf(tx, "all").map(({ id: task, name }) => [task, name]));
  return turnsBetween(tx, today, addDays(today, 7 * weeksOfTurns))
    .filter(({ personId, outcome }) => personId === id && outcome === null)
    .flatMap(({ taskId, day }) => {
      const task = names.get(taskId);
      return task === undefined ? [] : [{ kind: "turn" as const, task, on: day }];
    });
}

/** Keys, lockers and other things that the person has, and post that waits for them. */
function openBelongings({ tx }: Context, id: PersonId): readonly OpenItem[] {
  const things = new Map(thingsInUse(tx).map((thing) => [thing.id, thing]));
  const lent = openLoans(tx).flatMap(({ personId, thingId }): readonly OpenItem[] => {
    const thing = things.get(thingId);
    if (personId !== id || thing === undefined) return [];
    return [{ kind: "thing", thing: thing.kind, label: thing.label, own: thing.ownWords?.kind }];
  });
  const post = parcelsOf(tx, id).filter(({ step }) => step === "waits");
  return [...lent, ...post.map(itemOfPost)];
}

const itemOfPost = ({ kind: post, own }: ParcelRow): OpenItem => ({
  kind: "post",
  post,
  own: own?.kind,
});
