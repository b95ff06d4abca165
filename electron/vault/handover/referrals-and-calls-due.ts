import type { CallToFollowUp } from "../../../domain/handover/referrals-and-calls-due.ts";
import type { Context } from "../platform/handler-context.ts";
import { linesOf } from "../shift/log-book.ts";
import { callsDue } from "../stays/departure-checklist.today.ts";
import { referralItems } from "../referrals/referrals.today.ts";

/**
 * What Today shows of referrals and calls to this reader, as far as it cannot wait for another day. Several people read
 * the page: a person who left has the name the house knows, even where Today gives this reader the name the office
 * knows.
 */
export const callsToFollowUp = (context: Context): readonly CallToFollowUp[] =>
  [...referralItems(context), ...callsDue(context)].flatMap((need): readonly CallToFollowUp[] => {
    switch (need.kind) {
      case "referralUrgent":
        return [need];
      case "interview":
        return need.on <= context.today ? [need] : [];
      case "followUp":
        return linesOf(context.tx, [need.person.id]).map((person) => ({ ...need, person }));
      default:
        return [];
    }
  });
