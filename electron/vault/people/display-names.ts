import { peopleByIds } from "../../../db/people/people.ts";
import { allUsers } from "../../../db/users/users.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { UserId } from "../../../domain/users/user.ts";
import type { Context } from "../platform/handler-context.ts";

/** Names as the house shows them, by id. */
export function linesOf({ tx }: Context, ids: readonly PersonId[]) {
  const cards = new Map(peopleByIds(tx, ids).map(({ card }) => [card.id, card]));
  return ids.flatMap((personId) => {
    const card = cards.get(personId);
    return card === undefined ? [] : [{ id: card.id, number: card.number, name: card.name }];
  });
}

/** Names of colleagues, by id; empty for one who is unknown. */
export function staffNames({ tx }: Context): (id: UserId) => string {
  const names = new Map(allUsers(tx).map((user) => [user.id, user.name]));
  return (id) => names.get(id) ?? "";
}
