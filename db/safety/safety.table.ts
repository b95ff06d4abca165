import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type {
  ContactBanId,
  RiskAssessmentId,
  RiskLevel,
  WrittenCard,
} from "../../domain/safety/safety.ts";
import type { UserId } from "../../domain/users/user.ts";
import { people } from "../people/people.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const riskAssessments = sqliteTable(
  "risk_assessments",
  {
    id: text().$type<RiskAssessmentId>().primaryKey(),
    personId: text("person_id")
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "restrict" }),
    on: text("day").$type<CalendarDate>().notNull(),
    level: text().$type<RiskLevel>().notNull(),
    reviewOn: text("review_on").$type<CalendarDate>().notNull(),
    withPerson: integer("with_person", { mode: "boolean" }).notNull(),
    sealedCare: blob("sealed_care", { mode: "buffer" }).notNull(),
    at: text("recorded_at").$type<Instant>().notNull(),
    by: text("recorded_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    signature: blob({ mode: "buffer" }).notNull(),
  },
  (t) => [index("risk_assessments_by_person").on(t.personId, t.on)],
);
classify(riskAssessments, {
  onMerge: { personId: "moves" },
  erase: { part: "narratives" },
});

/** The list of people to keep away on a card. */
const lists = ["phone", "codeWord", "neverContact"];
/** There is no later card. */
const isInForce = `NOT EXISTS (
  SELECT 1 FROM safety_cards AS later
  WHERE later.person_id = safety_cards.person_id AND later.version > safety_cards.version
)`;

export const safetyCards = sqliteTable(
  "safety_cards",
  {
    personId: text("person_id")
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "restrict" }),
    version: integer().notNull(),
    card: text({ mode: "json" }).$type<WrittenCard>(),
    sealedOffice: blob("sealed_office", { mode: "buffer" }).notNull(),
    at: text("recorded_at").$type<Instant>().notNull(),
    by: text("recorded_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    signature: blob({ mode: "buffer" }),
    cardSignature: blob("card_signature", { mode: "buffer" }),
  },
  (t) => [primaryKey({ columns: [t.personId, t.version] })],
);
classify(safetyCards, {
  acceptsDrops: ["office"],
  onMerge: {
    // The remaining file gets a card with the content of both; those of the merged one are its past.
    personId: "stays",
  },
  erase: { part: "narratives" },
  namesIn: {
    card: [
      { byNumber: true, only: ["whenGoingOut", "whenRecognised"] },
      { byNumber: true, only: lists, rows: `NOT ${isInForce}` },
      {
        byNumber: true,
        only: lists,
        isList: true,
        rows: isInForce,
      },
    ],
  },
});

export const contactBans = sqliteTable("must_not_meet", {
  id: text().$type<ContactBanId>().primaryKey(),
  a: text("person_a")
    .$type<PersonId>()
    .notNull()
    .references(() => people.id, { onDelete: "restrict" }),
  b: text("person_b")
    .$type<PersonId>()
    .notNull()
    .references(() => people.id, { onDelete: "restrict" }),
  sealedOffice: blob("sealed_office", { mode: "buffer" }).notNull(),
  at: text("recorded_at").$type<Instant>().notNull(),
  by: text("recorded_by")
    .$type<UserId>()
    .notNull()
    .references(() => users.id, { onDelete: "restrict" }),
  liftedAt: text("lifted_at").$type<Instant>(),
  liftedBy: text("lifted_by")
    .$type<UserId>()
    .references(() => users.id, { onDelete: "restrict" }),
  signature: blob({ mode: "buffer" }).notNull(),
});
classify(contactBans, {
  onMerge: { a: "own", b: "own" },
  erase: { part: "narratives", by: ["a", "b"] },
});
