import { openAssistancesOf, workersOf } from "../../../db/intake/assistances.ts";
import { peopleByIds } from "../../../db/people/people.ts";
import { risksByPerson, risksOf } from "../../../db/safety/safety.ts";
import { type Assistance, workerNow } from "../../../domain/intake/assistance.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import type { TodayItem } from "../../../domain/today/today.ts";
import { lineAtAGlance } from "../people/name-or-number.ts";
import { isForReader } from "../users/is-care-worker.ts";
import type { Context } from "../platform/handler-context.ts";
import { cachedUntilWritten } from "../platform/answer-cache.ts";

/** A review is worth preparing this many days ahead. */
const nearDays = 2;

/** Assessments that are due for review, for the person's care worker, or for all where there is none. Soonest first. */
export function riskItems(context: Context): readonly TodayItem[] {
  const { tx, today } = context;
  if (!context.me.roles.includes("care")) return [];
  const near = addDays(today, nearDays);
  const soon = cachedUntilWritten(context, "risks to look at", () =>
    [...risksByPerson(tx)].flatMap(([id, { reviewOn }]) => (reviewOn <= near ? [id] : [])),
  );
  const due = openAssistancesOf(tx, soon).filter((track) => isMine(context, track));
  const ids = due.map(({ personId }) => personId);
  const risks = risksOf(tx, ids);
  const people = new Map(peopleByIds(tx, ids).map((person) => [person.card.id, person]));
  return due
    .flatMap(({ personId }): readonly Extract<TodayItem, { kind: "riskReview" }>[] => {
      const person = people.get(personId);
      const risk = risks.get(personId);
      if (person === undefined || risk === undefined) return [];
      const { level, reviewOn } = risk;
      return [{ kind: "riskReview", person: lineAtAGlance(context, person), level, reviewOn }];
    })
    .toSorted((a, b) => a.reviewOn.localeCompare(b.reviewOn));
}

const isMine = (context: Context, track: Assistance): boolean =>
  isForReader(context, workerNow(workersOf(context.tx, track.id)));
