// Who is assisted and who is in the house, determined for each person and each day.
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { ReportPeriod } from "../../../domain/reports/report-period.ts";
import type { Life, Timeline } from "../../../electron/demo/years/person-history-facts.ts";
import { daysIn, sleepsOn, tally } from "./recount-nights.ts";

type Day = CalendarDate;

const isAssisted = ({ assistedOn, closed }: Life, day: Day): boolean =>
  assistedOn !== null && assistedOn <= day && (closed === null || day < closed.on);

/** How many of each sex. */
export function peopleIn({ lives }: Timeline, period: ReportPeriod, today: Day) {
  const days = daysIn(period);
  const last = today < period.to ? today : period.to;
  const sexes = (isOne: (life: Life) => boolean) =>
    tally(lives.filter(isOne).map(({ sex }) => sex));
  return {
    assisted: sexes((life) => days.some((day) => day <= last && isAssisted(life, day))),
    assistedOn: sexes((life) => isAssisted(life, last)),
    present: sexes((life) => days.some((day) => day < today && sleepsOn(life, day))),
    presentOn: sexes((life) => sleepsOn(life, last)),
  };
}
