// Who may decide with whom, by the roster and by what a third person signed since.
import { entryBefore, wasSignedByThird } from "../../../db/integrity/audit-log.ts";
import { addMinutes, type Instant } from "../../../domain/core/calendar-date.ts";
import type { Result } from "../../../domain/core/result.ts";
import {
  daysUntilIndependent,
  type IsSettled,
  mayDecide,
  type TwoPersonRefusal,
} from "../../../domain/users/two-person-rule.ts";
import type { UserId } from "../../../domain/users/user.ts";
import type { Context } from "../platform/context.ts";

type Deciding = Pick<Context, "tx" | "house" | "now">;

/** Whether these two decide together now, and whether they are independent of each other. */
export const decideTogether = (
  context: Deciding,
  first: UserId,
  second: UserId,
): Result<{ readonly areIndependent: boolean }, TwoPersonRefusal> =>
  mayDecide(context.house.roster, [first, second], settledIn(context));

/** Until when days are sure to have passed; null under a clock that was only confirmed, which proves none. */
export function sureMoment({ house, now }: Pick<Context, "house" | "now">): Instant | null {
  const { sure, accepted } = house.clockSeen;
  return accepted === null ? (sure ?? now) : null;
}

function settledIn(context: Deciding): IsSettled {
  const { tx } = context;
  const sure = sureMoment(context);
  if (sure === null) return () => false;
  const until = addMinutes(sure, -daysUntilIndependent * 24 * 60);
  const newest = entryBefore(tx, until);
  return ({ by, user, sequence }) =>
    newest !== null && wasSignedByThird(tx, { sequence, pair: [by, user], newest });
}

/** Two decided of whom one gave the other access lately, as the house has nobody else: every office holder sees it for 30 days. */
export function noteNotIndependent(
  context: Context,
  object: { readonly kind: "guard_overrides" | "compelled_disclosures"; readonly id: string },
  otherId: UserId,
): void {
  context.note({ action: "secondNotIndependent", object, detail: otherId });
}
