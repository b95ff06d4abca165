import { lastMomentAt } from "../../../db/integrity/audit-log.ts";
import { checkNamed, type SealSlice } from "../../../db/integrity/row-seals.ts";
import type { Context } from "../platform/context.ts";

/**
 * Looks after a sign-in at the pairs that the audit log names, and writes into it, once for each, that one was changed, lifted or
 * deleted by another program: a pair that is gone cannot be shown as not signed.
 */
export function noteChangedPairs(context: Context): void {
  for (let after: string | null = ""; after !== null;) {
    const { unsealed, next }: SealSlice = checkNamed(context.tx, "must_not_meet", after);
    for (const { id } of unsealed) {
      const object = { kind: "must_not_meet", id } as const;
      if (lastMomentAt(context.tx, "pairChanged", object) === null)
        context.note({ action: "pairChanged", object });
    }
    after = next;
  }
}
