import { insertPerson, nextPersonNumber } from "../../../db/people/people.ts";
import { type AgeGiven, type PersonCard, PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../platform/handler-context.ts";
import { newIdentityPart, rememberSound } from "./identity.ts";

/** What is known of a person when their file is opened. */
export type FirstKnown = Pick<PersonCard, "name" | "sex" | "age" | "nationality" | "languages"> &
  Partial<Pick<PersonCard, "isNationalityPresumed">>;

/** Opens a file with what is known; the birth date goes to the identity, the name's sound to the search. */
export function openFile(
  context: Context,
  known: FirstKnown,
  given: AgeGiven,
  /** False for a person who left long ago: the name is in the identity only. */
  isKnownHere = true,
): PersonId {
  const card: PersonCard = {
    id: PersonId.parse(context.newId()),
    version: 1,
    number: nextPersonNumber(context.tx),
    isNationalityPresumed: false,
    ...known,
    name: isKnownHere ? known.name : null,
    alerts: [],
    helpNeeded: "",
  };
  const office = newIdentityPart(context, { ...card, name: known.name }, given);
  insertPerson(context.tx, { card, office, care: null }, context.now);
  rememberSound(context, card.id, known.name);
  context.note({ action: "fileOpened", object: { kind: "people", id: card.id } });
  return card.id;
}
