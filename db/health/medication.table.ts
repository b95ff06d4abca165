import { blob, index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { CalendarDate, ClockTime, Instant } from "../../domain/core/calendar-date.ts";
import type { DoseOutcome, MedicineId } from "../../domain/health/medication.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import { people } from "../people/people.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const medicines = sqliteTable(
  "medicines",
  {
    id: text().$type<MedicineId>().primaryKey(),
    personId: text("person_id")
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "restrict" }),
    label: text(),
    times: text({ mode: "json" }).$type<ClockTime[]>().notNull(),
    from: text("from_day").$type<CalendarDate>().notNull(),
    until: text("until_day").$type<CalendarDate>(),
    sealedCare: blob("sealed_care", { mode: "buffer" }),
    recordedAt: text("recorded_at").$type<Instant>().notNull(),
    recordedBy: text("recorded_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    nameAgreedOn: text("name_agreed_on").$type<CalendarDate>(),
    shownName: text("shown_name"),
  },
  (t) => [
    index("medicines_by_person").on(t.personId, t.from),
    index("medicines_by_until").on(t.until),
  ],
);
classify(medicines, {
  onMerge: { personId: "moves" },
  erase: { part: "house" },
  namesIn: { label: {}, shownName: {} },
});

export const medicineDoses = sqliteTable(
  "medicine_doses",
  {
    id: text().primaryKey(),
    medicineId: text("medicine_id")
      .$type<MedicineId>()
      .notNull()
      .references(() => medicines.id, { onDelete: "restrict" }),
    day: text().$type<CalendarDate>().notNull(),
    at: text("at_time").$type<ClockTime>().notNull(),
    position: integer().notNull(),
    outcome: text().$type<DoseOutcome | "open">().notNull(),
    saidAt: text("said_at").$type<Instant>().notNull(),
    saidBy: text("said_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [
    unique().on(t.medicineId, t.day, t.at, t.position),
    index("medicine_doses_by_day").on(t.day),
  ],
);
classify(medicineDoses, { erase: { part: "house", of: "medicineId" } });
