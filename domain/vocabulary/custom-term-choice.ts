import * as z from "zod";

/** A word that the centre added to a list. */
export const CustomTermId = z.uuid().brand<"CustomTermId">();
export type CustomTermId = z.infer<typeof CustomTermId>;

/**
 * Words of the centre that were chosen, by the field they stand beside. The field holds the code of ours that the word counts
 * as: whatever reckons looks there, and whatever shows looks here first.
 */
export const customTermsIn = <F extends string>(fields: readonly [F, ...F[]]) =>
  z.partialRecord(z.enum(fields), CustomTermId).optional();

/** Such words of some fields. */
export type ChosenCustomTerms<F extends string> = Readonly<Partial<Record<F, CustomTermId>>>;

/** With this word beside a field, or none. */
export function withCustomTerm<O extends object>(
  own: O | undefined,
  field: keyof O,
  word: CustomTermId | undefined,
): O {
  const { [field]: _before, ...rest } = { ...own } as O;
  return (word === undefined ? rest : { ...rest, [field]: word }) as O;
}
