import * as z from "zod";

/** A word that the centre added to a list. */
export const WordId = z.uuid().brand<"WordId">();
export type WordId = z.infer<typeof WordId>;

/**
 * Words of the centre that were chosen, by the field they stand beside. The field holds the code of ours that the word counts
 * as: whatever reckons looks there, and whatever shows looks here first.
 */
export const ownIn = <F extends string>(fields: readonly [F, ...F[]]) =>
  z.partialRecord(z.enum(fields), WordId).optional();

/** Such words of some fields. */
export type Own<F extends string> = Readonly<Partial<Record<F, WordId>>>;

/** With this word beside a field, or none. */
export function ownWith<O extends object>(
  own: O | undefined,
  field: keyof O,
  word: WordId | undefined,
): O {
  const { [field]: _before, ...rest } = { ...own } as O;
  return (word === undefined ? rest : { ...rest, [field]: word }) as O;
}
