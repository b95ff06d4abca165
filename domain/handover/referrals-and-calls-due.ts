import * as z from "zod";
import { CalendarDate, ClockTime, Instant } from "../core/calendar-date.ts";
import { Caller, FollowUpId } from "../accommodation/departure-checklist.ts";
import { PersonCard } from "../people/person.ts";
import { ReferralLine } from "../referrals/referral.ts";
import { StayId } from "../accommodation/stay.ts";
import { ReferralSource } from "../vocabulary/code-lists.ts";
import { customTermsIn } from "../vocabulary/custom-term-choice.ts";

/** A person has to be safe tonight, and there is no decision. */
export const UrgentReferral = z.strictObject({
  kind: z.literal("referralUrgent"),
  ...ReferralLine.shape,
  receivedAt: Instant,
  referredBy: ReferralSource,
  own: customTermsIn(["referredBy"]),
});

/** A person comes to the office, or should have. */
export const InterviewDue = z.strictObject({
  kind: z.literal("interview"),
  ...ReferralLine.shape,
  on: CalendarDate,
  at: ClockTime.nullable(),
});

/** A call that was agreed at departure. */
export const AgreedFollowUpCall = z.strictObject({
  kind: z.literal("followUp"),
  person: PersonCard.pick({ id: true, number: true, name: true }),
  stayId: StayId,
  callId: FollowUpId,
  on: CalendarDate,
  caller: Caller,
});

/** What a shift has to follow up after a call, or by calling. */
export const CallToFollowUp = z.discriminatedUnion("kind", [
  UrgentReferral,
  InterviewDue,
  AgreedFollowUpCall,
]);
export type CallToFollowUp = Readonly<z.infer<typeof CallToFollowUp>>;
