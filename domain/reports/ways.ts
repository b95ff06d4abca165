import type { CalendarDate } from "../calendar.ts";
import type { ResidenceEvent } from "../procedure/event.ts";
import { type Track, trackOn } from "../procedure/track.ts";

/** Of the day of the period and of today, and of the same of the period before. */
const mostDays = 4;

const known = new WeakMap<readonly ResidenceEvent[], Map<CalendarDate, Track>>();

/** A way as it stood on a day: several reports ask for the same one. */
export function wayOn(events: readonly ResidenceEvent[], day: CalendarDate): Track {
  const days = known.get(events) ?? new Map<CalendarDate, Track>();
  known.set(events, days);
  const found = days.get(day);
  if (found !== undefined) return found;
  if (days.size >= mostDays) days.clear();
  const track = trackOn(events, day);
  days.set(day, track);
  return track;
}
