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
import { unlockSlot } from "../keys/key-slots.ts";
import { publicKeysOf } from "../keys/signing.ts";
import { wipe } from "../keys/wipe.ts";
import type { Context } from "../platform/handler-context.ts";
import type { Vault } from "../platform/dispatch.ts";
import type { OpenVault } from "../platform/opened-vault.ts";
import { auditAlone } from "../platform/transactions.ts";
import { personWithKey } from "./roster.ts";

type Deciding = Pick<Context, "tx" | "house" | "now">;

/**
 * The user whose slot this name and this passphrase open, by the keys that the roster names, and their seed, which the caller
 * wipes; null for a one-time passphrase.
 */
export async function unlockSigner(
  house: OpenVault,
  signInName: string,
  passphrase: string,
): Promise<{ readonly id: UserId; readonly seed: Uint8Array } | null> {
  const opened = await unlockSlot(house.keyFile, signInName, passphrase);
  if (!opened.ok) return null;
  const { bundle, vmk, nextVmk, slot } = opened.value;
  const person = personWithKey(house.roster, publicKeysOf(bundle.seed, house.vault.id));
  wipe(vmk, ...(nextVmk === null ? [] : [nextVmk]));
  if (slot.kind === "passphrase" && person !== null) return { id: person.id, seed: bundle.seed };
  wipe(bundle.seed);
  return null;
}

/** Recorded in the audit log like a failed sign-in. */
export function noteRefused({ clock }: Vault, house: OpenVault): void {
  auditAlone(house, clock, [{ action: "signInRefused", detail: clock.now() }]);
}

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
  const wasSeen = wasSeenByOthers(context);
  return ({ by, user, sequence }) => wasSeen(sequence, [by, user]);
}

/** Whether someone beside these signed 30 days ago or more with this statement of the roster before their eyes. */
export function wasSeenByOthers(
  context: Deciding,
): (sequence: number, but: readonly UserId[]) => boolean {
  const { tx } = context;
  const sure = sureMoment(context);
  if (sure === null) return () => false;
  const until = addMinutes(sure, -daysUntilIndependent * 24 * 60);
  const newest = entryBefore(tx, until);
  return (sequence, but) =>
    newest !== null && wasSignedByThird(tx, { sequence, pair: but, newest });
}

/** Two decided of whom one gave the other access lately, as the house has nobody else: every office holder sees it for 30 days. */
export function noteNotIndependent(
  context: Context,
  object: { readonly kind: "guard_overrides" | "compelled_disclosures"; readonly id: string },
  otherId: UserId,
): void {
  context.note({ action: "secondNotIndependent", object, detail: otherId });
}
