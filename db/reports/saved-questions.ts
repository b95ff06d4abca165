import { and, asc, eq, or } from "drizzle-orm";
import type { SavedQuestionId } from "../../domain/reports/saved-question.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { savedQuestions } from "./saved-questions.table.ts";

export type SavedQuestionRow = typeof savedQuestions.$inferSelect;

/** The user's own, and those of the house, by name. */
export const questionsFor = (db: ReadDb, userId: UserId): SavedQuestionRow[] =>
  db
    .select()
    .from(savedQuestions)
    .where(or(eq(savedQuestions.savedBy, userId), eq(savedQuestions.isShared, true)))
    .orderBy(asc(savedQuestions.name), asc(savedQuestions.id))
    .all();

/** Replaces one of the same name and the same author. */
export function keepQuestion(db: WriteDb, row: SavedQuestionRow): void {
  const { question, isShared, savedAt } = row;
  db.insert(savedQuestions)
    .values(row)
    .onConflictDoUpdate({
      target: [savedQuestions.savedBy, savedQuestions.name],
      set: { question, isShared, savedAt },
    })
    .run();
}

/** True where it was the user's, or the house's. */
export const dropQuestion = (db: WriteDb, id: SavedQuestionId, userId: UserId): boolean =>
  db
    .delete(savedQuestions)
    .where(
      and(
        eq(savedQuestions.id, id),
        or(eq(savedQuestions.savedBy, userId), eq(savedQuestions.isShared, true)),
      ),
    )
    .run().changes > 0;
