import * as z from "zod";
import { AuditAction } from "../core/audit-action.ts";
import { Instant } from "../core/calendar-date.ts";
import { Decision, ReferralCard, ReferralNames, Suspicion, Told } from "./referral.ts";
import { sealedField } from "../core/sealed-field.ts";
import { ReferralSource } from "../vocabulary/code-lists.ts";

/** The names as one reader sees them: none were stored, readable, for the office only, of a hidden file, or erased. */
export const NamesView = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("open"), names: ReferralNames }),
  z.strictObject({ state: z.literal("closed") }),
  z.strictObject({ state: z.literal("hidden") }),
  z.strictObject({ state: z.literal("damaged") }),
  z.strictObject({ state: z.literal("erased") }),
]);
export type NamesView = Readonly<z.infer<typeof NamesView>>;

/** A referral with everything this reader may see of it. */
export const ReferralView = z.strictObject({
  card: ReferralCard,
  names: NamesView,
  suspicion: sealedField(Suspicion.nullable()),
  /** What was told, oldest first. */
  told: z.array(
    z.strictObject({
      id: z.uuid(),
      at: Instant,
      byName: z.string(),
      words: sealedField(Told),
    }),
  ),
  takenBy: z.string(),
  /** Who did what to it, newest first. */
  past: z
    .array(
      z.strictObject({
        seq: z.number().int(),
        at: Instant,
        byName: z.string().nullable(),
        action: AuditAction,
        detail: z.string().nullable(),
      }),
    )
    .max(200),
});
export type ReferralView = Readonly<z.infer<typeof ReferralView>>;

export const ReferralFilter = z.enum(["open", "settled", "all"]);
export type ReferralFilter = z.infer<typeof ReferralFilter>;

export const ReferralInList = z.strictObject({
  card: ReferralCard,
  names: NamesView,
  /** Null where nothing is suspected yet or the office alone may know. */
  suspicion: Suspicion.nullable(),
});
export type ReferralInList = Readonly<z.infer<typeof ReferralInList>>;

/** How many referrals of a year came from where and went which way. Erasing names changes nothing here. */
export const ReferralCounts = z.array(
  z.strictObject({
    referredBy: ReferralSource,
    decision: z.enum(Decision.options.map((option) => option.shape.kind.value)),
    count: z.number().int().min(1),
  }),
);
export type ReferralCounts = Readonly<z.infer<typeof ReferralCounts>>;
