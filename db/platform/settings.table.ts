import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { classify } from "./table-classification.ts";

export const settings = sqliteTable("settings", {
  one: integer().primaryKey(),
  centreName: text("centre_name").notNull(),
  correspondenceAddress: text("correspondence_address").notNull(),
  zone: text().notNull(),
  nightTurnsAt: integer("night_turns_at").notNull(),
  stayMonths: integer("stay_months").notNull(),
  idleMinutes: integer("idle_minutes").notNull(),
  censusOpensAt: integer("census_opens_at").notNull(),
  referralWeeks: integer("referral_weeks").notNull(),
  dayShiftAt: integer("day_shift_at").notNull(),
  eveningShiftAt: integer("evening_shift_at").notNull(),
  nightShiftAt: integer("night_shift_at").notNull(),
  passBackHour: integer("pass_back_hour").notNull(),
  passAlarmMinutes: integer("pass_alarm_minutes").notNull(),
  passKeepHours: integer("pass_keep_hours").notNull(),
  conversationMonths: integer("conversation_months").notNull(),
  agreementMonths: integer("agreement_months").notNull(),
  coordinatorMonths: integer("coordinator_months").notNull(),
  futureMonths: integer("future_months").notNull(),
  complaintDays: integer("complaint_days").notNull(),
  planMonths: integer("plan_months").notNull(),
  planAfterDays: integer("plan_after_days").notNull(),
});
classify(settings, {});
