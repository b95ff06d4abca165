import { text } from "drizzle-orm/sqlite-core";
import type { ChosenCustomTerms } from "../../domain/vocabulary/custom-term-choice.ts";

/** Beside the codes of a row: words of the centre that were chosen, by the field they belong to. */
export const customTermsColumn = <F extends string>() =>
  text("own_words", { mode: "json" }).$type<ChosenCustomTerms<F>>();

/** As it is stored: nothing where none was chosen. */
export const storedCustomTerms = <F extends string>(
  own: ChosenCustomTerms<F> | undefined,
): ChosenCustomTerms<F> | null =>
  own === undefined || Object.values(own).every((word) => word === undefined) ? null : own;

/** Those of these fields; undefined where there is none. */
export function customTermsAmong<F extends string, G extends F>(
  own: ChosenCustomTerms<F> | null,
  fields: readonly G[],
): ChosenCustomTerms<G> | undefined {
  const some = fields.flatMap((field) => {
    const word = own?.[field];
    return word === undefined ? [] : [[field, word] as const];
  });
  return some.length === 0 ? undefined : (Object.fromEntries(some) as ChosenCustomTerms<G>);
}

/** The same of the text as it is stored. */
export const customTermsIn = <F extends string>(
  stored: string | null,
  fields: readonly F[],
): ChosenCustomTerms<F> | undefined =>
  stored === null
    ? undefined
    : customTermsAmong(JSON.parse(stored) as ChosenCustomTerms<F>, fields);
