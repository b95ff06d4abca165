import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, unique, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ActivityId, ActivityMark, ActivityPlan } from "../../domain/daily-life/activities.ts";
import type {
  LoanEnd,
  LoanId,
  ParcelId,
  ParcelKind,
  ParcelStep,
  ThingId,
  ThingKind,
} from "../../domain/daily-life/post-and-lent-items.ts";
import type { CalendarDate, ClockTime, Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { VisitId } from "../../domain/daily-life/visits.ts";
import type { VisitPlace } from "../../domain/vocabulary/code-lists.ts";
import { customTermsColumn } from "../vocabulary/custom-terms-column.ts";
import { people } from "../people/people.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

const byUser = (name: string) =>
  text(name)
    .$type<UserId>()
    .references(() => users.id, { onDelete: "restrict" });
const ofPerson = (name: string) =>
  text(name)
    .$type<PersonId>()
    .references(() => people.id, { onDelete: "restrict" });

export const activities = sqliteTable(
  "activities",
  {
    id: text().$type<ActivityId>().primaryKey(),
    what: text().notNull(),
    day: text().$type<CalendarDate>().notNull(),
    at: text("at_time").$type<ClockTime>(),
    ledByUser: byUser("led_by_user"),
    ledByPerson: ofPerson("led_by_person"),
    ledByOther: text("led_by_other"),
    openTo: text("open_to").$type<ActivityPlan["openTo"]>().notNull(),
    recordedAt: text("recorded_at").$type<Instant>().notNull(),
    recordedBy: byUser("recorded_by").notNull(),
    cancelledAt: text("cancelled_at").$type<Instant>(),
    cancelledBy: byUser("cancelled_by"),
  },
  (t) => [index("activities_by_day").on(t.day)],
);
classify(activities, {
  onMerge: { ledByPerson: "moves" },
  namesIn: { what: {}, ledByOther: {} },
});

export const activityMarks = sqliteTable(
  "activity_marks",
  {
    id: text().primaryKey(),
    activityId: text("activity_id")
      .$type<ActivityId>()
      .notNull()
      .references(() => activities.id, { onDelete: "restrict" }),
    personId: ofPerson("person_id").notNull(),
    position: integer().notNull(),
    mark: text().$type<ActivityMark>().notNull(),
    markedAt: text("marked_at").$type<Instant>().notNull(),
    markedBy: byUser("marked_by").notNull(),
  },
  (t) => [
    unique().on(t.activityId, t.personId, t.position),
    index("activity_marks_by_person").on(t.personId),
  ],
);
classify(activityMarks, {
  onMerge: { personId: "own" },
  erase: { part: "house" },
  onAccess: "withWhatItNames",
});

export const visits = sqliteTable(
  "visits",
  {
    id: text().$type<VisitId>().primaryKey(),
    personId: ofPerson("person_id").notNull(),
    visitor: text(),
    day: text().$type<CalendarDate>().notNull(),
    from: text("from_time").$type<ClockTime>().notNull(),
    until: text("until_time").$type<ClockTime>(),
    place: text().$type<VisitPlace>().notNull(),
    recordedAt: text("recorded_at").$type<Instant>().notNull(),
    recordedBy: byUser("recorded_by").notNull(),
    voidedAt: text("voided_at").$type<Instant>(),
    voidedBy: byUser("voided_by"),
    ownWords: customTermsColumn<"place">(),
  },
  (t) => [index("visits_by_day").on(t.day), index("visits_by_person").on(t.personId, t.day)],
);
classify(visits, {
  onMerge: { personId: "moves" },
  erase: { part: "house" },
  inHistory: true,
  namesIn: { visitor: {} },
});

export const parcels = sqliteTable(
  "parcels",
  {
    id: text().$type<ParcelId>().primaryKey(),
    personId: ofPerson("person_id").notNull(),
    kind: text().$type<ParcelKind>().notNull(),
    arrivedOn: text("arrived_on").$type<CalendarDate>().notNull(),
    note: text().notNull(),
    ownWords: customTermsColumn<"kind">(),
  },
  (t) => [index("parcels_by_person").on(t.personId)],
);
classify(parcels, {
  onMerge: { personId: "moves" },
  erase: { part: "house" },
  inHistory: true,
  namesIn: { note: {} },
});

export const parcelSteps = sqliteTable(
  "parcel_steps",
  {
    id: text().primaryKey(),
    parcelId: text("parcel_id")
      .$type<ParcelId>()
      .notNull()
      .references(() => parcels.id, { onDelete: "restrict" }),
    position: integer().notNull(),
    step: text().$type<ParcelStep>().notNull(),
    isSigned: integer("is_signed", { mode: "boolean" }).notNull(),
    on: text("on_day").$type<CalendarDate>().notNull(),
    at: text().$type<Instant>().notNull(),
    by: byUser("by").notNull(),
  },
  (t) => [unique().on(t.parcelId, t.position)],
);
classify(parcelSteps, { erase: { part: "house", of: "parcelId" } });

export const houseThings = sqliteTable(
  "house_things",
  {
    id: text().$type<ThingId>().primaryKey(),
    kind: text().$type<ThingKind>().notNull(),
    label: text().notNull(),
    retiredAt: text("retired_at").$type<Instant>(),
    ownWords: customTermsColumn<"kind">(),
  },
  (t) => [
    uniqueIndex("house_things_in_use")
      .on(t.kind, t.label)
      .where(sql`retired_at IS NULL`),
  ],
);
classify(houseThings, { namesIn: { label: { longest: 30 } } });

export const thingLoans = sqliteTable(
  "thing_loans",
  {
    id: text().$type<LoanId>().primaryKey(),
    thingId: text("thing_id")
      .$type<ThingId>()
      .notNull()
      .references(() => houseThings.id, { onDelete: "restrict" }),
    personId: ofPerson("person_id").notNull(),
    lentOn: text("lent_on").$type<CalendarDate>().notNull(),
    lentAt: text("lent_at").$type<Instant>().notNull(),
    lentBy: byUser("lent_by").notNull(),
    endedOn: text("ended_on").$type<CalendarDate>(),
    ended: text().$type<LoanEnd>(),
    endedBy: byUser("ended_by"),
  },
  (t) => [
    uniqueIndex("thing_loans_one_at_a_time")
      .on(t.thingId)
      .where(sql`ended_on IS NULL`),
    index("thing_loans_by_person").on(t.personId),
  ],
);
classify(thingLoans, {
  onMerge: { personId: "moves" },
  erase: { part: "house" },
  inHistory: true,
});
