import {
  blob,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
} from "drizzle-orm/sqlite-core";
import type {
  AgreementContent,
  Signing,
  SigningMarks,
  Steps,
  TextId,
} from "../../domain/daily-life/agreement.ts";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { StayId } from "../../domain/accommodation/stay.ts";
import type { UserId } from "../../domain/users/user.ts";
import { people } from "../people/people.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const agreementTexts = sqliteTable(
  "agreement_texts",
  {
    id: text().$type<TextId>().primaryKey(),
    language: text().notNull(),
    number: integer().notNull(),
    content: text({ mode: "json" }).$type<AgreementContent>().notNull(),
    startsOn: text("starts_on").$type<CalendarDate>(),
    asksAgain: integer("asks_again", { mode: "boolean" }).notNull(),
    isShipped: integer("is_shipped", { mode: "boolean" }).notNull(),
    publishedAt: text("published_at").$type<Instant>(),
    publishedBy: text("published_by")
      .$type<UserId>()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [unique().on(t.language, t.number)],
);
classify(agreementTexts, {});

export const agreementSignings = sqliteTable(
  "agreement_signings",
  {
    id: text().primaryKey(),
    personId: text("person_id").$type<PersonId>().notNull(),
    stayId: text("stay_id").$type<StayId>().notNull(),
    textId: text("text_id")
      .$type<TextId>()
      .notNull()
      .references(() => agreementTexts.id, { onDelete: "restrict" }),
    readIn: text("read_in").notNull(),
    interpreting: text().$type<Signing["interpreting"]>().notNull(),
    way: text().$type<Signing["way"]>().notNull(),
    marks: text({ mode: "json" }).$type<SigningMarks>(),
    sealedOffice: blob("sealed_office", { mode: "buffer" }),
    at: text().$type<Instant>().notNull(),
    by: text("by_user")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [index("agreement_signings_by_person").on(t.personId, t.at)],
);
classify(agreementSignings, {
  acceptsDrops: ["office"],
  onMerge: { personId: "moves" },
  erase: { part: "house" },
  inHistory: true,
  namesIn: { marks: { only: ["interpreter"] } },
});

export const agreementSteps = sqliteTable(
  "agreement_steps",
  {
    personId: text("person_id")
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "restrict" }),
    version: integer().notNull(),
    items: text({ mode: "json" }).$type<Steps>(),
    sealedOffice: blob("sealed_office", { mode: "buffer" }).notNull(),
    at: text().$type<Instant>().notNull(),
    by: text("by_user")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [primaryKey({ columns: [t.personId, t.version] })],
);
classify(agreementSteps, {
  acceptsDrops: ["office"],
  onMerge: {
    // Sealed to the person: the remaining file gets a list with the steps of both.
    personId: "stays",
  },
  erase: { part: "house" },
  namesIn: { items: { only: ["text"] } },
});
