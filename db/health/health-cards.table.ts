import { blob, foreignKey, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { EmergencyWords, HealthCardId } from "../../domain/health/health-card.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import { people } from "../people/people.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const healthCards = sqliteTable(
  "health_cards",
  {
    id: text().$type<HealthCardId>().primaryKey(),
    personId: text("person_id")
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "restrict" }),
    follows: text().$type<HealthCardId>().unique(),
    agreedOn: text("agreed_on").$type<CalendarDate>(),
    /** What the house sees; null once it must not any more. */
    shown: text({ mode: "json" }).$type<EmergencyWords>(),
    sealedCare: blob("sealed_care", { mode: "buffer" }).notNull(),
    at: text("recorded_at").$type<Instant>().notNull(),
    by: text("recorded_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    /** Another card was put in its place. */
    replaced: integer({ mode: "boolean" }).notNull().default(false),
  },
  (t) => [
    foreignKey({ columns: [t.follows], foreignColumns: [t.id] }).onDelete("restrict"),
    index("health_cards_by_person").on(t.personId),
  ],
);
classify(healthCards, {
  onMerge: {
    // The house keeps seeing what each of two cards shows it, until a common one is written.
    personId: "moves",
  },
  erase: { part: "narratives", follows: "follows" },
  readers: "care",
  inHistory: true,
  namesIn: { shown: {} },
});
