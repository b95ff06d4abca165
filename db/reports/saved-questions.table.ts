import { integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { SavedQuestionId } from "../../domain/reports/saved-question.ts";
import type { UserId } from "../../domain/users/user.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const savedQuestions = sqliteTable(
  "saved_questions",
  {
    id: text().$type<SavedQuestionId>().primaryKey(),
    name: text().notNull(),
    question: text({ mode: "json" }).$type<Readonly<Record<string, unknown>>>().notNull(),
    isShared: integer("is_shared", { mode: "boolean" }).notNull(),
    savedAt: text("saved_at").$type<Instant>().notNull(),
    savedBy: text("saved_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [unique().on(t.savedBy, t.name)],
);
classify(savedQuestions, { onAccess: "nothing" });
