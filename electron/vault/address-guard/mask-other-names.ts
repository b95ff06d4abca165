import { mergedInto } from "../../../db/people/merged-files.ts";
import { houseNamesOf, type PersonRow } from "../../../db/people/people.ts";
import { allUsers } from "../../../db/users/users.ts";
import { nameWords, wordsWithoutNames } from "../../../domain/shift/log-text.ts";
import type { Context } from "../platform/handler-context.ts";
import { namesByPerson } from "../people/all-names.ts";

export type Mask = (words: string) => string;

/** Stands where the name of somebody else stood. */
export const maskSign = "[…]";

/** Leaves out the names of other people of the house and of colleagues, as far as this reader knows them. */
export function othersMasked(context: Context, person: PersonRow): Mask {
  const { tx } = context;
  const { id } = person.card;
  const book = namesByPerson(context);
  const ownIds = new Set([id, ...mergedInto(tx, id)]);
  const own = [
    ...houseNamesOf(tx, id),
    ...[...ownIds].flatMap((one) => book.get(one)?.names.map(({ name }) => name) ?? []),
  ];
  const others = [...book]
    .filter(([other]) => !ownIds.has(other))
    .flatMap(([, { names }]) => names.map(({ name }) => name));
  const colleagues = allUsers(tx).map(({ name }) => name);
  const namedIn = namesIn([...others, ...colleagues]);
  return (words) => {
    const named = namedIn(words);
    return named.length === 0 ? words : wordsWithoutNames(words, named, own, maskSign);
  };
}

/** Those of these names of which a word is in a text. */
function namesIn(names: readonly string[]): (words: string) => readonly string[] {
  const byWord = new Map<string, Set<string>>();
  for (const name of names)
    for (const word of nameWords(name)) byWord.set(word, (byWord.get(word) ?? new Set()).add(name));
  return (words) => [...new Set(nameWords(words).flatMap((word) => [...(byWord.get(word) ?? [])]))];
}
