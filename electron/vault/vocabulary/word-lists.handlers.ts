import {
  allListWords,
  insertListWord,
  type ListWordRow,
  listWordsIn,
} from "../../../db/vocabulary/list-term-decisions.ts";
import { allUsers } from "../../../db/users/users.ts";
import type { AuditAction } from "../../../domain/core/audit-action.ts";
import { err, ok } from "../../../domain/core/result.ts";
import { Language } from "../../../domain/core/display-settings.ts";
import { CustomTermId } from "../../../domain/vocabulary/custom-term-choice.ts";
import { isOurs, listOf, type WordListId } from "../../../domain/api/word-lists.ts";
import {
  standardTermState,
  type TermNames,
  mostCustomTerms,
  problemOfDecision,
  stateOn,
  type TermProblem,
  type TermState,
} from "../../../domain/vocabulary/list-term-decision.ts";
import type { Handler } from "../platform/handler-context.ts";

const now: Handler<"lists.now"> = ({ tx, today }) =>
  ok(
    wordsIn(allListWords(tx)).flatMap(({ list, word, countsAs, decisions }) => {
      const { called, isOffered } = stateOn(decisions, today, word === countsAs);
      const state = { called, isOffered };
      return word === countsAs && isSame(state, standardTermState)
        ? []
        : [{ list, word, countsAs, ...state }];
    }),
  );

const view: Handler<"lists.view"> = ({ tx }, { list }) => {
  const names = new Map(allUsers(tx).map(({ id, name }) => [id, name]));
  return ok(
    wordsIn(listWordsIn(tx, list)).map(({ word, countsAs, decisions }) => ({
      word,
      countsAs,
      decisions: decisions.map(({ by, ...decision }) => ({
        ...decision,
        byName: names.get(by) ?? "",
      })),
    })),
  );
};

const decide: Handler<"lists.decide"> = (context, { list, word, after, state, from }) => {
  const { tx, me, settings } = context;
  const decided = wordsIn(listWordsIn(tx, list));
  const before = decided.find((one) => one.word === word);
  const isOur = isOurs(list, word);
  if (!isOur && before === undefined) return err({ type: "NotFound" });
  if (!isOur && !hasName(state.called)) return nameless;
  if ((before?.decisions[0]?.number ?? 0) !== after) return err({ type: "ChangedMeanwhile" });
  const problem = problemOfDecision(list, { word, from, ...state }, decided, settings.centreName);
  if (problem !== null) return err({ type: refusalOf[problem.why] });
  const last = before?.decisions[0] ?? standardTermState;
  const id = context.newId();
  insertListWord(tx, {
    id,
    list,
    word,
    countsAs: before?.countsAs ?? word,
    number: after + 1,
    ...state.called,
    isOffered: state.isOffered,
    from,
    at: context.now,
    by: me.id,
  });
  context.note({
    action: actionOf(last, state),
    object: { kind: "list_words", id },
    detail: `${list} ${word}`,
  });
  return ok(null);
};

const add: Handler<"lists.add"> = (context, { list, countsAs, called, from }) => {
  const { tx, me, settings } = context;
  if (listOf(list).closed !== null || !isOurs(list, countsAs)) return err({ type: "NotFound" });
  const decided = wordsIn(listWordsIn(tx, list));
  if (!hasName(called)) return nameless;
  if (decided.filter((one) => one.word !== one.countsAs).length >= mostCustomTerms)
    return err({ type: "ListFull" });
  const id = CustomTermId.parse(context.newId());
  const state = { called, isOffered: true };
  const problem = problemOfDecision(
    list,
    { word: id, from, ...state },
    decided,
    settings.centreName,
  );
  if (problem !== null) return err({ type: refusalOf[problem.why] });
  const row = CustomTermId.parse(context.newId());
  insertListWord(tx, {
    id: row,
    list,
    word: id,
    countsAs,
    number: 1,
    ...called,
    isOffered: true,
    from,
    at: context.now,
    by: me.id,
  });
  context.note({
    action: "listWordAdded",
    object: { kind: "list_words", id: row },
    detail: `${list} ${countsAs}`,
  });
  return ok({ id });
};

/** A word of the centre has no name of ours to fall back to. */
const hasName = (called: TermNames): boolean =>
  Language.options.some((language) => called[language] !== null);
const nameless = err({ type: "InvalidInput", fields: ["called"] } as const);

const refusalOf = {
  stays: "ListWordStays",
  fewest: "ListTooShort",
  telling: "SheetWordWrong",
} as const satisfies Readonly<Record<TermProblem["why"], string>>;

function actionOf(before: TermState, { isOffered }: TermState): AuditAction {
  if (before.isOffered === isOffered) return "listWordCalled";
  return isOffered ? "listWordOffered" : "listWordTakenOut";
}

interface Word {
  readonly list: WordListId;
  readonly word: string;
  readonly countsAs: string;
  /** Newest first. */
  readonly decisions: readonly ReturnType<typeof decisionIn>[];
}

function wordsIn(rows: readonly ListWordRow[]): readonly Word[] {
  const words = new Map<string, Word>();
  for (const row of rows) {
    const { list, word, countsAs } = row;
    const key = `${list} ${word}`;
    const decisions = [...(words.get(key)?.decisions ?? []), decisionIn(row)];
    words.set(key, { list, word, countsAs, decisions });
  }
  return [...words.values()];
}

const decisionIn = ({ number, en, fr, nl, isOffered, from, at, by }: ListWordRow) => ({
  number,
  called: { en, fr, nl },
  isOffered,
  from,
  at,
  by,
});

const isSame = (a: TermState, b: TermState): boolean =>
  a.isOffered === b.isOffered &&
  a.called.en === b.called.en &&
  a.called.fr === b.called.fr &&
  a.called.nl === b.called.nl;

export const wordListHandlers = {
  "lists.now": now,
  "lists.view": view,
  "lists.decide": decide,
  "lists.add": add,
} as const;
