import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type {
  Outcome,
  Task,
  TaskId,
  Term,
  TurnId,
  UsualTask,
} from "../../domain/daily-life/chores.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import { people } from "../people/people.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const choreTasks = sqliteTable("chore_tasks", {
  id: text().$type<TaskId>().primaryKey(),
  part: text().$type<Task["part"]>().notNull(),
  usual: text().$type<UsualTask>(),
  ownName: text("own_name"),
  picture: text().$type<Task["picture"]>().notNull(),
  weekdays: integer().notNull(),
  people: integer().notNull(),
  position: integer().notNull(),
  retiredAt: text("retired_at").$type<Instant>(),
});
classify(choreTasks, { namesIn: { ownName: { longest: 30 } } });

export const choreTerms = sqliteTable(
  "chore_terms",
  {
    id: text().primaryKey(),
    personId: text("person_id")
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "restrict" }),
    kind: text().$type<Term["kind"]>().notNull(),
    taskId: text("task_id")
      .$type<TaskId>()
      .references(() => choreTasks.id, { onDelete: "restrict" }),
    from: text("from_day").$type<CalendarDate>().notNull(),
    until: text("until_day").$type<CalendarDate>(),
    recordedAt: text("recorded_at").$type<Instant>().notNull(),
    recordedBy: text("recorded_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    endedOn: text("ended_on").$type<CalendarDate>(),
    endedBy: text("ended_by")
      .$type<UserId>()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [index("chore_terms_by_person").on(t.personId, t.from)],
);
classify(choreTerms, {
  onMerge: { personId: "moves" },
  erase: { part: "house" },
  inHistory: true,
});

export const choreWeeks = sqliteTable("chore_weeks", {
  id: text().primaryKey(),
  week: text().$type<CalendarDate>().notNull().unique(),
  begunAt: text("begun_at").$type<Instant>().notNull(),
  settledAt: text("settled_at").$type<Instant>(),
  settledBy: text("settled_by")
    .$type<UserId>()
    .references(() => users.id, { onDelete: "restrict" }),
});
classify(choreWeeks, {});

export const choreTurns = sqliteTable(
  "chore_turns",
  {
    id: text().$type<TurnId>().primaryKey(),
    taskId: text("task_id")
      .$type<TaskId>()
      .notNull()
      .references(() => choreTasks.id, { onDelete: "restrict" }),
    day: text().$type<CalendarDate>().notNull(),
    personId: text("person_id")
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "restrict" }),
    source: text().$type<"suggested" | "hand">().notNull(),
    givenAt: text("given_at").$type<Instant>().notNull(),
    givenBy: text("given_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    takenOffAt: text("taken_off_at").$type<Instant>(),
    takenOffBy: text("taken_off_by")
      .$type<UserId>()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [index("chore_turns_by_person").on(t.personId, t.day)],
);
classify(choreTurns, { onMerge: { personId: "moves" }, erase: { part: "house" } });

export const choreTicks = sqliteTable("chore_ticks", {
  id: text().primaryKey(),
  turnId: text("turn_id")
    .$type<TurnId>()
    .notNull()
    .references(() => choreTurns.id, { onDelete: "restrict" }),
  position: integer().notNull(),
  outcome: text().$type<Outcome | "open">().notNull(),
  tickedAt: text("ticked_at").$type<Instant>().notNull(),
  tickedBy: text("ticked_by")
    .$type<UserId>()
    .notNull()
    .references(() => users.id, { onDelete: "restrict" }),
});
classify(choreTicks, { erase: { part: "house", of: "turnId" } });
