import { type CalendarDate, civilDate, type Instant, momentAt } from "./calendar.ts";
import type { DueDose, Medicine } from "./medicine.ts";
import type { Stay } from "./stay.ts";

/** A stay, and when it was written down that the person left. */
export interface TakerStay extends Pick<Stay, "from" | "until"> {
  readonly leftAt: Instant | null;
}

export interface Box extends Pick<Medicine, "personId"> {
  readonly label: string | null;
  readonly recordedAt: Instant;
}

/**
 * Whether a box is on the round of a day, by the stays of whoever takes it, newest first: until she leaves, and again once she
 * is back. A box that was put on it after she left is meant for somebody who lives elsewhere.
 */
export function isOnRound(
  { label, recordedAt }: Box,
  newestFirst: readonly TakerStay[],
  { day, zone }: { readonly day: CalendarDate; readonly zone: string },
): boolean {
  const last = stayBy(newestFirst, day);
  if (last === null) return true;
  if (last.until !== null && last.until <= day)
    return label !== null && last.leftAt !== null && recordedAt > last.leftAt;
  // Nobody knows any more what a box of an earlier stay is.
  return label !== null || civilDate(recordedAt, zone) >= last.from;
}

/** Also on the day on which she leaves, as long as she is here. */
export function isDueHere(
  box: Box,
  newestFirst: readonly TakerStay[],
  { day, at, zone }: Pick<DueDose, "day" | "at"> & { readonly zone: string },
): boolean {
  const last = stayBy(newestFirst, day);
  const isLeaving = last?.until === day && last.leftAt !== null;
  return (
    isOnRound(box, newestFirst, { day, zone }) ||
    (isLeaving && last.leftAt > momentAt(day, at, zone))
  );
}

const stayBy = (newestFirst: readonly TakerStay[], day: CalendarDate): TakerStay | null =>
  newestFirst.find(({ from }) => from <= day) ?? null;
