import {
  addDays,
  addMinutes,
  type CalendarDate,
  calendarDateOf,
  type Instant,
  momentAt,
} from "../core/calendar-date.ts";
import type { HouseSettings } from "../settings/house-settings.ts";
import { type DueDose, graceMinutes, type Medicine } from "./medication.ts";
import type { Stay } from "../accommodation/stay.ts";

/** A stay, and when the arrival and the departure were recorded. */
export interface TakerStay extends Pick<Stay, "from" | "until"> {
  readonly admittedAt: Instant | null;
  readonly leftAt: Instant | null;
  /** Arrivals that were cancelled, and until when each was valid. */
  readonly takenBack: readonly { readonly admittedAt: Instant; readonly voidedAt: Instant }[];
}

export interface Box extends Pick<Medicine, "personId" | "from"> {
  readonly label: string | null;
  readonly recordedAt: Instant;
}

type Hours = Pick<HouseSettings, "zone" | "nightTurnsAt">;

/**
 * Due here also on the day of departure, while the person is here. Not before the arrival, nor, for a medicine taken
 * from today, before it was added to the round: doses given elsewhere are not asked for here.
 */
export function isDueHere(
  box: Box,
  newestFirst: readonly TakerStay[],
  { day, at }: Pick<DueDose, "day" | "at">,
  hours: Hours,
): boolean {
  const moment = momentAt(day, at, hours.zone);
  const begins = calendarDateOf(box.recordedAt, hours.zone) === box.from ? box.recordedAt : null;
  const [last, before] = newestFirst.filter(({ from }) => from <= day);
  // On a day of departure and return the person was here before, too.
  const wasHere = before?.until === day && before.leftAt !== null && moment < before.leftAt;
  return (
    !isBefore(moment, begins) &&
    (wasHere || !isBefore(moment, cameAtOf(last, moment, hours))) &&
    isOnRound(box, newestFirst, { day, moment }, hours)
  );
}

/**
 * The recorded arrival; one recorded days later does not tell the hour. Where an arrival was cancelled and recorded
 * again, the doses due during the first one were due here.
 */
function cameAtOf(last: TakerStay | undefined, moment: Instant, { zone }: Hours): Instant | null {
  if (last === undefined) return null;
  const before = last.takenBack.find(
    ({ admittedAt, voidedAt }) =>
      last.from <= calendarDateOf(admittedAt, zone) &&
      !isBefore(moment, admittedAt) &&
      moment < voidedAt,
  );
  const at = before?.admittedAt ?? last.admittedAt;
  if (at === null) return null;
  return calendarDateOf(at, zone) <= addDays(last.from, 1) ? at : null;
}

/** Not even late: a dose can be given for a while after its time. */
const isBefore = (moment: Instant, began: Instant | null): boolean =>
  began !== null && moment < addMinutes(began, -graceMinutes);

/**
 * Whether a medicine is on the round of a day, by the person's stays, newest first: until departure, and again after a
 * return. A medicine added after departure is meant for a person who lives elsewhere.
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
  // The medicine of an earlier stay can no longer be identified.
  return label !== null || calendarDateOf(recordedAt, hours.zone) >= last.from;
}

/** The recorded departure; if it was recorded on an earlier day, the person is here until the night turns. */
function goneAtOf(
  { leftAt }: TakerStay,
  until: CalendarDate,
  { zone, nightTurnsAt }: Hours,
): Instant | null {
  return leftAt !== null && calendarDateOf(leftAt, zone) < until
    ? momentAt(until, nightTurnsAt, zone)
    : leftAt;
}
