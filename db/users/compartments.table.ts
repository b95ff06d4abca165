import { blob, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { Compartment } from "../../domain/users/user.ts";
import { classify } from "../platform/classify.ts";

export const compartmentEpochs = sqliteTable(
  "compartment_epochs",
  {
    compartment: text().$type<Compartment>().notNull(),
    epoch: integer().notNull(),
    dropPublicKey: blob("drop_public_key", { mode: "buffer" }).notNull(),
    wrappedPrevious: blob("wrapped_previous", { mode: "buffer" }),
    membersMac: blob("members_mac", { mode: "buffer" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.compartment, t.epoch] })],
);
classify(compartmentEpochs, {});

export const compartmentMembers = sqliteTable(
  "compartment_members",
  {
    compartment: text().$type<Compartment>().notNull(),
    epoch: integer().notNull(),
    memberId: text("member_id").notNull(),
    publicKey: blob("public_key", { mode: "buffer" }).notNull(),
    sealedKey: blob("sealed_key", { mode: "buffer" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.compartment, t.epoch, t.memberId] })],
);
classify(compartmentMembers, {});

export const compartmentRotations = sqliteTable("compartment_rotations", {
  compartment: text().$type<Compartment>().primaryKey(),
  askedAt: text("asked_at").$type<Instant>().notNull(),
});
classify(compartmentRotations, {});

export const recoveryKits = sqliteTable("recovery_kits", {
  id: text().primaryKey(),
  publicKey: blob("public_key", { mode: "buffer" }).notNull(),
  state: text().$type<"pending" | "current" | "retired">().notNull(),
  madeAt: text("made_at").$type<Instant>().notNull(),
  provedAt: text("proved_at").$type<Instant>(),
});
classify(recoveryKits, { audited: true });
