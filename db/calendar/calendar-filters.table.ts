import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { UserId } from "../../domain/users/user.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const calendarFilters = sqliteTable("calendar_filters", {
  userId: text("user_id")
    .$type<UserId>()
    .primaryKey()
    .references(() => users.id, { onDelete: "restrict" }),
  filter: text({ mode: "json" }).$type<Readonly<Record<string, unknown>>>().notNull(),
});
classify(calendarFilters, { notAudited: "ownUser" });
