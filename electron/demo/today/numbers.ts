import type { ReadDb } from "../../../db/open.ts";
import { everybody, type PersonRow } from "../../../db/people.ts";
import type { Language } from "../../../domain/look.ts";
import type { PersonId } from "../../../domain/person.ts";
import { inventedPeopleIn } from "./people.ts";

/**
 * The people of an invented house of today, numbered from one as they were invented. Whoever lived there in the years before
 * has the numbers before.
 */
export function byInventedNumber(db: ReadDb, language: Language): ReadonlyMap<number, PersonRow> {
  const [first] = inventedPeopleIn(language);
  const people = everybody(db);
  const newest = people.find(({ card }) => card.name === first?.name);
  const before = (newest?.card.number ?? 1) - 1;
  return new Map(people.map((person) => [person.card.number - before, person]));
}

export const idsByInventedNumber = (
  db: ReadDb,
  language: Language,
): ReadonlyMap<number, PersonId> =>
  new Map([...byInventedNumber(db, language)].map(([number, { card }]) => [number, card.id]));
