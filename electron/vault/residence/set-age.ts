import type { PersonRow } from "../../../db/people/people.ts";
import type { PersonCard } from "../../../domain/people/person.ts";
import type { Context } from "../platform/context.ts";
import { refreshOrDropIn } from "./refresh-status.ts";

/** Another age may say something else of her ways. Where their key is not at hand, the office reads them anew when it signs in. */
export function withAge(context: Context, before: PersonRow, card: PersonCard): PersonCard {
  const isSame = JSON.stringify(card.age) === JSON.stringify(before.card.age);
  if (!isSame) refreshOrDropIn(context, before, card);
  return card;
}
