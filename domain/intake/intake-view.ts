import * as z from "zod";
import { Assistance, Period } from "./assistance.ts";
import { CalendarDate, Instant } from "../core/calendar-date.ts";
import { ConditionView } from "../residence/protection-conditions.ts";
import {
  ArrivalHealth,
  ArrivalNeeds,
  AssistanceAgreement,
  EpisodeWords,
  Exploitation,
  Family,
  IntakeOutcome,
  IntakeSection,
  Languages,
  SectionState,
} from "./intake.ts";
import { ReferralId, RefusalReason, Suspicion, Told } from "../referrals/referral.ts";
import { sealedField } from "../core/sealed-field.ts";
import { ReferralSource } from "../vocabulary/code-lists.ts";
import { customTermsIn } from "../vocabulary/custom-term-choice.ts";

/** How far one section is, and whose hand was last in it. */
export const SectionView = z.strictObject({
  section: IntakeSection,
  /** 0 where nothing has been saved. */
  version: z.number().int().min(0),
  /** Null while it is open. */
  state: SectionState.nullable(),
  at: Instant.nullable(),
  byName: z.string(),
});
export type SectionView = Readonly<z.infer<typeof SectionView>>;

/** A referral that led here: what was suspected and told, to compare with the findings of the intake. */
export const EarlierReferral = z.strictObject({
  id: ReferralId,
  number: z.number().int(),
  receivedAt: Instant,
  referredBy: ReferralSource,
  detectedBy: ReferralSource,
  own: customTermsIn(["referredBy", "detectedBy"]),
  suspicion: sealedField(Suspicion.nullable()),
  told: z.array(
    z.strictObject({ id: z.uuid(), at: Instant, byName: z.string(), words: sealedField(Told) }),
  ),
});
export type EarlierReferral = Readonly<z.infer<typeof EarlierReferral>>;

export const AgreementView = z.strictObject({
  id: z.uuid(),
  at: Instant,
  byName: z.string(),
  agreement: sealedField(AssistanceAgreement),
});
export type AgreementView = Readonly<z.infer<typeof AgreementView>>;

/** A person's intake as a user of the office sees it. */
export const IntakeView = z.strictObject({
  /** The newest assistance; null for a file that never had one. */
  track: Assistance.nullable(),
  /** Where the person lives now, and why. */
  period: Period.nullable(),
  sections: z.array(SectionView).length(IntakeSection.options.length),
  family: sealedField(Family.nullable()),
  languages: sealedField(Languages.nullable()),
  exploitation: sealedField(Exploitation.nullable()),
  /** The same in the person's words, for care workers. */
  words: sealedField(EpisodeWords.nullable()),
  /** Newest first. */
  conditions: z.array(ConditionView).max(500),
  /** Of this assistance, newest first. */
  agreements: z.array(AgreementView).max(100),
  calls: z.array(EarlierReferral).max(50),
  ending: z
    .strictObject({
      outcome: IntakeOutcome,
      on: CalendarDate,
      reason: RefusalReason.nullable(),
      to: sealedField(z.string()),
      byName: z.string(),
    })
    .nullable(),
});
export type IntakeView = Readonly<z.infer<typeof IntakeView>>;

/** What the house must know on arrival, and the health details for those who may read them. */
export const ArrivalFile = z.strictObject({
  version: z.number().int().min(0),
  needs: ArrivalNeeds,
  /** There is something that this reader cannot open: the office keeps it. */
  isKept: z.boolean(),
  at: Instant.nullable(),
  byName: z.string(),
  health: sealedField(ArrivalHealth.nullable()),
});
export type ArrivalFile = Readonly<z.infer<typeof ArrivalFile>>;
