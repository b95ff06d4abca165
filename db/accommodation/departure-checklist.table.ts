import { blob, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { Answer } from "../../domain/accommodation/departure-checklist.ts";
import type { StayId } from "../../domain/accommodation/stay.ts";
import type { UserId } from "../../domain/users/user.ts";
import { stays } from "./stays.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const departureAnswers = sqliteTable(
  "departure_answers",
  {
    id: text().primaryKey(),
    stayId: text("stay_id")
      .$type<StayId>()
      .notNull()
      .references(() => stays.id, { onDelete: "restrict" }),
    item: text().$type<Answer["item"]>().notNull(),
    position: integer().notNull(),
    outcome: text().$type<Answer["outcome"]>().notNull(),
    reason: text(),
    sealedOffice: blob("sealed_office", { mode: "buffer" }),
    at: text().$type<Instant>().notNull(),
    by: text("by_user")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [index("departure_answers_by_item").on(t.stayId, t.item, t.position)],
);
classify(departureAnswers, {
  acceptsDrops: ["office"],
  erase: { part: "narratives", of: "stayId" },
  inHistory: true,
  namesIn: { reason: { shortest: 3 } },
});

export const departurePosts = sqliteTable("departure_posts", {
  id: text().primaryKey(),
  stayId: text("stay_id")
    .$type<StayId>()
    .notNull()
    .references(() => stays.id, { onDelete: "restrict" }),
  position: integer().notNull(),
  sealedOffice: blob("sealed_office", { mode: "buffer" }).notNull(),
  at: text("recorded_at").$type<Instant>().notNull(),
  by: text("recorded_by")
    .$type<UserId>()
    .notNull()
    .references(() => users.id, { onDelete: "restrict" }),
});
classify(departurePosts, {
  acceptsDrops: ["office"],
  erase: { part: "narratives", of: "stayId" },
  inHistory: true,
});
