import * as z from "zod";
import { Question } from "./report-question.ts";

export const SavedQuestionId = z.uuid().brand<"SavedQuestionId">();
export type SavedQuestionId = z.infer<typeof SavedQuestionId>;

export const QuestionName = z.string().trim().min(1).max(60);

/** A question under a name. */
export const SavedQuestion = z.strictObject({
  id: SavedQuestionId,
  name: QuestionName,
  question: Question,
  /** Every administrator of the house finds it, and may remove it. */
  isShared: z.boolean(),
  /** Who saved it, where it was another user. */
  byName: z.string().nullable(),
});
export type SavedQuestion = Readonly<z.infer<typeof SavedQuestion>>;

/** Of one administrator. */
export const mostQuestions = 40;
