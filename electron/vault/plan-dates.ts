import { plansNow, stepsDueBy } from "../../db/plan-entries.ts";
import { type CalendarDate, civilDate } from "../../domain/calendar.ts";
import type { PersonId } from "../../domain/person.ts";
import type { ForWhom, PlanEntryId } from "../../domain/plan/entry.ts";
import { type EntryLine, reviewDueOn } from "../../domain/plan/review.ts";
import type { UserId } from "../../domain/user.ts";
import type { Context } from "./context.ts";
import { openEntry } from "./plan-entries.ts";

export interface ReviewDate {
  readonly personId: PersonId;
  readonly reviewOn: CalendarDate;
}

/** By when each plan that goes on is gone through again. From what the house knows; nothing is opened. */
export function reviewDates({ tx, settings }: Context): readonly ReviewDate[] {
  const lines = new Map<PersonId, EntryLine[]>();
  for (const { personId, kind, state, day, begunAt } of plansNow(tx))
    lines.set(personId, [
      ...(lines.get(personId) ?? []),
      { kind, state, day, begunOn: civilDate(begunAt, settings.zone) },
    ]);
  return [...lines].flatMap(([personId, own]) => {
    const reviewOn = reviewDueOn(own, settings.planMonths);
    return reviewOn === null ? [] : [{ personId, reviewOn }];
  });
}

export interface StepDate {
  readonly personId: PersonId;
  readonly entryId: PlanEntryId;
  readonly forWhom: ForWhom;
  readonly workerId: UserId | null;
  readonly by: CalendarDate;
  /** What is to be done; null for whoever cannot open it. */
  readonly read: () => string | null;
}

/** Open steps of plans up to a day, soonest first. What each says is opened when it is asked for. */
export function stepDates(context: Context, until: CalendarDate): readonly StepDate[] {
  return stepsDueBy(context.tx, until).flatMap((row): readonly StepDate[] => {
    const { personId, entryId, forWhom, workerId, day } = row;
    if (forWhom === null || day === null) return [];
    const read = () => {
      const opened = openEntry(context, row);
      return opened.ok && opened.value.kind === "step" ? opened.value.text : null;
    };
    return [{ personId, entryId, forWhom, workerId, by: day, read }];
  });
}
