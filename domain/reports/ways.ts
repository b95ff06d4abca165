import type { CalendarDate } from "../calendar.ts";
import type { PersonId } from "../person.ts";
import type { ResidenceEvent } from "../procedure/event.ts";
import { type Track, trackOn } from "../procedure/track.ts";
import type { OfficeFacts, Ways } from "./facts.ts";

/** Hers; null where it is not this reader's to read, or damaged. */
export function wayIn(
  ways: Ways,
  { closed }: Pick<OfficeFacts, "closed">,
  person: PersonId,
): readonly ResidenceEvent[] | null {
  const way = ways.get(person);
  return closed.has(person) || way === null ? null : (way ?? none);
}

const none: readonly ResidenceEvent[] = [];

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
