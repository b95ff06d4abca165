// Calls are looked for by their number, or by the names in them, which are sealed once a call is settled.
import type { ReferralRow } from "../../../db/referrals/referral-row.ts";
import { settledNames } from "../../../db/referrals/referrals.ts";
import { numberTyped } from "../../../domain/core/typed-file-number.ts";
import type { SpelledName } from "../../../domain/people/name-match.ts";
import type { ReferralId } from "../../../domain/referrals/referral.ts";
import type { ReferralSource } from "../../../domain/vocabulary/code-lists.ts";
import type { Context } from "../platform/handler-context.ts";
import { spelling } from "../people/all-names.ts";
import { indexOfNames, type NameIndex } from "../people/name-index.ts";
import { fitTo, spelled } from "../people/normalize-name.ts";
import { namesIn } from "./sealed-referrals.ts";
import { cachedUntilWritten } from "../platform/answer-cache.ts";

interface ReferralByName {
  readonly id: ReferralId;
  readonly number: number;
  readonly names: readonly SpelledName[];
}

interface SettledReferral extends ReferralByName {
  readonly referredBy: ReferralSource;
}

/** Settled referrals that the search may mean, newest first, for holders of the office compartment. */
export function settledReferralsLike(
  context: Context,
  text: string,
  referredBy: ReferralSource | null,
): readonly ReferralByName[] {
  const { calls, byNumber } = settledReferralsByName(context);
  const number = numberTyped(text);
  const numbered = number === null ? undefined : byNumber.get(number);
  const { found, fits } = calls.like(spelled(text), numbered);
  return found.filter(
    (call) =>
      (referredBy === null || call.referredBy === referredBy) &&
      (call.number === number || call.names.some((name) => fits(name) !== null)),
  );
}

/** All of them, as they are looked through. */
export const settledReferralsByName = (
  context: Context,
): {
  readonly calls: NameIndex<SettledReferral>;
  readonly byNumber: ReadonlyMap<number, SettledReferral>;
} =>
  cachedUntilWritten(context, "settled calls", () => {
    const all = settledNames(context.tx).map(({ referredBy, ...row }) => ({
      ...referralFrom(context, row),
      referredBy,
    }));
    return {
      calls: indexOfNames(all, ({ names }) => names),
      byNumber: new Map(all.map((call) => [call.number, call])),
    };
  });

export function referralFrom(
  context: Context,
  call: Pick<ReferralByName, "id" | "number"> &
    Pick<ReferralRow, "names" | "sealedNames" | "personId">,
): ReferralByName {
  const seen = namesIn(context, call);
  const { name, caller, phone } =
    seen.state === "open" ? seen.names : { name: null, caller: "", phone: "" };
  const words = [name ?? "", caller, phone].filter((one) => one !== "").map(spelling(context));
  return { id: call.id, number: call.number, names: words };
}

/** With this number, or of or from a person who may have this name. */
export function matching(
  text: string,
): (call: Pick<ReferralByName, "number" | "names">) => boolean {
  const fits = fitTo(spelled(text));
  const number = numberTyped(text);
  return (call) => call.number === number || call.names.some((name) => fits(name) !== null);
}
