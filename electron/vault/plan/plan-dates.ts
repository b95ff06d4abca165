import {
  assistanceById,
  openAssistances,
  openAssistancesOf,
} from "../../../db/intake/assistances.ts";
import { type PlanEntryRow, plansNow, stepsDueBy } from "../../../db/plan/plan-entries.ts";
import type { Assistance } from "../../../domain/intake/assistance.ts";
import {
  type CalendarDate,
  calendarDateOf,
  type Instant,
} from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { ForWhom, PlanEntryId } from "../../../domain/plan/plan-entry.ts";
import { type EntryLine, reviewDueOn } from "../../../domain/plan/plan-review.ts";
import { linesSince, planFrom, type WrittenLine } from "../../../domain/plan/plan-start.ts";
import type { UserId } from "../../../domain/users/user.ts";
import type { Context } from "../platform/handler-context.ts";
import { openEntry } from "./plan-entries.ts";

export interface ReviewDate {
  readonly personId: PersonId;
  readonly reviewOn: CalendarDate;
}

/** From which day on the plan of an assistance counts; null where all of it does. */
export const planSince = (
  { tx }: Pick<Context, "tx">,
  track: Pick<Assistance, "reopens" | "openedOn"> | null,
): CalendarDate | null => (track === null ? null : planFrom(track, (id) => assistanceById(tx, id)));

/**
 * The goals and reviews of assisted people, as far as they belong to this assistance. From what the house knows;
 * nothing is opened.
 */
export function plansSince(context: Context): ReadonlyMap<PersonId, readonly EntryLine[]> {
  const { tx, settings } = context;
  const dayOf = (at: Instant) => calendarDateOf(at, settings.zone);
  const lines = new Map<PersonId, WrittenLine[]>();
  for (const { personId, kind, state, day, begunAt, writtenAt } of plansNow(tx))
    lines.set(personId, [
      ...(lines.get(personId) ?? []),
      { kind, state, day, begunOn: dayOf(begunAt), writtenOn: dayOf(writtenAt) },
    ]);
  const since = sinceOfEach(context, openAssistances(tx));
  return new Map([...lines].map(([id, own]) => [id, linesSince(own, since(id))]));
}

function sinceOfEach(
  context: Context,
  open: readonly Assistance[],
): (id: PersonId) => CalendarDate | null {
  const tracks = new Map(open.map((track) => [track.personId, track]));
  return (id) => planSince(context, tracks.get(id) ?? null);
}

/** A step of an earlier assistance counts again once it is written on. */
function stillCounts(
  context: Context,
  rows: readonly PlanEntryRow[],
): (row: PlanEntryRow) => boolean {
  const people = [...new Set(rows.map(({ personId }) => personId))];
  const since = sinceOfEach(context, openAssistancesOf(context.tx, people));
  return ({ personId, at }) => calendarDateOf(at, context.settings.zone) >= (since(personId) ?? "");
}

/** By when each current plan is reviewed. */
export const reviewDates = (context: Context): readonly ReviewDate[] =>
  [...plansSince(context)].flatMap(([personId, own]) => {
    const reviewOn = reviewDueOn(own, context.settings.planMonths);
    return reviewOn === null ? [] : [{ personId, reviewOn }];
  });

export interface StepDate {
  readonly personId: PersonId;
  readonly entryId: PlanEntryId;
  readonly forWhom: ForWhom;
  readonly workerId: UserId | null;
  readonly by: CalendarDate;
  /** What is to be done; null for a user who cannot open it. */
  readonly read: () => string | null;
}

/** Open steps of plans up to a day, soonest first. The text of each is opened on request. */
export function stepDates(context: Context, until: CalendarDate): readonly StepDate[] {
  const rows = stepsDueBy(context.tx, until);
  const isNow = stillCounts(context, rows);
  return rows.flatMap((row): readonly StepDate[] => {
    if (!isNow(row)) return [];
    const { personId, entryId, forWhom, workerId, day } = row;
    if (forWhom === null || day === null) return [];
    const read = () => {
      const opened = openEntry(context, row);
      return opened.ok && opened.value.kind === "step" ? opened.value.text : null;
    };
    return [{ personId, entryId, forWhom, workerId, by: day, read }];
  });
}
