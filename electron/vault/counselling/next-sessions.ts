import { insertNextSession, type NextRow } from "../../../db/counselling/next-sessions.ts";
import type { SessionId } from "../../../domain/counselling/session.ts";
import {
  type NextPlan,
  type NextSession,
  NextSessionId,
} from "../../../domain/counselling/next-session.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { accompanies } from "../users/is-care-worker.ts";
import type { Context } from "../platform/handler-context.ts";

/** Puts into the calendar what was agreed at the end of a session. */
export function planNext(context: Context, contactId: SessionId, plan: NextPlan): void {
  insertNextSession(context.tx, {
    id: NextSessionId.parse(context.newId()),
    contactId,
    version: 1,
    ...plan,
    recordedAt: context.now,
    recordedBy: context.me.id,
    takenAwayAt: null,
    takenAwayBy: null,
  });
}

export function nextSessionViews(
  context: Context,
  row: NextRow,
  nameOf: (id: UserId) => string,
): NextSession {
  const { id, contactId, version, day, at, minutes, place, takenAwayAt } = row;
  const workerId = thereFor(context, row);
  return {
    id,
    contactId,
    version,
    day,
    at,
    minutes,
    place,
    workerId,
    workerName: workerId === null ? "" : nameOf(workerId),
    isTakenAway: takenAwayAt !== null,
  };
}

/** A planned colleague who accompanies no one here any more is dropped; for a past session the colleague stays recorded. */
export const thereFor = (context: Context, { day, workerId }: NextRow): UserId | null =>
  day < context.today || accompanies(context, workerId) ? workerId : null;
