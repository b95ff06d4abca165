import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { UserId } from "../../domain/users/user.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const peopleFilters = sqliteTable(
  "people_filters",
  {
    userId: text("user_id")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    name: text().notNull(),
    filter: text({ mode: "json" }).$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.name] })],
);
classify(peopleFilters, { notAudited: "ownUser", onAccess: "nothing" });
