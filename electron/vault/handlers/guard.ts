import { endTerm, insertTerm, termsInUse } from "../../../db/guard-terms.ts";
import { allUsers } from "../../../db/users.ts";
import { verdictOn } from "../../../domain/address-guard/leaving.ts";
import { GuardTermId, problemOf } from "../../../domain/address-guard/term.ts";
import type { PaperVerdict } from "../../../domain/neutral/verdict.ts";
import { err, ok } from "../../../domain/result.ts";
import type { Handler } from "../context.ts";
import type { Prepared } from "../dispatch.ts";
import { verdictOf } from "../judging.ts";

export const terms: Handler<"guard.terms"> = ({ tx }) => {
  const names = new Map(allUsers(tx).map(({ id, name }) => [id, name]));
  return ok(
    termsInUse(tx).map(({ id, kind, text, addedAt, addedBy }) => ({
      ...{ id, kind, text, addedAt },
      byName: names.get(addedBy) ?? "",
    })),
  );
};

export const add: Handler<"guard.add"> = (context, words) => {
  const { tx, now, me } = context;
  if (problemOf(words) !== null) return err({ type: "InvalidInput", fields: ["text"] });
  const isThere = termsInUse(tx).some(
    ({ kind, text }) => kind === words.kind && text.toLowerCase() === words.text.toLowerCase(),
  );
  if (isThere) return err({ type: "TermThere" });
  const id = GuardTermId.parse(context.newId());
  insertTerm(tx, { id, ...words }, now, me.id);
  context.note({ action: "guardTermAdded", object: { kind: "guard_terms", id } });
  return ok({ id });
};

export const end: Handler<"guard.end"> = (context, { id }) => {
  if (!endTerm(context.tx, id, context.now, context.me.id)) return err({ type: "NotFound" });
  context.note({ action: "guardTermEnded", object: { kind: "guard_terms", id } });
  return ok(null);
};

/** The correspondence address may be copied: it stands on paper too. What is stopped stands in the trace, like a paper. */
export const copied: Handler<"guard.copied"> = (context, { text }) => {
  const { tx, settings } = context;
  const verdict = verdictOn(text, termsInUse(tx), [settings.correspondenceAddress]);
  if (verdict.level === "stop")
    context.note({ action: "copyStopped", object: { kind: "paper", id: "copied" } });
  return ok(verdict);
};

export const check: Prepared<"papers.check", PaperVerdict> = {
  prepare: verdictOf,
  run: (context, { kind }, verdict) => {
    if (verdict.level === "stop")
      context.note({ action: "paperStopped", object: { kind: "paper", id: kind } });
    return ok(verdict);
  },
};
