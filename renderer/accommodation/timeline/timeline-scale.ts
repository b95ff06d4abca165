import {
  addDays,
  addMonths,
  type CalendarDate,
  daysBetween,
} from "../../../domain/core/calendar-date.ts";

/** How much of the calendar fits in the window. */
export type Zoom = "month" | "quarter" | "half";

/** The width of a day in pixels. */
const widths: Readonly<Record<Zoom, number>> = { month: 30, quarter: 10, half: 5 };

/** A year back and a year ahead, in whole months. */
const monthsAround = 12;

export interface Scale {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly day: number;
  readonly width: number;
  /** The distance from the left edge to the evening of a night, limited to the calendar. */
  readonly x: (night: CalendarDate) => number;
  /** The night at a distance from the left edge. */
  readonly nightAt: (x: number) => CalendarDate;
  readonly months: readonly { readonly first: CalendarDate; readonly x: number }[];
}

export function rangeAround(tonight: CalendarDate): {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
} {
  const first = `${tonight.slice(0, 7)}-01` as CalendarDate;
  return { from: addMonths(first, -monthsAround), until: addMonths(first, monthsAround + 1) };
}

export function scaleOf(from: CalendarDate, until: CalendarDate, zoom: Zoom): Scale {
  const day = widths[zoom];
  const width = daysBetween(from, until) * day;
  const x = (night: CalendarDate): number =>
    Math.min(width, Math.max(0, daysBetween(from, night) * day));
  const months = Array.from({ length: 2 * monthsAround + 1 }, (_, index) => {
    const first = addMonths(from, index);
    return { first, x: x(first) };
  });
  return {
    from,
    until,
    day,
    width,
    x,
    months,
    nightAt: (distance) => addDays(from, Math.floor(distance / day)),
  };
}
