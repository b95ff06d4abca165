import { endTerm, insertTerm, termsInUse } from "../../../db/address-guard/terms.ts";
import { allUsers } from "../../../db/users/users.ts";
import { verdictOn } from "../../../domain/address-guard/text-verdict.ts";
import { problemOf } from "../../../domain/address-guard/parse-entered-term.ts";
import { GuardTermId, type EnteredTerm } from "../../../domain/address-guard/term.ts";
import type { PrintoutVerdict } from "../../../domain/address-guard/printout-verdict.ts";
import { err, ok } from "../../../domain/core/result.ts";
import type { Handler } from "../platform/handler-context.ts";
import type { Prepared } from "../platform/dispatch.ts";
import { verdictOf } from "./check-printout.ts";

export const terms: Handler<"guard.terms"> = ({ tx }) => {
  const names = new Map(allUsers(tx).map(({ id, name }) => [id, name]));
  return ok(
    termsInUse(tx).map(({ id, kind, text, addedAt, addedBy }) => ({
      id,
      kind,
      text,
      addedAt,
      byName: names.get(addedBy) ?? "",
    })),
  );
};

export const add: Handler<"guard.add"> = (context, { terms: typed }) => {
  const { tx, now, me } = context;
  const problems = typed.map((words) => problemOf(words));
  if (problems.includes("severalThings")) return err({ type: "SeveralTerms" });
  if (problems.some((problem) => problem !== null))
    return err({ type: "InvalidInput", fields: ["terms"] });
  const known = new Set(termsInUse(tx).map(keyOf));
  const added: GuardTermId[] = [];
  for (const words of typed) {
    if (known.has(keyOf(words))) continue;
    known.add(keyOf(words));
    const id = GuardTermId.parse(context.newId());
    insertTerm(tx, { id, ...words }, now, me.id);
    context.note({ action: "guardTermAdded", object: { kind: "guard_terms", id } });
    added.push(id);
  }
  const [id] = added;
  return id === undefined ? err({ type: "TermThere" }) : ok({ id });
};

const keyOf = ({ kind, text }: EnteredTerm): string => `${kind} ${text.toLowerCase()}`;

export const end: Handler<"guard.end"> = (context, { id }) => {
  if (!endTerm(context.tx, id, context.now, context.me.id)) return err({ type: "NotFound" });
  context.note({ action: "guardTermEnded", object: { kind: "guard_terms", id } });
  return ok(null);
};

/** The correspondence address may be copied: it is printed too. What is stopped is in the audit log, like a document. */
export const copied: Handler<"guard.copied"> = (context, { text }) => {
  const { tx, settings } = context;
  const verdict = verdictOn(text, termsInUse(tx), [settings.correspondenceAddress]);
  if (verdict.level === "stop")
    context.note({ action: "copyStopped", object: { kind: "paper", id: "copied" } });
  return ok(verdict);
};

export const check: Prepared<"papers.check", PrintoutVerdict> = {
  prepare: verdictOf,
  run: (context, { kind }, verdict) => {
    if (verdict.level === "stop")
      context.note({ action: "paperStopped", object: { kind: "paper", id: kind } });
    return ok(verdict);
  },
};
