import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { HouseholdId } from "../../domain/people/household.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { people } from "./people.table.ts";
import { classify } from "../platform/table-classification.ts";

export const households = sqliteTable("households", {
  id: text().$type<HouseholdId>().primaryKey(),
  createdAt: text("created_at").$type<Instant>().notNull(),
});
classify(households, {});

export const householdMembers = sqliteTable(
  "household_members",
  {
    id: text().primaryKey(),
    householdId: text("household_id")
      .$type<HouseholdId>()
      .notNull()
      .references(() => households.id, { onDelete: "restrict" }),
    personId: text("person_id")
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "restrict" }),
    from: text("from_day").$type<CalendarDate>().notNull(),
    until: text("until_day").$type<CalendarDate>(),
  },
  (t) => [index("household_members_by_person").on(t.personId, t.from)],
);
classify(householdMembers, {
  onMerge: { personId: "own" },
  erase: { part: "dates" },
  shares: "householdId",
});
