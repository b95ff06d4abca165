import { addMonths, type CalendarDate, monthOf } from "../../../domain/core/calendar-date.ts";
import type { Age } from "../../../domain/people/person.ts";

/** An age that is shown as so many years on a day. */
export function yearsOld(years: number, on: CalendarDate, isEstimate: boolean): Age {
  return isEstimate
    ? { basis: "estimated", years, on }
    : { basis: "born", month: monthOf(addMonths(on, -12 * years - 3)) };
}
