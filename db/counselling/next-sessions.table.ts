import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate, ClockTime, Instant } from "../../domain/core/calendar-date.ts";
import type { SessionId, SessionPlace } from "../../domain/counselling/session.ts";
import type { NextPlan, NextSessionId } from "../../domain/counselling/next-session.ts";
import type { UserId } from "../../domain/users/user.ts";
import { sessions } from "./sessions.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

const byUser = (column: string) =>
  text(column)
    .$type<UserId>()
    .references(() => users.id, { onDelete: "restrict" });

export const nextSessions = sqliteTable(
  "next_sessions",
  {
    id: text().$type<NextSessionId>().primaryKey(),
    contactId: text("contact_id")
      .$type<SessionId>()
      .notNull()
      .unique()
      .references(() => sessions.id, { onDelete: "restrict" }),
    version: integer().notNull(),
    day: text().$type<CalendarDate>().notNull(),
    at: text("at_time").$type<ClockTime>(),
    minutes: integer().notNull(),
    place: text().$type<SessionPlace>().notNull(),
    workerId: byUser("worker_id").notNull(),
    recordedAt: text("recorded_at").$type<Instant>().notNull(),
    recordedBy: byUser("recorded_by").notNull(),
    takenAwayAt: text("taken_away_at").$type<Instant>(),
    takenAwayBy: byUser("taken_away_by"),
  },
  (t) => [index("next_sessions_by_day").on(t.day, t.at)],
);
classify(nextSessions, {
  erase: { part: "dates", of: "contactId" },
  inHistory: "own",
});

export const nextSessionsHistory = sqliteTable(
  "next_sessions_history",
  {
    nextId: text("next_id")
      .$type<NextSessionId>()
      .notNull()
      .references(() => nextSessions.id, { onDelete: "restrict" }),
    version: integer().notNull(),
    plan: text({ mode: "json" }).$type<NextPlan>().notNull(),
    replacedAt: text("replaced_at").$type<Instant>().notNull(),
    replacedBy: byUser("replaced_by").notNull(),
  },
  (t) => [primaryKey({ columns: [t.nextId, t.version] })],
);
classify(nextSessionsHistory, { erase: { part: "dates", of: "nextId" } });
