import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { sql } from "drizzle-orm";
import type {
  AppointmentId,
  AppointmentPlan,
  CancelReason,
  Interpreter,
  PlaceClass,
} from "../../domain/appointments/appointment.ts";
import type { CalendarDate, ClockTime, Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import { customTermsColumn } from "../vocabulary/custom-terms-column.ts";
import { people } from "../people/people.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const appointments = sqliteTable(
  "appointments",
  {
    id: text().$type<AppointmentId>().primaryKey(),
    version: integer().notNull(),
    personId: text("person_id")
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "restrict" }),
    day: text().$type<CalendarDate>().notNull(),
    at: text("at_time").$type<ClockTime>().notNull(),
    minutes: integer().notNull(),
    place: text().$type<PlaceClass>().notNull(),
    needsEscort: integer("needs_escort", { mode: "boolean" }).notNull(),
    escort: text()
      .$type<UserId>()
      .references(() => users.id, { onDelete: "restrict" }),
    interpreterLanguage: text("interpreter_language"),
    interpreterState: text("interpreter_state").$type<Interpreter["state"]>(),
    interpreterName: text("interpreter_name"),
    series: text(),
    leftAt: text("left_at").$type<Instant>(),
    backAt: text("back_at").$type<Instant>(),
    cancelled: text("cancel_reason").$type<CancelReason>(),
    cancelledAt: text("cancelled_at").$type<Instant>(),
    cancelledBy: text("cancelled_by")
      .$type<UserId>()
      .references(() => users.id, { onDelete: "restrict" }),
    careVersion: integer("care_version"),
    sealedCare: blob("sealed_care", { mode: "buffer" }),
    recordedAt: text("recorded_at").$type<Instant>().notNull(),
    recordedBy: text("recorded_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    ownWords: customTermsColumn<"place" | "cancelReason">(),
  },
  (t) => [
    index("appointments_by_day").on(t.day, t.at),
    index("appointments_by_person").on(t.personId, t.day),
    index("appointments_by_series")
      .on(t.series, t.day)
      .where(sql`series IS NOT NULL`),
  ],
);
classify(appointments, {
  onMerge: { personId: "moves" },
  erase: { part: "house" },
  inHistory: true,
  namesIn: { interpreterName: {} },
});

export const appointmentsHistory = sqliteTable(
  "appointments_history",
  {
    appointmentId: text("appointment_id")
      .$type<AppointmentId>()
      .notNull()
      .references(() => appointments.id, { onDelete: "restrict" }),
    version: integer().notNull(),
    plan: text({ mode: "json" }).$type<AppointmentPlan>().notNull(),
    careVersion: integer("care_version"),
    sealedCare: blob("sealed_care", { mode: "buffer" }),
    replacedAt: text("replaced_at").$type<Instant>().notNull(),
    replacedBy: text("replaced_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [primaryKey({ columns: [t.appointmentId, t.version] })],
);
classify(appointmentsHistory, {
  erase: { part: "house", of: "appointmentId" },
  namesIn: { plan: { only: ["name"] } },
});
