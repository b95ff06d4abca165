import * as z from "zod";
import type { Input } from "../../domain/api/index.ts";
import {
  type CalendarDate,
  clockTimeOf,
  calendarDateOf,
  type Instant,
  minutesBetween,
  momentAt,
} from "../../domain/core/calendar-date.ts";
import { ExploitationForm, Sector } from "../../domain/vocabulary/exploitation.ts";
import { AgeRange, Urgency } from "../../domain/referrals/referral.ts";
import type { ReferralView } from "../../domain/referrals/referral-view.ts";
import { ReferralSource, Sex } from "../../domain/vocabulary/code-lists.ts";
import { customTermsIn, withCustomTerm } from "../../domain/vocabulary/custom-term-choice.ts";
import { clockTimeFrom } from "../lib/dates/clock-time.ts";
import { DecisionDraft, decisionFrom, noDecision } from "./decision-draft.ts";

/** A referral as it is being recorded: everything but the referrer may stay unknown. */
export const ReferralValues = z.strictObject({
  /** Null: now. */
  received: z.strictObject({ on: z.string().nullable(), time: z.string() }).nullable(),
  referredBy: ReferralSource.nullable(),
  /** Null: the same. */
  detectedBy: ReferralSource.nullable(),
  own: customTermsIn(["referredBy", "detectedBy"]),
  caller: z.string(),
  phone: z.string(),
  name: z.string(),
  sex: Sex,
  ageRange: AgeRange,
  languages: z.array(z.string()),
  form: ExploitationForm.nullable(),
  sector: Sector.nullable(),
  told: z.string(),
  urgency: Urgency,
  decision: DecisionDraft,
});
export type ReferralValues = Readonly<z.infer<typeof ReferralValues>>;

export const newReferral: ReferralValues = {
  received: null,
  referredBy: null,
  detectedBy: null,
  caller: "",
  phone: "",
  name: "",
  sex: "unknown",
  ageRange: "unknown",
  languages: [],
  form: null,
  sector: null,
  told: "",
  urgency: "this-week",
  decision: noDecision,
};

const nightFrom = "20:00";
const nightUntil = "07:00";

/** A referral at night is rarely about a particular day. */
export function referralTakenAt({ now, zone }: Clock): ReferralValues {
  const time = clockTimeOf(now, zone);
  const isNight = time >= nightFrom || time < nightUntil;
  return { ...newReferral, urgency: isNight ? "tonight" : newReferral.urgency };
}

/** The values of a saved referral, to be corrected. */
export function referralValuesOf(
  { card, names, suspicion }: ReferralView,
  zone: string,
): ReferralValues {
  const known = names.state === "open" ? names.names : null;
  const suspected = suspicion.state === "open" ? suspicion.content : null;
  const { referredBy, detectedBy, own, sex, ageRange, languages, urgency, receivedAt } = card;
  const isSame = detectedBy === referredBy && own?.detectedBy === own?.referredBy;
  return {
    ...newReferral,
    referredBy,
    sex,
    ageRange,
    languages,
    urgency,
    detectedBy: isSame ? null : detectedBy,
    own: isSame ? withCustomTerm(own, "detectedBy", undefined) : own,
    received: { on: calendarDateOf(receivedAt, zone), time: clockTimeOf(receivedAt, zone) },
    caller: known?.caller ?? "",
    phone: known?.phone ?? "",
    name: known?.name ?? "",
    form: suspected?.form ?? null,
    sector: suspected?.sector ?? null,
  };
}

export interface Clock {
  readonly today: CalendarDate;
  readonly zone: string;
  readonly now: Instant;
}

/** The messages beside the fields that have a problem. */
export interface ReferralProblems {
  readonly referredBy?: "sourceProblem";
  readonly receivedOn?: "dayProblem" | "futureProblem";
  readonly receivedTime?: "timeProblem";
}

export function problemsIn(call: ReferralValues, clock: Clock): ReferralProblems {
  return {
    ...(call.referredBy === null ? { referredBy: "sourceProblem" } : {}),
    ...receivedProblem(call, clock),
  };
}

type Asked = Omit<Input<"referrals.change">, "id" | "version">;

/** The input, once there is no problem; null before. */
export function askedFrom(call: ReferralValues, clock: Clock): Asked | null {
  const { referredBy, received, form, sector } = call;
  if (referredBy === null || Object.keys(problemsIn(call, clock)).length > 0) return null;
  const { sex, ageRange, languages, urgency, caller, phone } = call;
  const name = call.name.trim();
  return {
    referredBy,
    sex,
    ageRange,
    urgency,
    languages: [...languages],
    detectedBy: call.detectedBy ?? referredBy,
    own:
      call.detectedBy === null
        ? withCustomTerm(call.own, "detectedBy", call.own?.referredBy)
        : call.own,
    receivedAt: received === null ? null : momentOf(received, clock.zone),
    names: { name: name === "" ? null : name, caller: caller.trim(), phone: phone.trim() },
    suspicion: form === null ? null : { form, sector },
  };
}

/** The input of a complete referral, with what was told and decided at once. */
export function takenFrom(call: ReferralValues, clock: Clock): Input<"referrals.take"> | null {
  const asked = askedFrom(call, clock);
  const decision = decisionFrom(call.decision, clock.today);
  if (asked === null || decision === null) return null;
  const text = call.told.trim();
  return { ...asked, decision, told: text === "" ? null : { text } };
}

function receivedProblem({ received }: ReferralValues, { zone, now }: Clock): ReferralProblems {
  if (received === null) return {};
  if (received.on === null) return { receivedOn: "dayProblem" };
  const moment = momentOf(received, zone);
  if (moment === null) return { receivedTime: "timeProblem" };
  // The current time is up to a minute old here; the vault checks again.
  return minutesBetween(now, moment) > 1 ? { receivedOn: "futureProblem" } : {};
}

function momentOf(received: NonNullable<ReferralValues["received"]>, zone: string): Instant | null {
  const time = clockTimeFrom(received.time);
  return received.on === null || time === null
    ? null
    : momentAt(received.on as CalendarDate, time, zone);
}
