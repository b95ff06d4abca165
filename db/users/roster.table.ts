import { blob, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { classify } from "../platform/table-classification.ts";

export const roster = sqliteTable("roster", {
  sequence: integer().primaryKey(),
  body: text().notNull(),
  signature: blob({ mode: "buffer" }).notNull(),
});
classify(roster, { notAudited: "ownProof", onAccess: "nothing" });

export const rosterCheckpoints = sqliteTable("roster_checkpoints", {
  holder: blob({ mode: "buffer" }).primaryKey(),
  sealed: blob({ mode: "buffer" }).notNull(),
});
classify(rosterCheckpoints, { notAudited: "ownProof", onAccess: "nothing" });
