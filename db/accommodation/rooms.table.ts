import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { BedId, BedKind, ClosureId, RoomId } from "../../domain/accommodation/room.ts";
import { classify } from "../platform/table-classification.ts";

export const rooms = sqliteTable("rooms", {
  id: text().$type<RoomId>().primaryKey(),
  name: text().notNull(),
  position: integer().notNull(),
  retiredAt: text("retired_at").$type<Instant>(),
});
classify(rooms, { namesIn: { name: { longest: 30 } } });

export const beds = sqliteTable(
  "beds",
  {
    id: text().$type<BedId>().primaryKey(),
    roomId: text("room_id")
      .$type<RoomId>()
      .notNull()
      .references(() => rooms.id, { onDelete: "restrict" }),
    name: text().notNull(),
    kind: text().$type<BedKind>().notNull(),
    position: integer().notNull(),
    retiredAt: text("retired_at").$type<Instant>(),
  },
  (t) => [index("beds_by_room").on(t.roomId, t.position)],
);
classify(beds, { namesIn: { name: { longest: 12 } } });

export const bedClosures = sqliteTable(
  "bed_closures",
  {
    id: text().$type<ClosureId>().primaryKey(),
    bedId: text("bed_id")
      .$type<BedId>()
      .notNull()
      .references(() => beds.id, { onDelete: "restrict" }),
    from: text("from_night").$type<CalendarDate>().notNull(),
    until: text("until_night").$type<CalendarDate>(),
    reason: text().notNull(),
  },
  (t) => [index("bed_closures_by_bed").on(t.bedId, t.from)],
);
classify(bedClosures, { namesIn: { reason: {} } });
