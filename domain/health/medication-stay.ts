import {
  addDays,
  addMinutes,
  type CalendarDate,
  civilDate,
  type Instant,
  momentAt,
} from "../core/calendar-date.ts";
import type { HouseSettings } from "../settings/house.ts";
import { type DueDose, graceMinutes, type Medicine } from "./medication.ts";
import type { Stay } from "../accommodation/stay.ts";

/** A stay, and when it was written down that the person came and left. */
export interface TakerStay extends Pick<Stay, "from" | "until"> {
  readonly admittedAt: Instant | null;
  readonly leftAt: Instant | null;
  /** Arrivals of hers that were taken back, and until when each stood. */
  readonly takenBack: readonly { readonly admittedAt: Instant; readonly voidedAt: Instant }[];
}

export interface Box extends Pick<Medicine, "personId" | "from"> {
  readonly label: string | null;
  readonly recordedAt: Instant;
}

type Hours = Pick<HouseSettings, "zone" | "nightTurnsAt">;

/**
 * Also on the day on which she leaves, as long as she is here. Not what came due before she came, nor, of a box that is taken
 * from today, before it was put on the round: what was given elsewhere is asked of nobody here.
 */
export function isDueHere(
  box: Box,
  newestFirst: readonly TakerStay[],
  { day, at }: Pick<DueDose, "day" | "at">,
  hours: Hours,
): boolean {
  const moment = momentAt(day, at, hours.zone);
  const begins = civilDate(box.recordedAt, hours.zone) === box.from ? box.recordedAt : null;
  const [last, before] = newestFirst.filter(({ from }) => from <= day);
  // On the day on which she left and came again she was here before, too.
  const wasHere = before?.until === day && before.leftAt !== null && moment < before.leftAt;
  return (
    !isBefore(moment, begins) &&
    (wasHere || !isBefore(moment, cameAtOf(last, moment, hours))) &&
    isOnRound(box, newestFirst, { day, moment }, hours)
  );
}

/**
 * As it was written down when she came; an arrival that was written down days later says nothing of the hour. Of one that was
 * taken back and written down anew, what came due while the first stood came due here.
 */
function cameAtOf(last: TakerStay | undefined, moment: Instant, { zone }: Hours): Instant | null {
  if (last === undefined) return null;
  const before = last.takenBack.find(
    ({ admittedAt, voidedAt }) =>
      last.from <= civilDate(admittedAt, zone) &&
      !isBefore(moment, admittedAt) &&
      moment < voidedAt,
  );
  const at = before?.admittedAt ?? last.admittedAt;
  if (at === null) return null;
  return civilDate(at, zone) <= addDays(last.from, 1) ? at : null;
}

/** Not even late: a dose can be given for a while after its time. */
const isBefore = (moment: Instant, began: Instant | null): boolean =>
  began !== null && moment < addMinutes(began, -graceMinutes);

/**
 * Whether a box is on the round of a day, by the stays of whoever takes it, newest first: until she has left, and again once
 * she is back. A box that was put on it after she left is meant for somebody who lives elsewhere.
 */
export function isOnRound(
  { label, recordedAt }: Box,
  newestFirst: readonly TakerStay[],
  { day, moment }: { readonly day: CalendarDate; readonly moment: Instant },
  hours: Hours,
): boolean {
  const last = newestFirst.find(({ from }) => from <= day);
  if (last === undefined) return true;
  if (last.until !== null && last.until <= day) {
    const goneAt = goneAtOf(last, last.until, hours);
    if (goneAt === null) return false;
    return (last.until === day && moment < goneAt) || (label !== null && recordedAt > goneAt);
  }
  // Nobody knows any more what a box of an earlier stay is.
  return label !== null || civilDate(recordedAt, hours.zone) >= last.from;
}

/** As it was written down; where that was done on a day before, she is here until the night turns. */
function goneAtOf(
  { leftAt }: TakerStay,
  until: CalendarDate,
  { zone, nightTurnsAt }: Hours,
): Instant | null {
  return leftAt !== null && civilDate(leftAt, zone) < until
    ? momentAt(until, nightTurnsAt, zone)
    : leftAt;
}
