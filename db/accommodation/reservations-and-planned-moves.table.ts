import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type {
  MovePlanId,
  PlannedMoveId,
  PlanState,
} from "../../domain/accommodation/planned-move.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type {
  ReservationEnd,
  ReservationId,
  ReservedPlaceId,
} from "../../domain/accommodation/reservation.ts";
import type { BedId } from "../../domain/accommodation/room.ts";
import type { StayId } from "../../domain/accommodation/stay.ts";
import type { UserId } from "../../domain/users/user.ts";
import { people } from "../people/people.table.ts";
import { beds } from "./rooms.table.ts";
import { stayEvents, stays } from "./stays.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const reservations = sqliteTable(
  "reservations",
  {
    id: text().$type<ReservationId>().primaryKey(),
    about: text(),
    from: text("from_night").$type<CalendarDate>().notNull(),
    until: text("until_night").$type<CalendarDate>().notNull(),
    expiresOn: text("expires_on").$type<CalendarDate>().notNull(),
    madeAt: text("made_at").$type<Instant>().notNull(),
    madeBy: text("made_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    replaces: text().$type<ReservationId>(),
    endedAt: text("ended_at").$type<Instant>(),
    endedHow: text("ended_how").$type<ReservationEnd>(),
    endedBy: text("ended_by")
      .$type<UserId>()
      .references(() => users.id, { onDelete: "restrict" }),
    voidedAt: text("voided_at").$type<Instant>(),
  },
  (t) => [
    index("reservations_open").on(t.from),
    unique("reservations_id_from_until").on(t.id, t.from, t.until),
  ],
);
classify(reservations, { inHistory: "own", namesIn: { about: {} } });

export const reservedPlaces = sqliteTable(
  "reserved_places",
  {
    id: text().$type<ReservedPlaceId>().primaryKey(),
    reservationId: text("reservation_id")
      .$type<ReservationId>()
      .notNull()
      .references(() => reservations.id, { onDelete: "restrict" }),
    bedId: text("bed_id")
      .$type<BedId>()
      .notNull()
      .references(() => beds.id, { onDelete: "restrict" }),
    personId: text("person_id")
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "restrict" }),
    from: text("from_night").$type<CalendarDate>().notNull(),
    until: text("until_night").$type<CalendarDate>().notNull(),
    endedAt: text("ended_at").$type<Instant>(),
    takenBy: text("taken_by")
      .$type<StayId>()
      .references(() => stays.id, { onDelete: "restrict" }),
  },
  (t) => [
    index("reserved_places_by_bed").on(t.bedId, t.from),
    index("reserved_places_by_person").on(t.personId),
    index("reserved_places_by_reservation").on(t.reservationId),
  ],
);
classify(reservedPlaces, {
  onMerge: { personId: "moves" },
  erase: [{ part: "dates" }, { part: "dates", of: "takenBy" }],
  shares: "reservationId",
});

export const movePlans = sqliteTable(
  "move_plans",
  {
    id: text().$type<MovePlanId>().primaryKey(),
    night: text().$type<CalendarDate>().notNull(),
    state: text().$type<PlanState>().notNull(),
    madeAt: text("made_at").$type<Instant>().notNull(),
    madeBy: text("made_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    plannedAt: text("planned_at").$type<Instant>(),
    settledAt: text("settled_at").$type<Instant>(),
    settledBy: text("settled_by")
      .$type<UserId>()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [index("move_plans_open").on(t.night)],
);
classify(movePlans, { inHistory: "own" });

export const plannedMoves = sqliteTable(
  "planned_moves",
  {
    id: text().$type<PlannedMoveId>().primaryKey(),
    planId: text("plan_id")
      .$type<MovePlanId>()
      .notNull()
      .references(() => movePlans.id, { onDelete: "restrict" }),
    position: integer().notNull(),
    stayId: text("stay_id").$type<StayId>().notNull(),
    personId: text("person_id").$type<PersonId>().notNull(),
    bedId: text("bed_id")
      .$type<BedId>()
      .notNull()
      .references(() => beds.id, { onDelete: "restrict" }),
    droppedAt: text("dropped_at").$type<Instant>(),
    eventId: text("event_id").references(() => stayEvents.id, { onDelete: "restrict" }),
  },
  (t) => [
    unique("planned_moves_plan_id_position").on(t.planId, t.position),
    index("planned_moves_by_stay").on(t.stayId),
  ],
);
classify(plannedMoves, {
  onMerge: { personId: "moves" },
  erase: { part: "dates" },
  shares: "planId",
});
