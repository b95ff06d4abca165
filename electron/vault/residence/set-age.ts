import type { PersonRow } from "../../../db/people/people.ts";
import type { PersonCard } from "../../../domain/people/person.ts";
import type { Context } from "../platform/context.ts";
import { refreshOrDropIn } from "./refresh-status.ts";

/**
 * Another age may change the person's residence procedures. Without their key, the office reads them again at its next
 * sign-in.
 */
export function withAge(context: Context, before: PersonRow, card: PersonCard): PersonCard {
  const isSame = JSON.stringify(card.age) === JSON.stringify(before.card.age);
  if (!isSame) refreshOrDropIn(context, before, card);
  return card;
}
