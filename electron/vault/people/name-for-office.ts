import { peopleByIds, type PersonRow } from "../../../db/people/people.ts";
import type { PersonCard, PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../platform/handler-context.ts";
import { intakePerson } from "./readable-person-files.ts";
import { openIdentity } from "./identity.ts";

/** The office reads the name from the identity where the house has forgotten it. */
export function withOfficeName(context: Context, person: PersonRow): PersonCard {
  if (person.card.name !== null || !context.keys.holds.includes("office")) return person.card;
  const identity = openIdentity(context, person);
  const name = identity.ok ? houseName(identity.value.name) : null;
  return { ...person.card, name };
}

/** A person by the name the office knows her by; null where this reader may not open her file. */
export function nameForOffice(context: Context, id: PersonId) {
  const [person] = peopleByIds(context.tx, [id]);
  if (person === undefined || !intakePerson(context, id).ok) return null;
  const { number, name } = withOfficeName(context, person);
  return { id, number, name };
}

/** What fits on a card of a name as the identity holds it. */
export const houseName = (name: string | null): string | null =>
  name === null || name === "" ? null : name.slice(0, 120);
