// Calls are looked for by their number, or by the names in them, which are sealed once a call is settled.
import type { ReferralRow } from "../../db/referral-row.ts";
import { settledNames } from "../../db/referrals.ts";
import type { ReferralId } from "../../domain/referral.ts";
import type { ReferralSource } from "../../domain/vocabulary.ts";
import type { Context } from "./context.ts";
import { spelling } from "./name-book.ts";
import { likenessTo, type Spelled, spelled } from "./names.ts";
import { namesIn } from "./referral-parts.ts";
import { whileUnchanged } from "./unchanged.ts";

interface CallByName {
  readonly id: ReferralId;
  readonly number: number;
  readonly names: readonly (readonly Spelled[])[];
}

/** Those that are settled, newest first, for whoever holds the office. */
export const settledCalls = (
  context: Context,
  referredBy: ReferralSource | null,
): readonly CallByName[] =>
  whileUnchanged(context, `settled calls ${referredBy ?? ""}`, () =>
    settledNames(context.tx, referredBy).map((row) => callFrom(context, row)),
  );

export function callFrom(
  context: Context,
  call: Pick<CallByName, "id" | "number"> & Pick<ReferralRow, "names" | "sealedNames">,
): CallByName {
  const seen = namesIn(context, call);
  const { name, caller, phone } =
    seen.state === "open" ? seen.names : { name: null, caller: "", phone: "" };
  const words = [name ?? "", caller, phone].filter((one) => one !== "").map(spelling(context));
  return { id: call.id, number: call.number, names: words };
}

/** With this number, or of somebody or from somebody whose name this may be. */
export function matching(text: string): (call: Pick<CallByName, "number" | "names">) => boolean {
  const fits = likenessTo(spelled(text));
  const number = Number(text);
  return (call) => call.number === number || call.names.some((name) => fits(name) !== null);
}
