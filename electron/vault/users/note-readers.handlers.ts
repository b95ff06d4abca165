import {
  deleteDeputy,
  deleteHolder,
  deputiesOf,
  insertDeputy,
  insertHolder,
  noteHolderIds,
} from "../../../db/counselling/sealed-note-access.ts";
import { allUsers } from "../../../db/users/users.ts";
import { err, ok } from "../../../domain/core/result.ts";
import { isCareWorker, type UserId } from "../../../domain/users/user.ts";
import { accompanies } from "./care-workers.ts";
import type { Handler } from "../platform/context.ts";
import type { Handlers } from "../platform/dispatch.ts";
import { renewSealedNotes } from "./sealed-notes.ts";

const readers: Handler<"contacts.readers"> = (context) => {
  const { tx, me } = context;
  const users = new Map(allUsers(tx).map((user) => [user.id, user]));
  const named = (ids: readonly UserId[]) =>
    ids.flatMap((id) => {
      const user = users.get(id);
      return user === undefined ? [] : [{ id, name: user.name }];
    });
  const careWorkers = [...users.values()].filter(isCareWorker);
  return ok({
    holders: named(noteHolderIds(tx)),
    deputies: named(deputiesOf(tx, me.id)),
    careWorkers: named(careWorkers.map(({ id }) => id)),
  });
};

const nameHolder: Handler<"contacts.nameHolder"> = (context, { userId, isNamed }) => {
  const { tx, now, me } = context;
  if (isNamed && !accompanies(context, userId)) return err({ type: "NotCareWorker" });
  if (isNamed) insertHolder(tx, userId, now, me.id);
  else deleteHolder(tx, userId);
  renewSealedNotes(context);
  context.note({
    action: isNamed ? "noteHolderNamed" : "noteHolderUnnamed",
    object: { kind: "users", id: userId },
  });
  return ok(null);
};

const nameDeputy: Handler<"contacts.nameDeputy"> = (context, { userId, isNamed }) => {
  const { tx, now, me } = context;
  if (userId === me.id) return err({ type: "InvalidInput", fields: ["userId"] });
  if (isNamed && !accompanies(context, userId)) return err({ type: "NotCareWorker" });
  if (isNamed) insertDeputy(tx, me.id, userId, now);
  else deleteDeputy(tx, me.id, userId);
  renewSealedNotes(context);
  context.note({
    action: isNamed ? "noteDeputyNamed" : "noteDeputyUnnamed",
    object: { kind: "users", id: userId },
  });
  return ok(null);
};

/** Handlers of who reads sealed notes besides their authors. */
export const noteReaderHandlers = {
  "contacts.readers": readers,
  "contacts.nameHolder": nameHolder,
  "contacts.nameDeputy": nameDeputy,
} satisfies Partial<Handlers>;
