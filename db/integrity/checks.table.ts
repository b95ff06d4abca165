import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { CheckId, CheckReport } from "../../domain/integrity/weekly-check.ts";
import type { UserId } from "../../domain/users/user.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const fullChecks = sqliteTable(
  "full_checks",
  {
    id: text().$type<CheckId>().primaryKey(),
    at: text().$type<Instant>().notNull(),
    by: text()
      .$type<UserId>()
      .references(() => users.id, { onDelete: "restrict" }),
    report: text({ mode: "json" }).$type<CheckReport>().notNull(),
  },
  (t) => [index("full_checks_by_moment").on(t.at)],
);
classify(fullChecks, { notAudited: "ownProof" });

export const settledFindings = sqliteTable("settled_findings", {
  key: text().primaryKey(),
  at: text().$type<Instant>().notNull(),
  userId: text("user_id")
    .$type<UserId>()
    .notNull()
    .references(() => users.id, { onDelete: "restrict" }),
});
classify(settledFindings, {});

export const sealedFiles = sqliteTable("sealed_files", {
  id: text().primaryKey(),
  bytes: integer().notNull(),
  sha256: text().notNull(),
});
classify(sealedFiles, {});
