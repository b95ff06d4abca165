import { endTerm, insertTerm, termsInUse } from "../../../db/guard-terms.ts";
import { allUsers } from "../../../db/users.ts";
import { GuardTermId, problemOf } from "../../../domain/address-guard/term.ts";
import type { Parsed } from "../../../domain/api.ts";
import { paperVerdict, type PaperVerdict } from "../../../domain/neutral/verdict.ts";
import { err, ok } from "../../../domain/result.ts";
import type { Context, Handler } from "../context.ts";
import { namedIn } from "../named.ts";

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

export const check: Handler<"papers.check"> = (context, input) => {
  const verdict = verdictFor(context, input);
  if (verdict.level === "stop")
    context.note({ action: "paperStopped", object: { kind: "paper", id: input.kind } });
  return ok(verdict);
};

/** What is said of a paper, for whoever will see it. */
export function verdictFor(context: Context, judged: Parsed<"papers.check">): PaperVerdict {
  const { kind, pages, reader } = judged;
  const { centreName, correspondenceAddress } = context.settings;
  return paperVerdict({
    ...{ kind, pages, reader, centreName },
    ...{ terms: termsInUse(context.tx), exempt: [correspondenceAddress] },
    named: (to) => namedIn(context, judged, to),
  });
}
