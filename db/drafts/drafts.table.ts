import { blob, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { DraftKind } from "../../domain/drafts/draft.ts";
import type { UserId } from "../../domain/users/user.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const drafts = sqliteTable(
  "drafts",
  {
    userId: text("user_id")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    kind: text().$type<DraftKind>().notNull(),
    personId: text("person_id").notNull(),
    object: text().notNull(),
    version: integer().notNull(),
    sealed: blob({ mode: "buffer" }).notNull(),
    savedAt: text("saved_at").$type<Instant>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.kind, t.personId, t.object] })],
);
classify(drafts, {
  notAudited: "ownUser",
  onMerge: {
    // Drafts are sealed to their author and the person: files with drafts are not merged.
    personId: "stays",
  },
  onAccess: "nothing",
});
