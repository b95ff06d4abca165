import { blob, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { MemberId } from "../../domain/users/roster-statement.ts";
import type { Compartment } from "../../domain/users/user.ts";
import { classify } from "../platform/table-classification.ts";

export const compartmentEpochs = sqliteTable(
  "compartment_epochs",
  {
    compartment: text().$type<Compartment>().notNull(),
    epoch: integer().notNull(),
    wrappedPrevious: blob("wrapped_previous", { mode: "buffer" }),
  },
  (t) => [primaryKey({ columns: [t.compartment, t.epoch] })],
);
classify(compartmentEpochs, {});

export const compartmentKeys = sqliteTable(
  "compartment_keys",
  {
    compartment: text().$type<Compartment>().notNull(),
    epoch: integer().notNull(),
    memberId: text("member_id").$type<MemberId>().notNull(),
    sealedKey: blob("sealed_key", { mode: "buffer" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.compartment, t.memberId] })],
);
classify(compartmentKeys, {});
