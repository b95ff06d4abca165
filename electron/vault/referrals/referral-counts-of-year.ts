import { countReferrals } from "../../../db/referrals/referrals.ts";
import { frozenYear } from "../../../db/retention/erasure-orders.ts";
import { CalendarDate, momentAt } from "../../../domain/core/calendar-date.ts";
import type { ReferralCounts } from "../../../domain/referrals/referral-view.ts";
import type { Context } from "../platform/handler-context.ts";

/** Calls of a year by who sent them and what was decided: as they were, once some of them have gone. */
export const referralsOf = (context: Context, year: number): ReferralCounts =>
  frozenYear(context.tx, year)?.figures.calls ?? countedReferrals(context, year);

/** Calls of a year as they stand in the house now. */
export function countedReferrals({ tx, settings }: Context, year: number): ReferralCounts {
  const start = (of: number) =>
    momentAt(CalendarDate.parse(`${String(of)}-01-01`), 0, settings.zone);
  return countReferrals(tx, start(year), start(year + 1));
}
