import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type {
  BreachContent,
  BreachId,
  BreachOutcome,
  BreachRisk,
} from "../../domain/incidents/address-breach.ts";
import type { CalendarDate, ClockTime, Instant } from "../../domain/core/calendar-date.ts";
import type {
  Basis,
  IncidentId,
  IncidentWords,
  Part,
  ResponseLevel,
} from "../../domain/incidents/incident.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import { people } from "../people/people.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

const userIn = (column: string) =>
  text(column)
    .$type<UserId>()
    .references(() => users.id, { onDelete: "restrict" });

const personIn = (column: string) =>
  text(column)
    .$type<PersonId>()
    .references(() => people.id, { onDelete: "restrict" });

export const incidents = sqliteTable("incidents", {
  id: text().$type<IncidentId>().primaryKey(),
  version: integer().notNull(),
  on: text("happened_on").$type<CalendarDate>().notNull(),
  at: text("happened_at").$type<ClockTime>(),
  basis: text().$type<Basis>().notNull(),
  level: text().$type<ResponseLevel>(),
  withPerson: integer("with_person", { mode: "boolean" }).notNull(),
  followUpOn: text("follow_up_on").$type<CalendarDate>(),
  followedUpAt: text("followed_up_at").$type<Instant>(),
  followedUpBy: userIn("followed_up_by"),
  expires: text("expires_on").$type<CalendarDate>().notNull(),
  recordedAt: text("recorded_at").$type<Instant>().notNull(),
  recordedBy: userIn("recorded_by").notNull(),
  backgroundVersion: integer("background_version"),
  sealedBackground: blob("sealed_background", { mode: "buffer" }),
  erasedAt: text("erased_at").$type<Instant>(),
});
classify(incidents, { acceptsDrops: ["care"] });

export const incidentPeople = sqliteTable(
  "incident_people",
  {
    incidentId: text("incident_id")
      .$type<IncidentId>()
      .notNull()
      .references(() => incidents.id, { onDelete: "restrict" }),
    personId: personIn("person_id").notNull(),
    part: text().$type<Part>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.incidentId, t.personId] }),
    index("incident_people_by_person").on(t.personId),
  ],
);
classify(incidentPeople, {
  onMerge: { personId: "moves" },
  erase: { part: "house" },
  shares: "incidentId",
  onAccess: "withWhatItNames",
});

export const incidentWords = sqliteTable(
  "incident_words",
  {
    incidentId: text("incident_id")
      .$type<IncidentId>()
      .notNull()
      .references(() => incidents.id, { onDelete: "restrict" }),
    version: integer().notNull(),
    words: text({ mode: "json" }).$type<IncidentWords>().notNull(),
    at: text().$type<Instant>().notNull(),
    by: userIn("by_user").notNull(),
  },
  (t) => [primaryKey({ columns: [t.incidentId, t.version] })],
);
classify(incidentWords, { namesIn: { words: {} } });

export const addressBreaches = sqliteTable("address_breaches", {
  id: text().$type<BreachId>().primaryKey(),
  version: integer().notNull(),
  knownOn: text("known_on").$type<CalendarDate>().notNull(),
  risk: text().$type<BreachRisk>().notNull(),
  openedAt: text("opened_at").$type<Instant>().notNull(),
  openedBy: userIn("opened_by").notNull(),
  reasonsVersion: integer("reasons_version"),
  sealedReasons: blob("sealed_reasons", { mode: "buffer" }),
  assessedAt: text("assessed_at").$type<Instant>(),
  assessedBy: userIn("assessed_by"),
  outcome: text().$type<BreachOutcome>(),
  sealedAssessment: blob("sealed_assessment", { mode: "buffer" }),
});
classify(addressBreaches, { acceptsDrops: ["office", "care"] });

export const addressBreachPeople = sqliteTable(
  "address_breach_people",
  {
    breachId: text("breach_id")
      .$type<BreachId>()
      .notNull()
      .references(() => addressBreaches.id, { onDelete: "restrict" }),
    personId: personIn("person_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.breachId, t.personId] })],
);
classify(addressBreachPeople, {
  onMerge: { personId: "moves" },
  erase: { part: "house" },
  shares: "breachId",
  onAccess: "withWhatItNames",
});

export const addressBreachContents = sqliteTable(
  "address_breach_contents",
  {
    breachId: text("breach_id")
      .$type<BreachId>()
      .notNull()
      .references(() => addressBreaches.id, { onDelete: "restrict" }),
    version: integer().notNull(),
    content: text({ mode: "json" }).$type<BreachContent>(),
    sealedOffice: blob("sealed_office", { mode: "buffer" }).notNull(),
    at: text().$type<Instant>().notNull(),
    by: userIn("by_user").notNull(),
  },
  (t) => [primaryKey({ columns: [t.breachId, t.version] })],
);
classify(addressBreachContents, { acceptsDrops: ["office"], namesIn: { content: {} } });
