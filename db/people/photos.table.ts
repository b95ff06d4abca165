import { blob, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import { people } from "./people.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const photos = sqliteTable("photos", {
  personId: text("person_id")
    .$type<PersonId>()
    .primaryKey()
    .references(() => people.id, { onDelete: "restrict" }),
  blobId: text("blob_id").notNull().unique(),
  blobKey: blob("blob_key", { mode: "buffer" }).notNull(),
  sha256: blob({ mode: "buffer" }).notNull(),
  size: integer().notNull(),
  at: text("kept_at").$type<Instant>().notNull(),
  by: text("kept_by")
    .$type<UserId>()
    .notNull()
    .references(() => users.id, { onDelete: "restrict" }),
});
classify(photos, {
  onMerge: {
    // The kept file keeps its own photo, or gets the other one.
    personId: "moves",
  },
  erase: { part: "identity" },
});
