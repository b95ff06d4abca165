import { peopleByIds } from "../../../db/people/people.ts";
import { openStays } from "../../../db/accommodation/stays.ts";
import type { PersonCard, PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../platform/handler-context.ts";

export type PersonLine = Pick<PersonCard, "id" | "number" | "name">;

/** A person as every list of the house shows them. */
export const lineOf = ({ id, number, name }: PersonLine): PersonLine => ({ id, number, name });

/** These people, by their files. */
export function lineById(
  { tx }: Pick<Context, "tx">,
  ids: readonly PersonId[],
): ReadonlyMap<PersonId, PersonLine> {
  const rows = peopleByIds(tx, [...new Set(ids)]);
  return new Map(rows.map(({ card }) => [card.id, lineOf(card)]));
}

/** All current residents, by number. */
export function residentList({ tx }: Pick<Context, "tx">): readonly PersonLine[] {
  const ids = openStays(tx).map(({ personId }) => personId);
  return [...lineById({ tx }, ids).values()].toSorted((a, b) => a.number - b.number);
}
