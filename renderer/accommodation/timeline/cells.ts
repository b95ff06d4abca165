import { addDays, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import { earlier, later } from "../../../domain/accommodation/bed-occupancy.ts";
import type { Bed } from "../../../domain/accommodation/room.ts";
import type { Bar } from "../../../domain/accommodation/timeline-view.ts";

export type StayBar = Extract<Bar, { readonly kind: "stay" }>;

/** Where a bed is: what a cell concerns besides its nights. */
export interface Place {
  readonly bed: Bed;
  readonly room: string;
  /** The name of the room and bed. */
  readonly name: string;
}

/** A bed and the cells on its line. */
export interface Line {
  readonly place: Place;
  readonly cells: readonly Cell[];
  /** There is a bed of the same room above it. */
  readonly isInside: boolean;
}

/** One focusable thing on the line of a bed: a bar, or free nights. */
export type Cell = BarCell | FreeCell;

export interface BarCell {
  readonly id: string;
  readonly bar: Bar;
  readonly from: CalendarDate;
  /** The first night after it, as far as it is drawn. */
  readonly until: CalendarDate;
  /** Two reservations that overlap are drawn below each other. */
  readonly lane: number;
}

export interface FreeCell {
  readonly id: string;
  readonly bar: null;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** The calendar ends before a person arrives. */
  readonly isOpen: boolean;
  readonly lane: 0;
}

/** How many nights into the future an overdue end without a decision is drawn. */
const overdueTail = 10;

export const isOver = (bar: StayBar, tonight: CalendarDate): boolean =>
  bar.until === null && bar.plannedUntil <= tonight;

/** The bars on the line of a bed, in order, with the free nights from tonight on between them. */
export function cellsOf(
  bars: readonly Bar[],
  tonight: CalendarDate,
  end: CalendarDate,
): readonly Cell[] {
  const placed: BarCell[] = [];
  for (const bar of bars) {
    const next = bars.find((other) => other !== bar && other.from > later(bar.from, tonight));
    const until = later(endOf(bar, tonight, next?.from ?? end, end), addDays(bar.from, 1));
    const taken = placed.filter((other) => other.from < until && bar.from < other.until);
    const lane = [0, 1, 2].find((each) => taken.every((other) => other.lane !== each)) ?? 2;
    placed.push({ id: idOf(bar), bar, from: bar.from, until, lane });
  }
  return [...placed, ...freeBetween(placed, tonight, end)].toSorted(
    (a, b) => a.from.localeCompare(b.from) || a.lane - b.lane,
  );
}

function endOf(
  bar: Bar,
  tonight: CalendarDate,
  next: CalendarDate,
  end: CalendarDate,
): CalendarDate {
  if (bar.kind !== "stay") return bar.until ?? end;
  if (bar.until !== null) return bar.until;
  if (isOver(bar, tonight)) {
    const tail = addDays(tonight, overdueTail);
    return later(addDays(tonight, 1), next < tail ? next : tail);
  }
  const leaves = earlier(bar.moves?.night ?? bar.plannedUntil, bar.plannedUntil);
  return later(leaves, addDays(tonight, 1));
}

function freeBetween(
  placed: readonly BarCell[],
  tonight: CalendarDate,
  end: CalendarDate,
): readonly FreeCell[] {
  const free: FreeCell[] = [];
  let from = tonight;
  for (const { from: next, until } of placed.toSorted((a, b) => a.from.localeCompare(b.from))) {
    if (from < next) free.push(freeCell(from, next, false));
    from = later(from, until);
  }
  if (from < end) free.push(freeCell(from, end, true));
  return free;
}

const freeCell = (from: CalendarDate, until: CalendarDate, isOpen: boolean): FreeCell => ({
  id: `free ${from}`,
  bar: null,
  from,
  until,
  isOpen,
  lane: 0,
});

const idOf = (bar: Bar): string => (bar.kind === "reservation" ? bar.placeId : bar.id);

/** A letter for each family of which several are in the calendar, so that they can be found across rooms. */
export function familiesIn(bars: readonly Bar[]): ReadonlyMap<string, string> {
  const members = new Map<string, Set<string>>();
  for (const bar of bars) {
    if (bar.kind !== "stay" && bar.kind !== "move") continue;
    if (bar.householdId === null) continue;
    const known = members.get(bar.householdId) ?? new Set();
    members.set(bar.householdId, known.add(bar.person.id));
  }
  const families = [...members].filter(([, people]) => people.size > 1).map(([id]) => id);
  return new Map(families.map((id, index) => [id, String.fromCharCode(65 + (index % 26))]));
}
