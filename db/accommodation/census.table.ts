import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { CensusState } from "../../domain/accommodation/census.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { BedId } from "../../domain/accommodation/room.ts";
import type { StayId } from "../../domain/accommodation/stay.ts";
import type { UserId } from "../../domain/users/user.ts";
import { beds } from "./rooms.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const censuses = sqliteTable("censuses", {
  id: text().primaryKey(),
  night: text().$type<CalendarDate>().notNull().unique(),
  closedAt: text("closed_at").$type<Instant>().notNull(),
  closedBy: text("closed_by")
    .$type<UserId>()
    .notNull()
    .references(() => users.id, { onDelete: "restrict" }),
  isLate: integer("is_late", { mode: "boolean" }).notNull(),
});
classify(censuses, {});

export const censusEntries = sqliteTable(
  "census_entries",
  {
    id: text().primaryKey(),
    night: text().$type<CalendarDate>().notNull(),
    personId: text("person_id").$type<PersonId>().notNull(),
    stayId: text("stay_id").$type<StayId>().notNull(),
    bedId: text("bed_id")
      .$type<BedId>()
      .notNull()
      .references(() => beds.id, { onDelete: "restrict" }),
    position: integer().notNull(),
    state: text().$type<CensusState>().notNull(),
    at: text().$type<Instant>().notNull(),
    by: text("by_user")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [
    unique().on(t.night, t.personId, t.position),
    index("census_entries_by_person").on(t.personId, t.night),
    index("census_entries_by_stay").on(t.stayId),
  ],
);
classify(censusEntries, {
  onMerge: { personId: "own" },
  erase: { part: "house" },
  inHistory: true,
});
