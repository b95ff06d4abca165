import { sql } from "drizzle-orm";
import {
  blob,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { DocumentId, DocumentKind, DocumentState } from "../../domain/residence/document.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { ResidenceEventId } from "../../domain/residence/procedure/procedure-event.ts";
import type { ProfileId } from "../../domain/residence/procedure/rules-in-force.ts";
import type { ProcedureId } from "../../domain/residence/residence-record.ts";
import type { UserId } from "../../domain/users/user.ts";
import { people } from "../people/people.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

const recorded = () => ({
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
const sealed = () => blob("sealed_office", { mode: "buffer" }).notNull();

export const residenceProcedures = sqliteTable(
  "residence_tracks",
  {
    id: text().$type<ProcedureId>().primaryKey(),
    personId: ofPerson(),
    openedOn: text("opened_on").$type<CalendarDate>().notNull(),
    isOpen: integer("is_open", { mode: "boolean" }).notNull().default(true),
    nextOn: text("next_on").$type<CalendarDate>(),
    version: integer().notNull(),
    sealedOffice: sealed(),
    ...recorded(),
  },
  (t) => [
    index("residence_tracks_by_person").on(t.personId),
    uniqueIndex("residence_tracks_one_open")
      .on(t.personId)
      .where(sql`is_open = 1`),
    index("residence_tracks_without_next")
      .on(t.id)
      .where(sql`is_open = 1 AND next_on IS NULL`),
    index("residence_tracks_by_next")
      .on(t.nextOn)
      .where(sql`next_on IS NOT NULL`),
  ],
);
classify(residenceProcedures, {
  onMerge: { personId: "moves" },
  erase: { part: "dates" },
  readers: "office",
  inHistory: true,
});

export const residenceEvents = sqliteTable(
  "residence_events",
  {
    id: text().$type<ResidenceEventId>().primaryKey(),
    trackId: text("track_id")
      .$type<ProcedureId>()
      .notNull()
      .references(() => residenceProcedures.id, { onDelete: "restrict" }),
    sealedOffice: sealed(),
    ...recorded(),
  },
  (t) => [index("residence_events_by_track").on(t.trackId, t.at)],
);
classify(residenceEvents, {
  erase: { part: "dates", of: "trackId" },
  readers: "office",
  inHistory: true,
});

const header = () => ({
  version: integer().notNull(),
  kind: text().$type<DocumentKind>().notNull(),
  state: text().$type<DocumentState>().notNull(),
  askedOn: text("asked_on").$type<CalendarDate>(),
  issuedOn: text("issued_on").$type<CalendarDate>(),
  expiresOn: text("expires_on").$type<CalendarDate>(),
});

export const documents = sqliteTable(
  "documents",
  {
    id: text().$type<DocumentId>().primaryKey(),
    personId: ofPerson(),
    trackId: text("track_id")
      .$type<ProcedureId>()
      .references(() => residenceProcedures.id, { onDelete: "restrict" }),
    ...header(),
    sealedOffice: sealed(),
    ...recorded(),
  },
  (t) => [
    index("documents_by_person").on(t.personId),
    index("documents_by_track")
      .on(t.trackId, t.issuedOn, t.kind, t.state, t.at, t.id)
      .where(sql`track_id IS NOT NULL`),
    index("documents_ending")
      .on(t.expiresOn, t.kind, t.personId, t.id)
      .where(sql`state = 'held' AND expires_on IS NOT NULL`),
    index("documents_asked_ending")
      .on(t.expiresOn, t.kind, t.personId, t.id)
      .where(sql`state = 'asked' AND expires_on IS NOT NULL`),
    index("documents_issued")
      .on(t.issuedOn, t.askedOn, t.expiresOn, t.kind, t.state, t.personId)
      .where(sql`issued_on IS NOT NULL`),
    index("documents_asked")
      .on(t.askedOn, t.issuedOn, t.expiresOn, t.kind, t.state, t.personId)
      .where(sql`asked_on IS NOT NULL`),
    index("documents_valid_until")
      .on(t.expiresOn, t.issuedOn, t.askedOn, t.kind, t.state, t.personId)
      .where(sql`expires_on IS NOT NULL`),
    uniqueIndex("documents_one_current")
      .on(t.trackId)
      .where(sql`track_id IS NOT NULL AND state = 'held'`),
  ],
);
classify(documents, {
  onMerge: { personId: "moves" },
  erase: { part: "identity" },
  inHistory: true,
});

export const documentsHistory = sqliteTable(
  "documents_history",
  {
    documentId: text("document_id")
      .$type<DocumentId>()
      .notNull()
      .references(() => documents.id, { onDelete: "restrict" }),
    ...header(),
    sealedOffice: sealed(),
    ...recorded(),
  },
  (t) => [primaryKey({ columns: [t.documentId, t.version] })],
);
classify(documentsHistory, { erase: { part: "identity", of: "documentId" } });

export const snoozes = sqliteTable(
  "snoozes",
  {
    id: text().primaryKey(),
    personId: ofPerson(),
    aboutId: text("about_id").$type<DocumentId | ProcedureId>().notNull(),
    until: text("until_day").$type<CalendarDate>().notNull(),
    sealedOffice: sealed(),
    ...recorded(),
  },
  (t) => [index("snoozes_by_about").on(t.aboutId, t.at)],
);
classify(snoozes, {
  onMerge: { personId: "moves" },
  erase: { part: "identity" },
  readers: "office",
  inHistory: true,
});

export const profileActivations = sqliteTable("profile_activations", {
  id: text().primaryKey(),
  profile: text().$type<Exclude<ProfileId, "1997">>().notNull(),
  from: text("from_day").$type<CalendarDate>(),
  ...recorded(),
});
classify(profileActivations, {});
