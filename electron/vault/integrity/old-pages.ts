// Pages of the file that somebody put back, or another program wrote: noticed after the sign-in, and said.
import { setImmediate as others } from "node:timers/promises";
import { lastMomentOf } from "../../../db/integrity/audit-log.ts";
import { addMinutes } from "../../../domain/core/calendar-date.ts";
import { ok } from "../../../domain/core/result.ts";
import type { Vault } from "../platform/dispatch.ts";
import type { Context } from "../platform/handler-context.ts";
import type { OpenVault } from "../platform/opened-vault.ts";
import { write } from "../platform/transactions.ts";
import { beginCheck } from "./full-check.handlers.ts";

/** Milliseconds after the sign-in: Today goes first. */
export const comparedAfter = 3000;

/**
 * Compares the file with what the head says of it, between other requests. Where it differs, and where the program was
 * killed before it could say how it left the file, every row is looked at as well.
 */
export async function comparePages(vault: Vault, house: OpenVault): Promise<void> {
  const { recorded } = house;
  while (vault.house === house && recorded.compareSome()) await others();
  // A new key has put another file in its place meanwhile.
  if (vault.house !== house || house.recorded !== recorded) return;
  const isDoubted = recorded.isDoubted();
  if (isDoubted) {
    write(house, vault.clock, (context) => {
      noteOldPages(context);
      return ok(null);
    });
    vault.emit({ event: "letGo" });
  }
  if (isDoubted || recorded.hasUnrecorded) beginCheck(vault, house, null);
}

/** Records in the audit log that the file is not as the program left it. */
export function noteOldPages(context: Context): void {
  const { recorded, afterCommit } = context.house;
  if (!recorded.isDoubted()) return;
  context.note({ action: "oldPagesFound" });
  afterCommit.add(() => recorded.told());
}

/** Whether in the last week pages were found that the program did not write. */
export const hadOldPagesLately = ({ tx, now }: Context): boolean =>
  (lastMomentOf(tx, "oldPagesFound") ?? "") > addMinutes(now, -7 * 24 * 60);
