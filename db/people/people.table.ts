import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate, CalendarMonth, Instant } from "../../domain/core/calendar-date.ts";
import type { MemberId } from "../../domain/users/roster-statement.ts";
import type { Age, PersonId } from "../../domain/people/person.ts";
import type { Compartment } from "../../domain/users/user.ts";
import type { Sex } from "../../domain/vocabulary/code-lists.ts";
import { classify } from "../platform/table-classification.ts";

export const people = sqliteTable("people", {
  id: text().$type<PersonId>().primaryKey(),
  number: integer().notNull().unique(),
  version: integer().notNull(),
  name: text(),
  sex: text().$type<Sex>().notNull(),
  ageBasis: text("age_basis").$type<Age["basis"]>().notNull(),
  birthMonth: text("birth_month").$type<CalendarMonth>(),
  ageYears: integer("age_years"),
  ageOn: text("age_on").$type<CalendarDate>(),
  nationality: text(),
  languages: text({ mode: "json" }).$type<readonly string[]>().notNull(),
  alerts: text({ mode: "json" }).$type<readonly string[]>().notNull(),
  officeVersion: integer("office_version"),
  sealedOffice: blob("sealed_office", { mode: "buffer" }),
  careVersion: integer("care_version"),
  sealedCare: blob("sealed_care", { mode: "buffer" }),
  createdAt: text("created_at").$type<Instant>().notNull(),
  sealedHidden: blob("sealed_hidden", { mode: "buffer" }),
  hiddenVersion: integer("hidden_version"),
  helpNeeded: text("help_needed").notNull(),
  isNationalityPresumed: integer("is_nationality_presumed", { mode: "boolean" }).notNull(),
  ageUpTo: integer("age_up_to"),
});
classify(people, {
  acceptsDrops: ["office"],
  erase: { part: "dates", by: ["id"] },
  namesIn: { alerts: { byNumber: true }, helpNeeded: { byNumber: true } },
});

export const peopleHistory = sqliteTable(
  "people_history",
  {
    personId: text("person_id")
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "restrict" }),
    version: integer().notNull(),
    card: text({ mode: "json" }).$type<Readonly<Record<string, unknown>>>().notNull(),
    officeVersion: integer("office_version"),
    sealedOffice: blob("sealed_office", { mode: "buffer" }),
    careVersion: integer("care_version"),
    sealedCare: blob("sealed_care", { mode: "buffer" }),
    replacedAt: text("replaced_at").$type<Instant>().notNull(),
    sealedHidden: blob("sealed_hidden", { mode: "buffer" }),
    hiddenVersion: integer("hidden_version"),
  },
  (t) => [primaryKey({ columns: [t.personId, t.version] })],
);
classify(peopleHistory, {
  onMerge: { personId: "stays" },
  erase: { part: "identity" },
  namesIn: { card: { byNumber: true, only: ["alerts", "helpNeeded"] } },
});

export const hiddenHolders = sqliteTable(
  "hidden_holders",
  {
    personId: text("person_id")
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "restrict" }),
    memberId: text("member_id").$type<MemberId>().notNull(),
    publicKey: blob("public_key", { mode: "buffer" }).notNull(),
    sealedKey: blob("sealed_key", { mode: "buffer" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.memberId] })],
);
classify(hiddenHolders, {
  onMerge: { personId: "stays" },
  erase: { part: "identity" },
  onAccess: "nothing",
});

export const peopleDrops = sqliteTable("people_drops", {
  id: text().primaryKey(),
  personId: text("person_id")
    .$type<PersonId>()
    .notNull()
    .references(() => people.id, { onDelete: "restrict" }),
  sealed: blob({ mode: "buffer" }).notNull(),
  droppedAt: text("dropped_at").$type<Instant>().notNull(),
});
classify(peopleDrops, {
  acceptsDrops: ["office"],
  onMerge: { personId: "moves" },
  erase: { part: "identity" },
});

export const nameHashes = sqliteTable(
  "name_hashes",
  {
    hash: blob({ mode: "buffer" }).notNull(),
    personId: text("person_id")
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "restrict" }),
  },
  (t) => [
    primaryKey({ columns: [t.hash, t.personId] }),
    index("name_hashes_by_person").on(t.personId),
  ],
);
classify(nameHashes, {
  notAudited: "derived",
  onMerge: { personId: "own" },
  erase: { part: "identity" },
  onAccess: "nothing",
});

export const blobs = sqliteTable("blobs", {
  id: text().primaryKey(),
  compartment: text().$type<Compartment>().notNull(),
  sha256: blob({ mode: "buffer" }).notNull(),
  size: integer().notNull(),
  sealed: blob({ mode: "buffer" }).notNull(),
});
classify(blobs, { onAccess: "nothing" });
