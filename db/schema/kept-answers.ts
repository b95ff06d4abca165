import { blob, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { UserId } from "../../domain/user.ts";
import { users } from "./users.ts";

export const keptAnswers = sqliteTable("kept_answers", {
  userId: text("user_id")
    .$type<UserId>()
    .primaryKey()
    .references(() => users.id, { onDelete: "restrict" }),
  /** Names of all that was read for them. */
  tables: text({ mode: "json" }).$type<readonly string[]>().notNull(),
  sealed: blob({ mode: "buffer" }).notNull(),
});
