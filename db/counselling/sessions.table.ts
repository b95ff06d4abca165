import { sql } from "drizzle-orm";
import {
  blob,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
} from "drizzle-orm/sqlite-core";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type {
  SessionId,
  SessionKind,
  SessionPlace,
  HeaderFacts,
  Interpreted,
  NoteId,
  NoteLevel,
  ReaderPart,
} from "../../domain/counselling/session.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import { people } from "../people/people.table.ts";
import { users } from "../users/users.table.ts";
import type { MemberId } from "../../domain/users/roster-statement.ts";
import { classify } from "../platform/table-classification.ts";

const userIn = (column: string) =>
  text(column)
    .$type<UserId>()
    .references(() => users.id, { onDelete: "restrict" });
const ofSession = () =>
  text("contact_id")
    .$type<SessionId>()
    .notNull()
    .references(() => sessions.id, { onDelete: "restrict" });

export const sessions = sqliteTable(
  "contacts",
  {
    id: text().$type<SessionId>().primaryKey(),
    personId: text("person_id")
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "restrict" }),
    day: text().$type<CalendarDate>().notNull(),
    minutes: integer().notNull(),
    place: text().$type<SessionPlace>().notNull(),
    kind: text().$type<SessionKind>().notNull(),
    interpreted: text().$type<Interpreted>().notNull(),
    isInterview: integer("is_interview", { mode: "boolean" }).notNull(),
    level: text().$type<NoteLevel>().notNull(),
    at: text("recorded_at").$type<Instant>().notNull(),
    by: userIn("recorded_by").notNull(),
    takenBackAt: text("taken_back_at").$type<Instant>(),
    takenBackBy: userIn("taken_back_by"),
    version: integer().notNull(),
  },
  (t) => [
    index("contacts_by_person").on(t.personId, t.day),
    index("contacts_by_worker").on(t.by, t.day),
    index("contacts_by_day")
      .on(t.day, t.personId, t.kind, t.isInterview, t.by, t.takenBackAt)
      .where(sql`${t.takenBackAt} IS NULL`),
    index("contacts_sealed")
      .on(t.by, t.at)
      .where(sql`${t.level} = 'sealed'`),
  ],
);
classify(sessions, {
  onMerge: { personId: "moves" },
  erase: { part: "dates" },
  inHistory: "own",
});

export const sessionNotes = sqliteTable(
  "contact_notes",
  {
    seq: integer().primaryKey(),
    id: text().$type<NoteId>().notNull().unique(),
    contactId: ofSession(),
    position: integer().notNull(),
    houseText: text("house_text"),
    sealed: blob({ mode: "buffer" }).notNull(),
    hash: blob({ mode: "buffer" }).notNull(),
    at: text("signed_at").$type<Instant>().notNull(),
    by: userIn("signed_by").notNull(),
    signature: blob({ mode: "buffer" }).notNull(),
  },
  (t) => [unique().on(t.contactId, t.position)],
);
classify(sessionNotes, {
  erase: { part: "narratives", of: "contactId" },
  inHistory: "own",
  namesIn: { houseText: {} },
});

export const sessionNoteKeys = sqliteTable(
  "contact_keys",
  {
    contactId: ofSession(),
    memberId: text("member_id").$type<MemberId>().notNull(),
    part: text().$type<ReaderPart>().notNull(),
    publicKey: blob("public_key", { mode: "buffer" }).notNull(),
    sealedKey: blob("sealed_key", { mode: "buffer" }).notNull(),
    signature: blob({ mode: "buffer" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.contactId, t.memberId] })],
);
classify(sessionNoteKeys, { erase: { part: "narratives", of: "contactId" }, onAccess: "nothing" });

export const noteOpenings = sqliteTable(
  "note_openings",
  {
    id: text().primaryKey(),
    contactId: ofSession(),
    sealedCare: blob("sealed_care", { mode: "buffer" }).notNull(),
    at: text("opened_at").$type<Instant>().notNull(),
    by: userIn("opened_by").notNull(),
    seenAt: text("seen_at").$type<Instant>(),
  },
  (t) => [index("note_openings_by_contact").on(t.contactId)],
);
classify(noteOpenings, {
  erase: { part: "narratives", of: "contactId" },
  inHistory: "own",
});

export const sessionCorrections = sqliteTable(
  "contact_corrections",
  {
    id: text().primaryKey(),
    contactId: ofSession(),
    version: integer().notNull(),
    before: text({ mode: "json" }).$type<HeaderFacts>().notNull(),
    sealed: blob({ mode: "buffer" }).notNull(),
    at: text("corrected_at").$type<Instant>().notNull(),
    by: userIn("corrected_by").notNull(),
  },
  (t) => [unique().on(t.contactId, t.version)],
);
classify(sessionCorrections, {
  erase: { part: "narratives", of: "contactId" },
  inHistory: "own",
});
