// A document that the address guard stopped, and that has to leave as it is: two people may release it, once.
import * as z from "zod";
import { Instant, minutesBetween } from "../core/calendar-date.ts";
import { Reader } from "../printing/reader-kind.ts";
import { DocumentKind } from "../printing/document-kind.ts";
import { ExitChannel } from "../printing/exit-channel.ts";
import { PersonCard } from "../people/person.ts";
import { err, ok, type Result } from "../core/result.ts";
import { sealedField } from "../core/sealed-field.ts";
import type { UserId } from "../users/user.ts";

export const GuardOverrideId = z.uuid().brand<"GuardOverrideId">();
export type GuardOverrideId = z.infer<typeof GuardOverrideId>;

export const longestReason = 2000;
export const OverrideReason = z.string().trim().min(1).max(longestReason);

/** Sealed for the office. The words that stopped it are stored nowhere: they are the address. */
export const OverrideRecord = z.strictObject({ reason: OverrideReason });
export type OverrideRecord = Readonly<z.infer<typeof OverrideRecord>>;

/** One of them, as it is listed. */
export const OverrideView = z.strictObject({
  id: GuardOverrideId,
  paper: DocumentKind,
  /** The person concerned; null where there is none, or where this reader may not open the file. */
  person: PersonCard.pick({ id: true, name: true, number: true }).nullable(),
  reader: Reader.nullable(),
  record: sealedField(OverrideRecord),
  agreedAt: Instant,
  firstName: z.string(),
  secondName: z.string(),
  /** How and when it left; null where it was closed without. */
  left: z.strictObject({ way: ExitChannel, at: Instant }).nullable(),
});
export type OverrideView = Readonly<z.infer<typeof OverrideView>>;

/** An override expires, so that no document stays released unattended. */
export const overrideMinutes = 60;

export interface AgreedOverride {
  readonly agreedAt: Instant;
  readonly firstBy: UserId;
  readonly leftAt: Instant | null;
}

/** It is valid once, for the user who asked for the document, and for an hour. */
export function mayUse(
  { agreedAt, firstBy, leftAt }: AgreedOverride,
  me: UserId,
  now: Instant,
): Result<null, { readonly type: "OverrideSpent" }> {
  const minutes = minutesBetween(agreedAt, now);
  const isGood = leftAt === null && firstBy === me && minutes >= 0 && minutes <= overrideMinutes;
  return isGood ? ok(null) : err({ type: "OverrideSpent" });
}
