import { foreignKey, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { BackupId } from "../../domain/backup/backup.ts";
import type {
  BackupPlaceId,
  BackupView,
  TestRestoreReport,
} from "../../domain/backup/backups-view.ts";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { UserId } from "../../domain/users/user.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

/** A place is known by the mark on its disk, which is its id; the folder is where it was last. */
export const backupPlaces = sqliteTable("backup_places", {
  id: text().$type<BackupPlaceId>().primaryKey(),
  folder: text().notNull(),
  isOutside: integer("is_outside", { mode: "boolean" }).notNull(),
  isDaily: integer("is_daily", { mode: "boolean" }).notNull(),
  addedAt: text("added_at").$type<Instant>().notNull(),
  addedBy: text("added_by")
    .$type<UserId>()
    .notNull()
    .references(() => users.id, { onDelete: "restrict" }),
  endedAt: text("ended_at").$type<Instant>(),
});
classify(backupPlaces, {});

export const backups = sqliteTable(
  "backups",
  {
    id: text().$type<BackupId>().notNull(),
    placeId: text("place_id")
      .$type<BackupPlaceId>()
      .notNull()
      .references(() => backupPlaces.id, { onDelete: "restrict" }),
    madeAt: text("made_at").$type<Instant>().notNull(),
    madeOn: text("made_on").$type<CalendarDate>().notNull(),
    madeBy: text("made_by")
      .$type<UserId>()
      .references(() => users.id, { onDelete: "restrict" }),
    bytes: integer().notNull(),
    files: integer().notNull(),
    missing: integer().notNull(),
    traceSeq: integer("trace_seq").notNull(),
    gone: text().$type<NonNullable<BackupView["gone"]>>(),
    goneAt: text("gone_at").$type<Instant>(),
  },
  (t) => [primaryKey({ columns: [t.placeId, t.id] }), index("backups_by_day").on(t.madeOn)],
);
classify(backups, {});

export const testRestores = sqliteTable(
  "backup_drills",
  {
    id: text().primaryKey(),
    placeId: text("place_id").$type<BackupPlaceId>().notNull(),
    backupId: text("backup_id").$type<BackupId>().notNull(),
    at: text().$type<Instant>().notNull(),
    by: text()
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    report: text({ mode: "json" }).$type<TestRestoreReport>().notNull(),
    isGood: integer("is_good", { mode: "boolean" }).notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.placeId, t.backupId], foreignColumns: [backups.placeId, backups.id] }),
    index("backup_drills_by_backup").on(t.placeId, t.backupId),
  ],
);
classify(testRestores, {});
