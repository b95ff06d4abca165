import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";
import { sql } from "drizzle-orm";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { LogEntryId, LogKind } from "../../domain/shift/log-entry.ts";
import type { LogText } from "../../domain/shift/log-text.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { ShiftName } from "../../domain/shift/shift.ts";
import type { UserId } from "../../domain/users/user.ts";
import { people } from "../people/people.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const logEntries = sqliteTable(
  "log_entries",
  {
    id: text().$type<LogEntryId>().primaryKey(),
    day: text().$type<CalendarDate>().notNull(),
    shift: text().$type<ShiftName>().notNull(),
    writtenAt: text("written_at").$type<Instant>().notNull(),
    writtenBy: text("written_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    kind: text().$type<LogKind>().notNull(),
    personId: text("person_id")
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "restrict" }),
    corrects: text()
      .$type<LogEntryId>()
      .references((): AnySQLiteColumn => logEntries.id, { onDelete: "restrict" }),
    text: text({ mode: "json" }).$type<LogText>(),
    words: text(),
    isPinned: integer("is_pinned", { mode: "boolean" }).notNull(),
    doneAt: text("done_at").$type<Instant>(),
    doneBy: text("done_by")
      .$type<UserId>()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [
    index("log_entries_by_day").on(t.day, t.writtenAt),
    index("log_entries_by_time").on(t.writtenAt),
    index("log_entries_by_person")
      .on(t.personId, t.writtenAt)
      .where(sql`person_id IS NOT NULL`),
    index("log_entries_pinned")
      .on(t.writtenAt)
      .where(sql`is_pinned = 1 AND done_at IS NULL`),
    index("log_corrections")
      .on(t.corrects)
      .where(sql`corrects IS NOT NULL`),
  ],
);
classify(logEntries, {
  onMerge: { personId: "moves" },
  erase: { part: "house", follows: "corrects" },
  inHistory: true,
});

export const logMentions = sqliteTable(
  "log_mentions",
  {
    entryId: text("entry_id")
      .$type<LogEntryId>()
      .notNull()
      .references(() => logEntries.id, { onDelete: "restrict" }),
    personId: text("person_id")
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "restrict" }),
  },
  (t) => [
    primaryKey({ columns: [t.entryId, t.personId] }),
    index("log_mentions_by_person").on(t.personId),
  ],
);
classify(logMentions, {
  onMerge: { personId: "moves" },
  erase: [{ part: "house" }, { part: "house", of: "entryId" }],
  onAccess: "withWhatItNames",
});
