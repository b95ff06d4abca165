import * as z from "zod";
import { Instant } from "../core/calendar-date.ts";
import {
  DecisionMade,
  ReferralCard,
  ReferralId,
  ReferralNames,
  Suspicion,
  Told,
} from "./referral.ts";
import { ReferralCounts, ReferralView, ReferralFilter, ReferralInList } from "./referral-view.ts";
import { ReferralSource } from "../vocabulary/code-lists.ts";
import { command, everyone, query, Version, type Procedure } from "../api/procedure-kinds.ts";

const Call = z.strictObject({
  /** Null: now. */
  receivedAt: Instant.nullable(),
  ...ReferralCard.pick({
    detectedBy: true,
    referredBy: true,
    own: true,
    languages: true,
    sex: true,
    ageRange: true,
    urgency: true,
  }).shape,
  names: ReferralNames,
  /** Null: nothing is suspected yet or, in a change, the stored text is left. */
  suspicion: Suspicion.nullable(),
});

/** Calls about people in need, from the first word to the decision. */
export const referralsApi = {
  "referrals.take": command(
    everyone,
    Call.extend({ told: Told.nullable(), decision: DecisionMade }),
    ReferralCard,
  ),
  "referrals.list": query(
    everyone,
    z.strictObject({
      filter: ReferralFilter,
      referredBy: ReferralSource.nullable(),
      text: z.string().max(200),
      page: z.number().int().min(0),
    }),
    z.strictObject({
      referrals: z.array(ReferralInList).max(200),
      total: z.number().int(),
      /** How many are open, whatever is shown. */
      open: z.number().int(),
    }),
  ),
  "referrals.view": query(everyone, z.strictObject({ id: ReferralId }), ReferralView),
  "referrals.change": command(
    everyone,
    Call.extend({ id: ReferralId, version: Version }),
    ReferralCard,
  ),
  "referrals.tell": command(
    everyone,
    z.strictObject({ id: ReferralId, told: Told }),
    z.strictObject({ id: z.uuid() }),
  ),
  "referrals.decide": command(
    everyone,
    z.strictObject({ id: ReferralId, version: Version, decision: DecisionMade }),
    ReferralCard,
  ),
  "referrals.counts": query(
    everyone,
    z.strictObject({ year: z.number().int().min(1990).max(2200) }),
    ReferralCounts,
  ),
} as const satisfies Record<string, Procedure>;
