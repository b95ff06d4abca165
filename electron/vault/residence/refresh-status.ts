import { isHidden, personById, type PersonRow } from "../../../db/people/people.ts";
import { proceduresOf, unreadProcedures } from "../../../db/residence/procedures.ts";
import type { PersonCard, PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../platform/handler-context.ts";
import { refreshResidence } from "./procedures.ts";
import { sendToOfficeInbox } from "../people/left-for-office.ts";

/**
 * Something outside the procedure changed that affects it: an age, the assistance. Without the key, the office reads it
 * again at its next sign-in.
 */
export function refreshOrDropIn(
  context: Context,
  person: PersonRow,
  card: Pick<PersonCard, "id" | "age"> = person.card,
): void {
  if (proceduresOf(context.tx, card.id).length === 0) return;
  if (context.keys.holds.includes("office")) refreshResidence(context, card);
  else if (!isHidden(person)) sendToOfficeInbox(context, card.id, {});
}

/** Reads what an earlier edition of the program put together, with all that is asked of it now. For members of the office. */
export function readProceduresAgain(context: Context): void {
  for (const { personId } of unreadProcedures(context.tx)) {
    const person = personById(context.tx, personId);
    if (person !== null) refreshResidence(context, person.card);
  }
}

/** The assistance was opened, closed or its closing undone: the second condition is read again. */
export function assistanceChanged(context: Context, personId: PersonId): void {
  const person = personById(context.tx, personId);
  if (person !== null) refreshOrDropIn(context, person);
}

/**
 * Another age may change the person's residence procedures. Without their key, the office reads them again at its next
 * sign-in.
 */
export function withAge(context: Context, before: PersonRow, card: PersonCard): PersonCard {
  const isSame = JSON.stringify(card.age) === JSON.stringify(before.card.age);
  if (!isSame) refreshOrDropIn(context, before, card);
  return card;
}
