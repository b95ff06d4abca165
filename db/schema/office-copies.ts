import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate, Instant } from "../../domain/calendar.ts";
import type { CopyId } from "../../domain/office-copy.ts";
import type { UserId } from "../../domain/user.ts";
import { users } from "./users.ts";

const user = (column: string) =>
  text(column)
    .$type<UserId>()
    .references(() => users.id, { onDelete: "restrict" });

/** Copies that were carried out of the house. */
export const officeCopies = sqliteTable("office_copies", {
  id: text().$type<CopyId>().primaryKey(),
  madeAt: text("made_at").$type<Instant>().notNull(),
  madeOn: text("made_on").$type<CalendarDate>().notNull(),
  madeBy: user("made_by").notNull(),
  until: text("until_on").$type<CalendarDate>().notNull(),
  destroyedOn: text("destroyed_on").$type<CalendarDate>(),
  destroyedBy: user("destroyed_by"),
});
