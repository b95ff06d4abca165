import { sql } from "drizzle-orm";
import { sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { GuardTermKind, GuardTermId } from "../../domain/address-guard/term.ts";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { UserId } from "../../domain/users/user.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

/** What would give the house away: one row for each term, ended and not deleted. */
export const guardTerms = sqliteTable(
  "guard_terms",
  {
    id: text().$type<GuardTermId>().primaryKey(),
    kind: text().$type<GuardTermKind>().notNull(),
    text: text().notNull(),
    addedAt: text("added_at").$type<Instant>().notNull(),
    addedBy: text("added_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    endedAt: text("ended_at").$type<Instant>(),
    endedBy: text("ended_by")
      .$type<UserId>()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [
    uniqueIndex("guard_terms_in_use")
      .on(t.kind, t.text)
      .where(sql`ended_at IS NULL`),
  ],
);
classify(guardTerms, {});
