import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { FurtherLanguage, PrintoutLanguage } from "../../domain/printing/printout-language.ts";
import type { PrintedWordKey } from "../../domain/vocabulary/printed-words/printed-word-key.ts";
import type { UserId } from "../../domain/users/user.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

/** A centre's own words, each replacing a built-in one. */
export const printedWords = sqliteTable(
  "sheet_words",
  {
    id: text().primaryKey(),
    language: text().$type<PrintoutLanguage>().notNull(),
    key: text("word").$type<PrintedWordKey>().notNull(),
    number: integer().notNull(),
    words: text(),
    from: text("from_day").$type<CalendarDate>().notNull(),
    at: text("saved_at").$type<Instant>().notNull(),
    by: text("saved_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [unique().on(t.language, t.key, t.number)],
);
classify(printedWords, {});

/** Whether the printouts of a language were reviewed. */
export const printedWordReadings = sqliteTable(
  "sheet_readings",
  {
    id: text().primaryKey(),
    language: text().$type<FurtherLanguage>().notNull(),
    isRead: integer("is_read", { mode: "boolean" }).notNull(),
    edition: integer().notNull(),
    at: text("said_at").$type<Instant>().notNull(),
    by: text("said_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [index("sheet_readings_by_language").on(t.language)],
);
classify(printedWordReadings, {});
