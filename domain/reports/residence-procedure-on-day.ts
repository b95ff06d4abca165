import type { CalendarDate } from "../core/calendar-date.ts";
import type { PersonId } from "../people/person.ts";
import type { ResidenceEvent } from "../residence/procedure/procedure-event.ts";
import { type StatusOfEvents, statusOfEvents } from "../residence/procedure/residence-status.ts";
import type { OfficeFacts, ProcedureFact, ProceduresByPerson } from "./report-facts.ts";

interface WayWanted {
  readonly person: PersonId;
  readonly day: CalendarDate;
}

/** The person's procedure that counts on a day; null where this reader may not read it, or it is damaged. */
export function procedureIn(
  ways: ProceduresByPerson,
  { closed }: Pick<OfficeFacts, "closed">,
  { person, day }: WayWanted,
): readonly ResidenceEvent[] | null {
  if (closed.has(person)) return null;
  const way = residenceProcedureOnDay(ways.get(person) ?? [], day);
  return way === null ? none : way.events;
}

/** Of those that were opened by then, the newest that went on, or else the newest. Before any was opened, the first. */
export function residenceProcedureOnDay(
  newestFirst: readonly ProcedureFact[],
  day: CalendarDate,
): ProcedureFact | null {
  const opened = newestFirst.filter(({ openedOn }) => openedOn <= day);
  const goingOn = opened.find(
    ({ events }) => events === null || statusOn(events, day).track.ended === null,
  );
  return goingOn ?? opened[0] ?? newestFirst.at(-1) ?? null;
}

const none: readonly ResidenceEvent[] = [];

/** Of the day of the period and of today, and of the same of the period before. */
const mostDays = 4;

const known = new WeakMap<readonly ResidenceEvent[], Map<CalendarDate, StatusOfEvents>>();

/** The state on a day, cached: several reports ask for the same one. */
export function statusOn(events: readonly ResidenceEvent[], day: CalendarDate): StatusOfEvents {
  const days = known.get(events) ?? new Map<CalendarDate, StatusOfEvents>();
  known.set(events, days);
  const found = days.get(day);
  if (found !== undefined) return found;
  if (days.size >= mostDays) days.clear();
  const status = statusOfEvents(events, day);
  days.set(day, status);
  return status;
}
