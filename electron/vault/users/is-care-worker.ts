import { userById } from "../../../db/users/users.ts";
import { isCareWorker, type UserId } from "../../../domain/users/user.ts";
import type { Context } from "../platform/handler-context.ts";

/** Whether this colleague accompanies people: she works here now, as a care worker. */
export function accompanies({ tx }: Pick<Context, "tx">, id: UserId | null): boolean {
  const user = id === null ? null : userById(tx, id);
  return user !== null && isCareWorker(user);
}

/** What was given to `worker` is for the reader: it is hers, or that of nobody who accompanies people here now. */
export const isForReader = (context: Context, worker: UserId | null): boolean =>
  worker === context.me.id || !accompanies(context, worker);
