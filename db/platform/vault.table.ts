import { blob, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { Purpose } from "../../domain/settings/house-settings.ts";
import { classify } from "./table-classification.ts";

export const vault = sqliteTable("vault", {
  one: integer().primaryKey(),
  id: text().notNull(),
  purpose: text().$type<Purpose>().notNull(),
  foundedAt: text("founded_at").$type<Instant>().notNull(),
  traceKey: blob("trace_key", { mode: "buffer" }).notNull(),
  nameKey: blob("name_key", { mode: "buffer" }).notNull(),
  sealedVersion: integer("sealed_version").notNull().default(0),
});
classify(vault, { notAudited: "opensNothing" });
