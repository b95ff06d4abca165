import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { classify } from "./table-classification.ts";

/** The highest number that was ever given to each kind. */
export const lastRecordNumbers = sqliteTable("given_numbers", {
  kind: text().$type<"people" | "referrals" | "complaints">().primaryKey(),
  last: integer().notNull(),
});
classify(lastRecordNumbers, {});
