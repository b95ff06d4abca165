import type { ReferralRow } from "../../../db/referrals/referral-row.ts";
import { openReferrals } from "../../../db/referrals/referrals.ts";
import { addDays, type CalendarDate, calendarDateOf } from "../../../domain/core/calendar-date.ts";
import { houseForgetsOn, inOrder } from "../../../domain/referrals/referral.ts";
import type { TodayItem } from "../../../domain/today/today.ts";
import type { Context } from "../platform/handler-context.ts";

/** An interview, or a name that goes, is worth a look this many days ahead. */
const nearDays = 7;

/**
 * Referrals that require action: the urgent ones individually, interviews by their day, those that waited for weeks
 * before the house forgets them, the others as a number.
 */
export function referralItems(context: Context): readonly TodayItem[] {
  const { tx, today, settings } = context;
  const open = openReferrals(tx).toSorted((a, b) => inOrder(a.card, b.card));
  const waiting = open.filter(({ card }) => card.decision.kind === "waiting");
  const urgent = waiting.filter(isUrgent);
  const undecided = waiting.filter(
    (one) =>
      !isUrgent(one) && one.names !== null && goesOn(context, one) <= addDays(today, nearDays),
  );
  const others = waiting.filter((one) => !urgent.includes(one) && !undecided.includes(one));
  const oldest = others.map(({ card }) => card.receivedAt).toSorted()[0];
  return [
    ...urgent.map((referral): TodayItem => ({
      kind: "referralUrgent",
      ...lineOf(referral),
      receivedAt: referral.card.receivedAt,
      referredBy: referral.card.referredBy,
      own: referral.card.own,
    })),
    ...open.flatMap((referral): readonly TodayItem[] => {
      const { decision } = referral.card;
      return decision.kind === "invited" && decision.on <= addDays(today, nearDays)
        ? [{ kind: "interview", ...lineOf(referral), on: decision.on, at: decision.at }]
        : [];
    }),
    ...undecided.map((referral): TodayItem => ({
      kind: "referralUndecided",
      ...lineOf(referral),
      receivedAt: referral.card.receivedAt,
      goesOn: goesOn(context, referral),
    })),
    ...(oldest === undefined
      ? []
      : [
          {
            kind: "referralsWaiting",
            count: others.length,
            oldest: calendarDateOf(oldest, settings.zone),
          } as const,
        ]),
  ];
}

const isUrgent = ({ card }: ReferralRow): boolean => card.urgency === "tonight";

const goesOn = ({ settings }: Context, { card }: ReferralRow): CalendarDate =>
  houseForgetsOn(calendarDateOf(card.receivedAt, settings.zone), settings.referralWeeks);

const lineOf = ({ card, names }: ReferralRow) => ({
  referralId: card.id,
  number: card.number,
  name: names?.name ?? null,
});
