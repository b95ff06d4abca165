import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  index,
  integer,
  sqliteTable,
  text,
  unique,
} from "drizzle-orm/sqlite-core";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { BedId } from "../../domain/accommodation/room.ts";
import type {
  PlacementId,
  StayEvent,
  StayId,
  WithoutBed,
} from "../../domain/accommodation/stay.ts";
import type { UserId } from "../../domain/users/user.ts";
import type {
  ExitDestination,
  ExitReason,
  ReferralSource,
} from "../../domain/vocabulary/code-lists.ts";
import { customTermsColumn } from "../vocabulary/custom-terms-column.ts";
import { people } from "../people/people.table.ts";
import { beds } from "./rooms.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const stays = sqliteTable(
  "stays",
  {
    id: text().$type<StayId>().primaryKey(),
    personId: text("person_id")
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "restrict" }),
    from: text("from_night").$type<CalendarDate>().notNull(),
    until: text("until_night").$type<CalendarDate>(),
    plannedUntil: text("planned_until").$type<CalendarDate>().notNull(),
    referredBy: text("referred_by").$type<ReferralSource>().notNull(),
    admittedAt: text("admitted_at").$type<Instant>().notNull(),
    destination: text().$type<ExitDestination>(),
    reason: text().$type<ExitReason>(),
    voidedAt: text("voided_at").$type<Instant>(),
    ownWords: customTermsColumn<"referredBy" | "destination" | "reason">(),
  },
  (t) => [
    unique().on(t.id, t.personId),
    index("stays_by_person").on(t.personId, t.from),
    index("stays_by_end")
      .on(t.until)
      .where(sql`until_night IS NOT NULL AND voided_at IS NULL`),
  ],
);
classify(stays, {
  onMerge: { personId: "moves" },
  erase: { part: "dates" },
  inHistory: true,
});

export const placements = sqliteTable(
  "placements",
  {
    id: text().$type<PlacementId>().primaryKey(),
    stayId: text("stay_id")
      .$type<StayId>()
      .notNull()
      .references(() => stays.id, { onDelete: "restrict" }),
    personId: text("person_id").$type<PersonId>().notNull(),
    bedId: text("bed_id")
      .$type<BedId>()
      .notNull()
      .references(() => beds.id, { onDelete: "restrict" }),
    from: text("from_night").$type<CalendarDate>().notNull(),
    until: text("until_night").$type<CalendarDate>(),
    voidedAt: text("voided_at").$type<Instant>(),
    withoutBed: text("without_bed").$type<WithoutBed>(),
    acceptedAt: text("accepted_at").$type<Instant>(),
    acceptedBy: text("accepted_by")
      .$type<UserId>()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [
    index("placements_by_bed").on(t.bedId, t.from),
    index("placements_by_person").on(t.personId, t.from),
  ],
);
classify(placements, { onMerge: { personId: "moves" }, erase: { part: "dates" } });

export const stayEvents = sqliteTable(
  "stay_events",
  {
    id: text().primaryKey(),
    stayId: text("stay_id")
      .$type<StayId>()
      .notNull()
      .references(() => stays.id, { onDelete: "restrict" }),
    position: integer().notNull(),
    kind: text().$type<StayEvent["kind"]>().notNull(),
    at: text().$type<Instant>().notNull(),
    by: text("by_user")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    night: text().$type<CalendarDate>().notNull(),
    bedId: text("bed_id")
      .$type<BedId>()
      .references(() => beds.id, { onDelete: "restrict" }),
    plannedUntil: text("planned_until").$type<CalendarDate>(),
    destination: text().$type<ExitDestination>(),
    reason: text().$type<ExitReason>(),
    ended: text("ended_placement")
      .$type<PlacementId>()
      .references(() => placements.id, { onDelete: "restrict" }),
    begun: text("begun_placement")
      .$type<PlacementId>()
      .references(() => placements.id, { onDelete: "restrict" }),
    undoneAt: text("undone_at").$type<Instant>(),
    undoneBy: text("undone_by").$type<UserId>(),
    ownWords: customTermsColumn<"destination" | "reason">(),
    takenWith: text("taken_with").references((): AnySQLiteColumn => stayEvents.id, {
      onDelete: "restrict",
    }),
  },
  (t) => [
    unique().on(t.stayId, t.position),
    index("stay_events_taken_with")
      .on(t.takenWith)
      .where(sql`taken_with IS NOT NULL`),
  ],
);
classify(stayEvents, { erase: { part: "dates", of: "stayId" } });
