import { blob, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { sql } from "drizzle-orm";
import type { ImportId } from "../../domain/import/import-schemas.ts";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { AgeClass } from "../../domain/retention/anonymized-file-row.ts";
import type {
  ErasureGround,
  ErasureOrderId,
  ErasurePart,
  ErasureState,
  LegalHoldId,
} from "../../domain/retention/erasure-order.ts";
import type { FrozenFigures } from "../../domain/retention/frozen-year-figures.ts";
import type { RetentionClass } from "../../domain/retention/retention.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { ExitReason, Sex } from "../../domain/vocabulary/code-lists.ts";
import { imports } from "./imports.table.ts";
import { people } from "../people/people.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

const user = (column: string) =>
  text(column)
    .$type<UserId>()
    .references(() => users.id, { onDelete: "restrict" });

export const retentionTerms = sqliteTable("retention_terms", {
  id: text().primaryKey(),
  class: text().$type<RetentionClass>().notNull(),
  months: integer().notNull(),
  from: text("from_day").$type<CalendarDate>().notNull(),
  at: text("recorded_at").$type<Instant>().notNull(),
  by: user("recorded_by").notNull(),
});
classify(retentionTerms, {});

export const legalHolds = sqliteTable(
  "legal_holds",
  {
    id: text().$type<LegalHoldId>().primaryKey(),
    personId: text("person_id")
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "restrict" }),
    until: text("until_on").$type<CalendarDate>(),
    sealed: blob({ mode: "buffer" }).notNull(),
    at: text("set_at").$type<Instant>().notNull(),
    by: user("set_by").notNull(),
    liftProposedAt: text("lift_proposed_at").$type<Instant>(),
    liftProposedBy: user("lift_proposed_by"),
    liftedAt: text("lifted_at").$type<Instant>(),
    liftedBy: user("lifted_by"),
  },
  (t) => [index("legal_holds_by_person").on(t.personId)],
);
classify(legalHolds, { onMerge: { personId: "moves" }, erase: { part: "dates" } });

export const erasureOrders = sqliteTable(
  "erasure_orders",
  {
    id: text().$type<ErasureOrderId>().primaryKey(),
    personId: text("person_id").$type<PersonId>().notNull(),
    parts: text({ mode: "json" }).$type<readonly ErasurePart[]>().notNull(),
    ground: text().$type<ErasureGround>().notNull(),
    notBefore: text("not_before").$type<CalendarDate>().notNull(),
    state: text().$type<ErasureState>().notNull(),
    proposedAt: text("proposed_at").$type<Instant>().notNull(),
    proposedBy: user("proposed_by").notNull(),
    agreedAt: text("agreed_at").$type<Instant>(),
    agreedBy: user("agreed_by"),
    settledAt: text("settled_at").$type<Instant>(),
    settledBy: user("settled_by"),
    erasedOn: text("erased_on").$type<CalendarDate>(),
    number: integer(),
    narrativesUntil: text("narratives_until").$type<CalendarDate>(),
  },
  (t) => [
    uniqueIndex("erasure_orders_under_way")
      .on(t.personId)
      .where(sql`settled_at IS NULL`),
  ],
);
classify(erasureOrders, {
  onMerge: {
    // An order is about the file it names; a merge requires withdrawing it first.
    personId: "stays",
  },
});

/** The narratives that an order erased, sealed to the recovery key alone. */
export const erasedNarratives = sqliteTable("erased_narratives", {
  id: text()
    .$type<ErasureOrderId>()
    .primaryKey()
    .references(() => erasureOrders.id, { onDelete: "restrict" }),
  sealed: blob({ mode: "buffer" }).notNull(),
});
classify(erasedNarratives, {});

/** Whose rows may go, in the middle of the transaction that erases, or that takes an import back. */
export const erasing = sqliteTable("erasing", {
  personId: text("person_id").$type<PersonId>().primaryKey(),
  orderId: text("order_id")
    .$type<ErasureOrderId>()
    .references(() => erasureOrders.id, { onDelete: "restrict" }),
  importId: text("import_id")
    .$type<ImportId>()
    .references(() => imports.id, { onDelete: "restrict" }),
});
classify(erasing, {
  onMerge: {
    // Empty except while an order is carried out, and then no files are merged.
    personId: "stays",
  },
});

export const frozenYears = sqliteTable("frozen_years", {
  year: integer().primaryKey(),
  figures: text({ mode: "json" }).$type<FrozenFigures>().notNull(),
  frozenAt: text("frozen_at").$type<Instant>().notNull(),
});
classify(frozenYears, {});

export const coarseRows = sqliteTable("coarse_rows", {
  id: text().primaryKey(),
  year: integer().notNull(),
  sex: text().$type<Sex>(),
  ageClass: text("age_class").$type<AgeClass>(),
  reason: text().$type<ExitReason>(),
});
classify(coarseRows, {});
