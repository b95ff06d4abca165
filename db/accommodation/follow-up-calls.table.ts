import { foreignKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { FollowUp, FollowUpId } from "../../domain/accommodation/departure-checklist.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { StayId } from "../../domain/accommodation/stay.ts";
import type { UserId } from "../../domain/users/user.ts";
import { stays } from "./stays.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const followUps = sqliteTable(
  "follow_ups",
  {
    id: text().$type<FollowUpId>().primaryKey(),
    stayId: text("stay_id").$type<StayId>().notNull(),
    personId: text("person_id").$type<PersonId>().notNull(),
    on: text("day").$type<CalendarDate>().notNull(),
    caller: text().$type<FollowUp["caller"]>().notNull(),
    agreedAt: text("agreed_at").$type<Instant>().notNull(),
    agreedBy: text("agreed_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    outcome: text().$type<FollowUp["outcome"]>(),
    settledAt: text("settled_at").$type<Instant>(),
    settledBy: text("settled_by")
      .$type<UserId>()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [
    foreignKey({
      columns: [t.stayId, t.personId],
      foreignColumns: [stays.id, stays.personId],
    }).onDelete("restrict"),
  ],
);
classify(followUps, {
  onMerge: { personId: "moves" },
  erase: { part: "dates" },
  inHistory: true,
});
