// The figures of past years: frozen once, before the first record they count is erased.
import { freezeYear, frozenYear } from "../../../db/retention/erasure-orders.ts";
import { figuresOf } from "../../../db/reports/year-figures.ts";
import { areWhole } from "../../../domain/retention/frozen-year-figures.ts";
import type { Context } from "../platform/handler-context.ts";
import { countedReferrals, referralsOf } from "../referrals/referral-counts-of-year.ts";

/** Only years that are over: a later one would miss those who have gone since. */
export function freezeYears(context: Context, years: readonly number[]): void {
  const { tx, now } = context;
  for (const year of overAmong(context, years)) {
    const before = frozenYear(tx, year)?.figures ?? null;
    if (before !== null && areWhole(before)) continue;
    const figures = { ...figuresOf(tx, year), calls: [...referralsOf(context, year)] };
    freezeYear(tx, { year, figures, frozenAt: now });
  }
}

/** Where calls alone go, everything else of their years is still there to be counted. */
export function freezeReferrals(context: Context, years: readonly number[]): void {
  const { tx, now } = context;
  for (const year of overAmong(context, years))
    if (frozenYear(tx, year) === null)
      freezeYear(tx, {
        year,
        figures: { calls: [...countedReferrals(context, year)] },
        frozenAt: now,
      });
}

const overAmong = ({ today }: Context, years: readonly number[]): readonly number[] =>
  years.filter((year) => year < Number(today.slice(0, 4)));
