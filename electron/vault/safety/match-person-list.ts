import { soundsByNumber } from "../../../db/people/name-sounds.ts";
import type { Context } from "../platform/handler-context.ts";
import { heardIn, mayMean } from "../people/normalize-name.ts";
import { wasErased } from "../../../db/retention/erasure-orders.ts";

/**
 * Whether the name of a person may be on a list: by its words, and by the numbers that replace names the house may not
 * show. Their sounds are stored; those of an erased file are not, and then any name may match.
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
