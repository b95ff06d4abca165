import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { sql } from "drizzle-orm";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { EvacuationListId } from "../../domain/outings/evacuation.ts";
import type { ExitChannel } from "../../domain/printing/exit-channel.ts";
import type { UserId } from "../../domain/users/user.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const evacuationLists = sqliteTable(
  "evacuation_lists",
  {
    id: text().$type<EvacuationListId>().primaryKey(),
    way: text().$type<ExitChannel>().notNull(),
    leftAt: text("left_at").$type<Instant>().notNull(),
    leftBy: text("left_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    destroyedAt: text("destroyed_at").$type<Instant>(),
    destroyedBy: text("destroyed_by")
      .$type<UserId>()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [
    index("evacuation_lists_outside")
      .on(t.leftAt)
      .where(sql`${t.destroyedAt} IS NULL`),
  ],
);
classify(evacuationLists, {});
