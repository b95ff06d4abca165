import { blob, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { UserId } from "../../domain/users/user.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

/** The logo of the centre: one row, or none. */
export const letterheadLogo = sqliteTable("letterhead_logo", {
  one: integer().primaryKey(),
  picture: blob({ mode: "buffer" }).notNull(),
  isNeutral: integer("is_neutral", { mode: "boolean" }).notNull().default(false),
  at: text("kept_at").$type<Instant>().notNull(),
  by: text("kept_by")
    .$type<UserId>()
    .notNull()
    .references(() => users.id, { onDelete: "restrict" }),
});
classify(letterheadLogo, {});
