import { namesBut } from "../../../db/people/people.ts";
import { newestSafetyCards } from "../../../db/safety/safety.ts";
import { wordsWithoutWholeNames } from "../../../domain/shift/log-text.ts";
import type { PersonCard } from "../../../domain/people/person.ts";
import type { Context } from "../platform/handler-context.ts";
import { insertCard, isKeptCardSigned, openSafetyCard } from "./safety-records.ts";

/**
 * Removes the whole names of a person who is hidden or erased from the lists, numbers and code words that the office
 * stores of others, as they were removed from the house's: otherwise they would return with a returning resident. Each
 * is a new version, and shows the house what it showed before.
 */
export function cutListed(
  context: Context,
  { id, number }: Pick<PersonCard, "id" | "number">,
  names: readonly string[],
): void {
  const { tx } = context;
  const others = namesBut(tx, [id]);
  const cut = (words: string): string =>
    wordsWithoutWholeNames(words, names, others, `№ ${String(number)}`);
  for (const row of newestSafetyCards(tx)) {
    const kept = openSafetyCard(context, row);
    if (row.personId === id || !kept.ok) continue;
    const { phone, codeWord, neverContact } = kept.value;
    const cutOut = {
      phone: cut(phone),
      codeWord: cut(codeWord),
      neverContact: neverContact.map(cut),
    };
    const card = { ...kept.value, ...cutOut };
    if (JSON.stringify(card) === JSON.stringify(kept.value)) continue;
    const isSigned = isKeptCardSigned(context, row);
    insertCard(context, { ...row, version: row.version + 1 }, card, isSigned);
  }
}
