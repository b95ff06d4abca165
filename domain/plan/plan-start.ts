import type { Assistance, AssistanceId } from "../intake/assistance.ts";
import { addDays, type CalendarDate } from "../core/calendar-date.ts";
import type { ScoreMoment } from "./plan-entry.ts";
import { type EntryLine, exitDays } from "./plan-review.ts";

// A person who comes back long after the end gets a new plan: the deadlines agreed then no longer count.

/**
 * From which day on a plan counts: since the assistance began, taken with those before it that ended a month before the next at
 * most. Null where it all counts.
 */
export function planFrom(
  { reopens, openedOn }: Pick<Assistance, "reopens" | "openedOn">,
  before: (id: AssistanceId) => Assistance | null,
): CalendarDate | null {
  const last = reopens === null ? null : before(reopens);
  if (last === null) return null;
  const goesOn = last.closing === null || addDays(last.closing.on, exitDays) >= openedOn;
  return goesOn ? planFrom(last, before) : openedOn;
}

/** An entry, and when its newest version was written. */
export interface WrittenLine extends EntryLine {
  readonly writtenOn: CalendarDate;
}

/**
 * What of a plan counts since a day: what was begun or is dated then, and older goals that were continued since. After
 * a review, every open goal counts.
 */
export function linesSince(
  lines: readonly WrittenLine[],
  since: CalendarDate | null,
): readonly EntryLine[] {
  if (since === null) return lines;
  const isDated = ({ day }: EntryLine): boolean => day !== null && day >= since;
  const isReviewed = lines.some(
    (one) => one.kind === "review" && one.state === "done" && isDated(one),
  );
  return lines.flatMap((one): EntryLine[] => {
    if (one.kind === "review") return isDated(one) ? [one] : [];
    if (one.begunOn >= since) return [one];
    if (one.writtenOn >= since) return [{ ...one, begunOn: one.writtenOn }];
    return isReviewed && one.state === "open" ? [{ ...one, begunOn: since }] : [];
  });
}

/** Which scores were found of this assistance. Those of an end are of the end they were found at. */
export const momentsSince = (
  given: readonly { readonly moment: ScoreMoment; readonly day: CalendarDate | null }[],
  since: CalendarDate | null,
  { reopens, openedOn }: Pick<Assistance, "reopens" | "openedOn">,
): readonly ScoreMoment[] =>
  given.flatMap(({ moment, day }) => {
    const from = moment === "exit" && reopens !== null ? openedOn : since;
    return from === null || day === null || day >= from ? [moment] : [];
  });
