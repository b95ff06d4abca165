// The figures of past years: frozen once, before the first record they count is erased.
import { freezeYear, frozenYear } from "../../../db/retention/erasure-orders.ts";
import { countReferrals } from "../../../db/referrals/referrals.ts";
import { figuresOf } from "../../../db/reports/year-figures.ts";
import { CalendarDate, momentAt } from "../../../domain/core/calendar-date.ts";
import { areWhole } from "../../../domain/retention/yearly-figures.ts";
import type { ReferralCounts } from "../../../domain/referrals/referral-view.ts";
import type { Context } from "../platform/context.ts";

/** Only years that are over: a later one would miss those who have gone since. */
export function freezeYears(context: Context, years: readonly number[]): void {
  const { tx, now } = context;
  for (const year of overAmong(context, years)) {
    const before = frozenYear(tx, year)?.figures ?? null;
    if (before !== null && areWhole(before)) continue;
    const figures = { ...figuresOf(tx, year), calls: [...callsOf(context, year)] };
    freezeYear(tx, { year, figures, frozenAt: now });
  }
}

/** Where calls alone go, everything else of their years is still there to be counted. */
export function freezeCalls(context: Context, years: readonly number[]): void {
  const { tx, now } = context;
  for (const year of overAmong(context, years))
    if (frozenYear(tx, year) === null)
      freezeYear(tx, { year, figures: { calls: [...callsCounted(context, year)] }, frozenAt: now });
}

const overAmong = ({ today }: Context, years: readonly number[]): readonly number[] =>
  years.filter((year) => year < Number(today.slice(0, 4)));

/** Calls of a year by who sent them and what was decided: as they were, once some of them have gone. */
export const callsOf = (context: Context, year: number): ReferralCounts =>
  frozenYear(context.tx, year)?.figures.calls ?? callsCounted(context, year);

function callsCounted({ tx, settings }: Context, year: number): ReferralCounts {
  const start = (of: number) =>
    momentAt(CalendarDate.parse(`${String(of)}-01-01`), 0, settings.zone);
  return countReferrals(tx, start(year), start(year + 1));
}
