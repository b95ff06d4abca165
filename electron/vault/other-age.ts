import { isHidden, type PersonRow } from "../../db/people.ts";
import type { PersonCard } from "../../domain/person.ts";
import { tracksOf } from "../../db/residence.ts";
import type { Context } from "./context.ts";
import { dropIn } from "./identity.ts";
import { refreshResidence } from "./residence.ts";

/** Another age may say something else of her ways. Where their key is not at hand, the office reads them anew when it signs in. */
export function withAge(context: Context, before: PersonRow, card: PersonCard): PersonCard {
  const isSame = JSON.stringify(card.age) === JSON.stringify(before.card.age);
  if (isSame || tracksOf(context.tx, card.id).length === 0) return card;
  if (context.keys.holds.includes("office")) refreshResidence(context, card);
  else if (!isHidden(before)) dropIn(context, card.id, {});
  return card;
}
