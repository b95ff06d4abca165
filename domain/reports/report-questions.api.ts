import * as z from "zod";
import { ReportPeriod } from "./report-period.ts";
import { Answer, Question } from "./report-question.ts";
import { QuestionName, SavedQuestion, SavedQuestionId } from "./saved-question.ts";
import { admin, command, nothing, query, type Procedure } from "../api/procedure-kinds.ts";

const all = z.array(SavedQuestion).max(2_000);

/** Questions that an administrator composes out of closed lists. */
export const questionsApi = {
  "questions.answer": query(
    admin,
    z.strictObject({ period: ReportPeriod, question: Question }),
    Answer,
  ),
  /** The user's own questions, and those of the house. */
  "questions.list": query(admin, nothing, all),
  /** Replaces the user's own question of the same name. */
  "questions.save": command(
    admin,
    z.strictObject({ name: QuestionName, question: Question, isShared: z.boolean() }),
    all,
  ),
  "questions.remove": command(admin, z.strictObject({ id: SavedQuestionId }), all),
} as const satisfies Record<string, Procedure>;
