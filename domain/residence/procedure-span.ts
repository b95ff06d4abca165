import type { CalendarDate } from "../core/calendar-date.ts";

/** From when a way to a residence permit went on, and its last day; null while it goes on. */
export interface ProcedureSpan {
  readonly openedOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
}

/**
 * On which of these, oldest first, counts what happened on a day: the one that went on then; between two, the next one to be
 * opened. Null after the last of them ended.
 */
export function procedureCountingOn<W extends ProcedureSpan>(
  oldestFirst: readonly W[],
  day: CalendarDate,
): W | null {
  const goingOn = oldestFirst.filter(
    ({ openedOn, endedOn }) => openedOn <= day && (endedOn === null || day <= endedOn),
  );
  // Two files that were merged may have had a way each: what goes on longer is the real one.
  const [longest] = goingOn.toReversed().toSorted((a, b) => lastDay(b).localeCompare(lastDay(a)));
  return longest ?? oldestFirst.find(({ openedOn }) => openedOn > day) ?? null;
}

const lastDay = ({ endedOn }: ProcedureSpan): string => endedOn ?? "9999-12-31";
