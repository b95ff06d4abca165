import { integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { WordListId } from "../../domain/api/word-lists.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

/** What a centre decided about the words of its lists. */
export const listWords = sqliteTable(
  "list_words",
  {
    id: text().primaryKey(),
    list: text().$type<WordListId>().notNull(),
    word: text().notNull(),
    countsAs: text("counts_as").notNull(),
    number: integer().notNull(),
    en: text(),
    fr: text(),
    nl: text(),
    isOffered: integer("is_offered", { mode: "boolean" }).notNull(),
    from: text("from_day").$type<CalendarDate>().notNull(),
    at: text("decided_at").$type<Instant>().notNull(),
    by: text("decided_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [unique().on(t.list, t.word, t.number)],
);
classify(listWords, {});
