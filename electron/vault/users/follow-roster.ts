import { deleteStatementsFrom } from "../../../db/users/roster.ts";
import { allUsers, updateUser } from "../../../db/users/users.ts";
import type { RosterPerson } from "../../../domain/users/roster.ts";
import { rolesInOrder, type UserState } from "../../../domain/users/user.ts";
import type { Context } from "../platform/handler-context.ts";
import { hasExactly, restoreRows, writeKeysAfterCommit } from "./key-slots.ts";

/**
 * Makes what is stored about users follow the roster again, and writes into the audit log what did not: statements that are not
 * valid, rows of users that say something else, a key file with other slots.
 */
export function followRoster(context: Context): void {
  const { tx, house } = context;
  const { rosterFault: fault, roster } = house;
  if (fault !== null) {
    deleteStatementsFrom(tx, fault.sequence);
    context.note({ action: "rosterRepaired", detail: fault.reason });
  }
  for (const row of allUsers(tx)) {
    const person = roster.people.get(row.id);
    const stated = person === undefined ? { state: "removed" as const } : statedOf(person);
    const isSame = Object.entries(stated).every(
      ([name, value]) => JSON.stringify(row[name as keyof typeof stated]) === JSON.stringify(value),
    );
    if (isSame) continue;
    updateUser(tx, row.id, stated);
    context.note({ action: "userRepaired", object: { kind: "users", id: row.id } });
  }
  if (restoreRows(tx, house)) context.note({ action: "userRepaired" });
  if (hasExactly(tx, house)) return;
  writeKeysAfterCommit(house);
  context.note({ action: "keyFileRepaired" });
}

const statedOf = (person: RosterPerson) => ({
  name: person.name,
  signInName: person.signInName,
  roles: rolesInOrder(person.roles),
  state: stateOf(person),
});

/** How a person of the roster is called in the rows about users. */
export const stateOf = ({ state, isDisabled }: RosterPerson): UserState =>
  isDisabled ? "disabled" : state;
