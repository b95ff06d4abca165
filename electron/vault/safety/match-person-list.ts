import { soundsByNumber } from "../../../db/people/name-sounds.ts";
import type { Context } from "../platform/context.ts";
import { heardIn, mayMean } from "../people/normalize-name.ts";
import { wasErased } from "../../../db/retention/erasure-orders.ts";

/**
 * Whether what somebody is called may be on a list: by its words, and by the numbers that stand in it for names the house may
 * not show. How those sound is kept; of a file that was erased nothing is, and then it may be anybody.
 */
export function matchesPersonList(
  { tx, house }: Context,
  said: string,
  listed: readonly string[],
): boolean {
  if (mayMean(said, listed)) return true;
  const numbers = [...new Set(listed.flatMap(numbersIn))];
  if (numbers.length === 0) return false;
  const sounds = soundsByNumber(tx, numbers);
  const heard = heardIn(house.vault.nameKey, said)
    .flatMap(({ hashes }) => hashes)
    .map((hash) => hash.toString("hex"));
  return numbers.some((number) => {
    const own = sounds.get(number);
    return own === undefined ? wasErased(tx, number) : heard.some((hash) => own.has(hash));
  });
}

const numbersIn = (entry: string): readonly number[] =>
  [...entry.matchAll(/№ (\d{1,9})/gu)].map(([, digits]) => Number(digits));
