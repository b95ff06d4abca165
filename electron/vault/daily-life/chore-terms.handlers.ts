import {
  choreTasksOf,
  endTerm,
  insertTerm,
  type KeptTerm,
  termsOf,
} from "../../../db/daily-life/chores.ts";
import type { TermsGiven } from "../../../domain/daily-life/chore-week-view.ts";
import { type Term, weekOf } from "../../../domain/daily-life/chores.ts";
import { turnsOf } from "../../../domain/daily-life/fair-turns.ts";
import { err, ok } from "../../../domain/core/result.ts";
import { factsOf } from "./chores.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { isHere } from "../people/readable-person-files.ts";

export const people: Handler<"chores.people"> = (context) => {
  const { tx, today } = context;
  const facts = factsOf(context, weekOf(today));
  return ok(
    facts.cards
      .filter(({ id }) => isHere({ tx }, id))
      .map(({ id, number, name }) => {
        const terms = standing(context, id);
        const pause = terms.find(({ kind, taskId }) => kind === "spared" && taskId === null);
        return {
          person: { id, number, name },
          isChild: facts.helpers.some(({ personId, isChild }) => personId === id && isChild),
          joins: terms.some(({ kind }) => kind === "joins"),
          notTasks: terms.flatMap(({ taskId }) => taskId ?? []),
          pause: pause === undefined ? null : { from: pause.from, until: pause.until },
          turns: turnsOf(facts, id),
        };
      }),
  );
};

/** What is agreed with someone now. What is no longer agreed ends today; nothing is removed. */
export const saveTerms: Handler<"chores.saveTerms"> = (context, given) => {
  const { tx, today, now, me } = context;
  const { personId } = given;
  const tasks = new Set(choreTasksOf(tx, "all").map(({ id }) => id));
  if (!isHere({ tx }, personId) || !given.notTasks.every((id) => tasks.has(id)))
    return err({ type: "NotFound" });
  const before = standing(context, personId);
  const wanted = termsFrom(given, today);
  const ended = before.filter((term) => !wanted.some((other) => isSame(term, other)));
  const added = wanted.filter((term) => !before.some((other) => isSame(term, other)));
  for (const { id } of ended) {
    endTerm(tx, id, today, me.id);
    note(context, id);
  }
  for (const term of added) {
    const id = context.newId();
    insertTerm(tx, { ...term, id, personId }, { at: now, userId: me.id });
    note(context, id);
  }
  return ok(null);
};

/** What counts now or will count. */
const standing = ({ tx, today }: Context, id: TermsGiven["personId"]): readonly KeptTerm[] =>
  termsOf(tx, [id]).filter(({ until }) => until === null || until > today);

function termsFrom(given: TermsGiven, today: Term["from"]): readonly Term[] {
  const { joins, notTasks, pause } = given;
  const now = { from: today, until: null };
  return [
    ...(joins ? [{ kind: "joins" as const, taskId: null, ...now }] : []),
    ...[...new Set(notTasks)].map((taskId) => ({ kind: "spared" as const, taskId, ...now })),
    ...(pause === null ? [] : [{ kind: "spared" as const, taskId: null, ...pause }]),
  ];
}

/** A pause is another one when its days change; the rest goes on from when it was agreed. */
function isSame(a: Term, b: Term): boolean {
  const isPause = a.kind === "spared" && a.taskId === null;
  const hasSameDays = a.from === b.from && a.until === b.until;
  return a.kind === b.kind && a.taskId === b.taskId && (!isPause || hasSameDays);
}

const note = (context: Context, id: string): void => {
  context.note({ action: "choreTermsChanged", object: { kind: "chore_terms", id } });
};
