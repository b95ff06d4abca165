import { insertNextSession, type NextRow } from "../../db/next-sessions.ts";
import type { ContactId } from "../../domain/contact.ts";
import { type NextPlan, type NextSession, NextSessionId } from "../../domain/next-session.ts";
import type { UserId } from "../../domain/user.ts";
import type { Context } from "./context.ts";

/** Puts into the calendar what was agreed at the end of a session. */
export function planNext(context: Context, contactId: ContactId, plan: NextPlan): void {
  insertNextSession(context.tx, {
    ...{ id: NextSessionId.parse(context.newId()), contactId, version: 1, ...plan },
    ...{ recordedAt: context.now, recordedBy: context.me.id },
    ...{ takenAwayAt: null, takenAwayBy: null },
  });
}

export function nextSeen(row: NextRow, nameOf: (id: UserId) => string): NextSession {
  const { id, contactId, version, day, at, minutes, place, workerId, takenAwayAt } = row;
  return {
    ...{ id, contactId, version, day, at, minutes, place, workerId },
    ...{ workerName: nameOf(workerId), isTakenAway: takenAwayAt !== null },
  };
}
