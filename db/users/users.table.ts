import { blob, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { FirstScreen, Language, TextSize, Theme } from "../../domain/core/display-settings.ts";
import type { UserId, UserState } from "../../domain/users/user.ts";
import { classify } from "../platform/table-classification.ts";

export const users = sqliteTable("users", {
  id: text().$type<UserId>().primaryKey(),
  name: text().notNull(),
  signInName: text("sign_in_name").notNull(),
  isShelter: integer("is_shelter", { mode: "boolean" }).notNull(),
  isCare: integer("is_care", { mode: "boolean" }).notNull(),
  isAdmin: integer("is_admin", { mode: "boolean" }).notNull(),
  state: text().$type<UserState>().notNull(),
  language: text().$type<Language>().notNull(),
  theme: text().$type<Theme>().notNull(),
  createdAt: text("created_at").$type<Instant>().notNull(),
  textSize: text("text_size").$type<TextSize>().notNull(),
  firstScreen: text("first_screen").$type<FirstScreen>().notNull(),
  hidesNames: integer("hides_names", { mode: "boolean" }).notNull(),
});
classify(users, { onAccess: "nothing" });

export const userKeys = sqliteTable("user_keys", {
  userId: text("user_id")
    .$type<UserId>()
    .primaryKey()
    .references(() => users.id, { onDelete: "restrict" }),
  slotId: text("slot_id").notNull().unique(),
  kind: text().$type<"passphrase" | "reset">().notNull(),
  /** By which the slot is found with username and passphrase together. */
  tag: blob({ mode: "buffer" }).notNull(),
  /** JSON of what a derivation costs. */
  cost: text().notNull(),
  wrappedBundle: blob("wrapped_bundle", { mode: "buffer" }).notNull(),
  publicKey: blob("public_key", { mode: "buffer" }).notNull(),
});
classify(userKeys, { onAccess: "nothing" });
