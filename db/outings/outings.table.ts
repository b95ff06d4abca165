import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { MissingStepId } from "../../domain/outings/missing-person-search.ts";
import type { Company, OutingId, SearchId } from "../../domain/outings/outing.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { StayId } from "../../domain/accommodation/stay.ts";
import type { UserId } from "../../domain/users/user.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const outings = sqliteTable("passes", {
  id: text().$type<OutingId>().primaryKey(),
  outAt: text("out_at").$type<Instant>().notNull(),
  outBy: text("out_by")
    .$type<UserId>()
    .notNull()
    .references(() => users.id, { onDelete: "restrict" }),
  whereTo: text("where_to").notNull(),
  backBy: text("back_by").$type<Instant>().notNull(),
  company: text().$type<Company>().notNull(),
  hasPhone: integer("has_phone", { mode: "boolean" }).notNull(),
  /** The person was counted as away: only the return is known, and none of the other columns. */
  byCount: integer("by_count", { mode: "boolean" }).notNull(),
});
classify(outings, { namesIn: { whereTo: {} } });

/** How an open record was closed, and by whom. */
const ending = () => ({
  endedAt: text("ended_at").$type<Instant>(),
  endedAs: text("ended_as").$type<"back" | "left">(),
  endedBy: text("ended_by")
    .$type<UserId>()
    .references(() => users.id, { onDelete: "restrict" }),
});

export const outingPeople = sqliteTable(
  "pass_people",
  {
    passId: text("pass_id")
      .$type<OutingId>()
      .notNull()
      .references(() => outings.id, { onDelete: "cascade" }),
    personId: text("person_id").$type<PersonId>().notNull(),
    stayId: text("stay_id").$type<StayId>().notNull(),
    ...ending(),
  },
  (t) => [primaryKey({ columns: [t.passId, t.personId] })],
);
classify(outingPeople, {
  onMerge: { personId: "moves" },
  erase: { part: "house" },
  shares: "passId",
  onAccess: "withWhatItNames",
});

export const missingSteps = sqliteTable("missing_steps", {
  id: text().$type<MissingStepId>().primaryKey(),
  position: integer().notNull(),
  en: text().notNull(),
  fr: text().notNull(),
  nl: text().notNull(),
  retiredAt: text("retired_at").$type<Instant>(),
});
classify(missingSteps, {});

export const missingSearches = sqliteTable("missing_searches", {
  id: text().$type<SearchId>().primaryKey(),
  personId: text("person_id").$type<PersonId>().notNull(),
  stayId: text("stay_id").$type<StayId>().notNull(),
  openedAt: text("opened_at").$type<Instant>().notNull(),
  openedBy: text("opened_by")
    .$type<UserId>()
    .notNull()
    .references(() => users.id, { onDelete: "restrict" }),
  lastSeen: text("last_seen").notNull(),
  looks: text().notNull(),
  version: integer().notNull(),
  ...ending(),
});
classify(missingSearches, {
  onMerge: { personId: "moves" },
  erase: { part: "house" },
  namesIn: { lastSeen: {}, looks: {} },
});

export const missingTicks = sqliteTable(
  "missing_ticks",
  {
    searchId: text("search_id")
      .$type<SearchId>()
      .notNull()
      .references(() => missingSearches.id, { onDelete: "cascade" }),
    stepId: text("step_id")
      .$type<MissingStepId>()
      .notNull()
      .references(() => missingSteps.id, { onDelete: "restrict" }),
    at: text().$type<Instant>().notNull(),
    by: text("by_user")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [primaryKey({ columns: [t.searchId, t.stepId] })],
);
classify(missingTicks, { erase: { part: "house", of: "searchId" } });
