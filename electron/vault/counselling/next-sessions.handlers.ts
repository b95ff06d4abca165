import { sessionById } from "../../../db/counselling/sessions.ts";
import { discardDraft, discardDraftsAt } from "../../../db/drafts/drafts.ts";
import {
  moveNextSession,
  nextOfSession,
  takeNextSessionAway,
} from "../../../db/counselling/next-sessions.ts";
import { sessionDraft, type SessionId } from "../../../domain/counselling/session.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { accompanies } from "../users/is-care-worker.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import type { Handlers } from "../platform/dispatch.ts";
import { planPerson } from "../plan/plan-entries.ts";
import type { NextRow } from "../../../db/counselling/next-sessions.ts";

const move: Handler<"contacts.moveNext"> = (context, { contactId, version, ...plan }) => {
  const { tx, now, me } = context;
  const next = nextToChange(context, contactId, version);
  if (!next.ok) return next;
  if (!accompanies(context, plan.workerId))
    return err({ type: "InvalidInput", fields: ["workerId"] });
  moveNextSession(tx, next.value.row, plan, { at: now, by: me.id });
  discardDraft(tx, me.id, sessionDraft(next.value.personId, { moveNext: contactId }));
  const object = { kind: "next_sessions", id: next.value.row.id } as const;
  context.note({ action: "nextSessionMoved", object });
  return ok(null);
};

const takeAway: Handler<"contacts.takeNextAway"> = (context, { contactId, version }) => {
  const { tx, now, me } = context;
  const next = nextToChange(context, contactId, version);
  if (!next.ok) return next;
  takeNextSessionAway(tx, next.value.row, { at: now, by: me.id });
  discardDraftsAt(tx, sessionDraft(next.value.personId, { moveNext: contactId }));
  const object = { kind: "next_sessions", id: next.value.row.id } as const;
  context.note({ action: "nextSessionTakenAway", object });
  return ok(null);
};

/** Handlers of next sessions. */
export const nextSessionHandlers = {
  "contacts.moveNext": move,
  "contacts.takeNextAway": takeAway,
} satisfies Partial<Handlers>;

function nextToChange(
  context: Context,
  contactId: SessionId,
  version: number,
): Result<{ readonly row: NextRow; readonly personId: PersonId }, AppError> {
  const contact = sessionById(context.tx, contactId);
  if (contact === null) return err({ type: "NotFound" });
  const person = planPerson(context, contact.personId);
  if (!person.ok) return person;
  const next = nextOfSession(context.tx, contactId);
  if (next === null) return err({ type: "NotFound" });
  return next.version === version && next.takenAwayAt === null
    ? ok({ row: next, personId: contact.personId })
    : err({ type: "ChangedMeanwhile" });
}
