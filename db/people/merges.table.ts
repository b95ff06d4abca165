import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import { people } from "./people.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const fileMerges = sqliteTable(
  "file_merges",
  {
    mergedId: text("merged_id")
      .$type<PersonId>()
      .primaryKey()
      .references(() => people.id, { onDelete: "restrict" }),
    keptId: text("kept_id")
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "restrict" }),
    at: text("merged_at").$type<Instant>().notNull(),
    by: text("merged_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [index("file_merges_by_kept").on(t.keptId)],
);
classify(fileMerges, {
  onMerge: { keptId: "own", mergedId: "stays" },
  erase: { part: "dates", by: ["mergedId", "keptId"] },
});
