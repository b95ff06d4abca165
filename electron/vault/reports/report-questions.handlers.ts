import { dropQuestion, keepQuestion, questionsFor } from "../../../db/reports/saved-questions.ts";
import { allUsers } from "../../../db/users/users.ts";
import { spanOf } from "../../../domain/reports/report-period.ts";
import { questionReads } from "../../../domain/reports/counted-items-by-subject.ts";
import { answerTo, Question } from "../../../domain/reports/report-question.ts";
import {
  mostQuestions,
  type SavedQuestion,
  SavedQuestionId,
} from "../../../domain/reports/saved-question.ts";
import { err, ok } from "../../../domain/core/result.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { askedOf } from "./report-facts.ts";
import { inSlicesOf } from "../platform/run-in-slices.ts";

const answer = inSlicesOf<"questions.answer">(function* (turn, { period, question }) {
  const { facts } = yield* askedOf(turn, period, questionReads);
  return answerTo(question, facts, spanOf(period, turn.context.today));
});

// Questions are a user's view of figures and no record, so they are not in the audit log.

const list: Handler<"questions.list"> = (context) => ok(kept(context));

const save: Handler<"questions.save"> = (context, { name, question, isShared }) => {
  const { tx, me, now } = context;
  const others = questionsFor(tx, me.id).filter(
    (one) => one.savedBy === me.id && one.name !== name,
  );
  if (others.length >= mostQuestions) return err({ type: "TooManyQuestions" });
  const id = SavedQuestionId.parse(context.newId());
  keepQuestion(tx, { id, name, question, isShared, savedAt: now, savedBy: me.id });
  return ok(kept(context));
};

const remove: Handler<"questions.remove"> = (context, { id }) =>
  dropQuestion(context.tx, id, context.me.id) ? ok(kept(context)) : err({ type: "NotFound" });

export const questionHandlers = {
  "questions.answer": answer,
  "questions.list": list,
  "questions.save": save,
  "questions.remove": remove,
} as const;

/** What a later version no longer knows is left out, never a reason to fail. */
function kept({ tx, me }: Context): SavedQuestion[] {
  const names = new Map(allUsers(tx).map((user) => [user.id, user.name]));
  return questionsFor(tx, me.id).flatMap(({ id, name, question, isShared, savedBy }) => {
    const parsed = Question.safeParse(question);
    const byName = savedBy === me.id ? null : (names.get(savedBy) ?? null);
    return parsed.success ? [{ id, name, question: parsed.data, isShared, byName }] : [];
  });
}
