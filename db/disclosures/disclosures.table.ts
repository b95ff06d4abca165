import {
  blob,
  foreignKey,
  index,
  integer,
  sqliteTable,
  text,
  unique,
} from "drizzle-orm/sqlite-core";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { OrderId, OrderState } from "../../domain/disclosures/compelled-disclosure.ts";
import type { ConsentId, ConsentRowId, ConsentState } from "../../domain/disclosures/consent.ts";
import type { DisclosureId } from "../../domain/disclosures/disclosure.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { Compartment, UserId } from "../../domain/users/user.ts";
import { people } from "../people/people.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

const recorded = () => ({
  sealed: blob({ mode: "buffer" }).notNull(),
  at: text("recorded_at").$type<Instant>().notNull(),
  by: text("recorded_by")
    .$type<UserId>()
    .notNull()
    .references(() => users.id, { onDelete: "restrict" }),
});
const ofPerson = () =>
  text("person_id")
    .$type<PersonId>()
    .notNull()
    .references(() => people.id, { onDelete: "restrict" });

export const consents = sqliteTable(
  "consents",
  {
    id: text().$type<ConsentRowId>().primaryKey(),
    consentId: text("consent_id").$type<ConsentId>().notNull(),
    version: integer().notNull(),
    personId: ofPerson(),
    compartment: text().$type<Compartment>().notNull(),
    state: text().$type<ConsentState>().notNull(),
    from: text("from_on").$type<CalendarDate>().notNull(),
    until: text("until_on").$type<CalendarDate>(),
    endedOn: text("ended_on").$type<CalendarDate>(),
    ...recorded(),
  },
  (t) => [
    unique().on(t.consentId, t.version),
    unique().on(t.id, t.personId),
    index("consents_by_person").on(t.personId),
    index("consents_by_end").on(t.until),
  ],
);
classify(consents, {
  onMerge: { personId: "moves" },
  erase: { part: "dates" },
  readers: "office",
  inHistory: true,
});

export const disclosures = sqliteTable(
  "disclosures",
  {
    id: text().$type<DisclosureId>().primaryKey(),
    personId: ofPerson(),
    compartment: text().$type<Compartment>().notNull(),
    day: text().$type<CalendarDate>().notNull(),
    consentRow: text("consent_row").$type<ConsentRowId>(),
    corrects: text().$type<DisclosureId>().unique(),
    source: text().unique(),
    ...recorded(),
  },
  (t) => [
    unique().on(t.id, t.personId),
    foreignKey({
      columns: [t.consentRow, t.personId],
      foreignColumns: [consents.id, consents.personId],
    }).onDelete("restrict"),
    foreignKey({
      columns: [t.corrects, t.personId],
      foreignColumns: [t.id, t.personId],
    }).onDelete("restrict"),
    index("disclosures_by_person").on(t.personId),
  ],
);
classify(disclosures, {
  onMerge: { personId: "moves" },
  erase: { part: "dates", follows: "corrects" },
  readers: "office",
  acceptsDrops: ["care"],
  inHistory: true,
});

export const compelledDisclosures = sqliteTable(
  "compelled_disclosures",
  {
    id: text().primaryKey(),
    orderId: text("order_id").$type<OrderId>().notNull(),
    version: integer().notNull(),
    personId: ofPerson(),
    state: text().$type<OrderState>().notNull(),
    dueOn: text("due_on").$type<CalendarDate>(),
    disclosureId: text("disclosure_id").$type<DisclosureId>(),
    ...recorded(),
  },
  (t) => [
    unique().on(t.orderId, t.version),
    foreignKey({
      columns: [t.disclosureId, t.personId],
      foreignColumns: [disclosures.id, disclosures.personId],
    }).onDelete("restrict"),
    index("compelled_disclosures_by_person").on(t.personId),
  ],
);
classify(compelledDisclosures, {
  onMerge: { personId: "moves" },
  erase: { part: "dates" },
  readers: "office",
  inHistory: true,
});
