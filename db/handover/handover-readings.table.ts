import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { ShiftName } from "../../domain/shift/shift.ts";
import type { UserId } from "../../domain/users/user.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const handOverReadings = sqliteTable(
  "hand_over_readings",
  {
    id: text().primaryKey(),
    day: text().$type<CalendarDate>().notNull(),
    shift: text().$type<ShiftName>().notNull(),
    pageAt: text("page_at").$type<Instant>().notNull(),
    readAt: text("read_at").$type<Instant>().notNull(),
    readBy: text("read_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [
    index("hand_over_readings_by_shift").on(t.day, t.shift),
    index("hand_over_readings_by_reader").on(t.readBy, t.pageAt),
  ],
);
classify(handOverReadings, {});

/** Of those, the ones that were confirmed by mistake. */
export const handOverTakenBack = sqliteTable("hand_over_taken_back", {
  readingId: text("reading_id")
    .primaryKey()
    .references(() => handOverReadings.id, { onDelete: "restrict" }),
  at: text("taken_back_at").$type<Instant>().notNull(),
});
classify(handOverTakenBack, {});
