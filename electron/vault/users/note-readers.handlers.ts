import { emptyEmergencyKeys } from "../../../db/counselling/sealed-note-access.ts";
import { allUsers } from "../../../db/users/users.ts";
import { err, ok } from "../../../domain/core/result.ts";
import { holds } from "../../../domain/users/roster.ts";
import type { UserId } from "../../../domain/users/user.ts";
import type { Handler } from "../platform/handler-context.ts";
import type { Handlers } from "../platform/dispatch.ts";
import { say } from "./roster.ts";
import { renewSealedNotes } from "./session-note-keys.ts";

const readers: Handler<"contacts.readers"> = (context) => {
  const { tx, me, house } = context;
  const users = new Map(allUsers(tx).map((user) => [user.id, user]));
  const named = (ids: readonly UserId[]) =>
    ids.flatMap((id) => {
      const user = users.get(id);
      return user === undefined ? [] : [{ id, name: user.name }];
    });
  const careWorkers = [...users.values()].filter(({ id }) => holds(house.roster, "care", id));
  return ok({
    holders: named(house.roster.emergencyReaders),
    deputies: named(house.roster.deputies.get(me.id) ?? []),
    careWorkers: named(careWorkers.map(({ id }) => id)),
  });
};

const nameHolder: Handler<"contacts.nameHolder"> = (context, { userId, isNamed }) => {
  const { tx, house } = context;
  if (isNamed && !holds(house.roster, "care", userId)) return err({ type: "NotCareWorker" });
  const readers = withOrWithout(house.roster.emergencyReaders, userId, isNamed);
  const told = say(context, { kind: "emergencyReadersSet", readers });
  if (!told.ok) return told;
  if (!isNamed) emptyEmergencyKeys(tx, userId);
  renewSealedNotes(context);
  context.note({
    action: isNamed ? "noteHolderNamed" : "noteHolderUnnamed",
    object: { kind: "users", id: userId },
  });
  return ok(null);
};

const nameDeputy: Handler<"contacts.nameDeputy"> = (context, { userId, isNamed }) => {
  const { house, me } = context;
  if (userId === me.id) return err({ type: "InvalidInput", fields: ["userId"] });
  if (isNamed && !holds(house.roster, "care", userId)) return err({ type: "NotCareWorker" });
  const deputies = withOrWithout(house.roster.deputies.get(me.id) ?? [], userId, isNamed);
  const told = say(context, { kind: "deputiesSet", deputies });
  if (!told.ok) return told;
  renewSealedNotes(context);
  context.note({
    action: isNamed ? "noteDeputyNamed" : "noteDeputyUnnamed",
    object: { kind: "users", id: userId },
  });
  return ok(null);
};

const withOrWithout = (users: readonly UserId[], user: UserId, isNamed: boolean): UserId[] => [
  ...users.filter((one) => one !== user),
  ...(isNamed ? [user] : []),
];

/** Handlers of who reads sealed notes besides their authors. */
export const noteReaderHandlers = {
  "contacts.readers": readers,
  "contacts.nameHolder": nameHolder,
  "contacts.nameDeputy": nameDeputy,
} satisfies Partial<Handlers>;
