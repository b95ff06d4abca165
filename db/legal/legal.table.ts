import {
  blob,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
} from "drizzle-orm/sqlite-core";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { CriminalCaseId } from "../../domain/legal/criminal-case.ts";
import type { JudicialEventId } from "../../domain/legal/judicial-event.ts";
import type { LegalRecordId, OwnNoteId } from "../../domain/legal/legal-record.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import { people } from "../people/people.table.ts";
import { users } from "../users/users.table.ts";
import type { MemberId } from "../../domain/users/roster-statement.ts";
import { classify } from "../platform/table-classification.ts";

const byUser = (column: string) =>
  text(column)
    .$type<UserId>()
    .notNull()
    .references(() => users.id, { onDelete: "restrict" });
const recorded = () => ({
  at: text("recorded_at").$type<Instant>().notNull(),
  by: byUser("recorded_by"),
});
const ofPerson = () =>
  text("person_id")
    .$type<PersonId>()
    .references(() => people.id, { onDelete: "restrict" });
const ofCase = () =>
  text("case_id")
    .$type<CriminalCaseId>()
    .notNull()
    .references(() => criminalCases.id, { onDelete: "restrict" });
const sealed = (column: string) => blob(column, { mode: "buffer" });

export const criminalCases = sqliteTable("criminal_cases", {
  id: text().$type<CriminalCaseId>().primaryKey(),
  at: text("opened_at").$type<Instant>().notNull(),
  by: byUser("opened_by"),
});
classify(criminalCases, {});

export const criminalCaseVersions = sqliteTable(
  "criminal_case_versions",
  {
    id: text().primaryKey(),
    caseId: ofCase(),
    version: integer().notNull(),
    sealedOffice: sealed("sealed_office").notNull(),
    ...recorded(),
  },
  (t) => [unique().on(t.caseId, t.version)],
);
classify(criminalCaseVersions, { readers: "office", inHistory: "own" });

export const criminalCaseLinks = sqliteTable(
  "criminal_case_links",
  {
    id: text().primaryKey(),
    caseId: ofCase(),
    personId: ofPerson().notNull(),
    sealedOffice: sealed("sealed_office").notNull(),
    ...recorded(),
  },
  (t) => [
    index("criminal_case_links_by_person").on(t.personId),
    index("criminal_case_links_by_case").on(t.caseId),
  ],
);
classify(criminalCaseLinks, {
  onMerge: { personId: "moves" },
  erase: { part: "narratives" },
  shares: "caseId",
  readers: "office",
  inHistory: true,
  onAccess: "withWhatItNames",
});

export const judicialEvents = sqliteTable(
  "judicial_events",
  {
    id: text().$type<JudicialEventId>().primaryKey(),
    caseId: ofCase(),
    /** Null for a step of the case itself. */
    personId: ofPerson(),
    corrects: text().$type<JudicialEventId>().unique(),
    sealedOffice: sealed("sealed_office").notNull(),
    sealedCare: sealed("sealed_care"),
    ...recorded(),
  },
  (t) => [
    unique().on(t.id, t.caseId),
    foreignKey({ columns: [t.corrects, t.caseId], foreignColumns: [t.id, t.caseId] }).onDelete(
      "restrict",
    ),
    index("judicial_events_by_case").on(t.caseId),
    index("judicial_events_by_person").on(t.personId),
  ],
);
classify(judicialEvents, {
  onMerge: { personId: "moves" },
  erase: { part: "narratives", follows: "corrects" },
  readers: "office",
  inHistory: "own",
});

export const legalRecords = sqliteTable(
  "legal_records",
  {
    id: text().$type<LegalRecordId>().primaryKey(),
    personId: ofPerson().notNull(),
    replaces: text().$type<LegalRecordId>().unique(),
    sealedOffice: sealed("sealed_office").notNull(),
    sealedCare: sealed("sealed_care"),
    ...recorded(),
  },
  (t) => [
    unique().on(t.id, t.personId),
    foreignKey({ columns: [t.replaces, t.personId], foreignColumns: [t.id, t.personId] }).onDelete(
      "restrict",
    ),
    index("legal_records_by_person").on(t.personId),
  ],
);
classify(legalRecords, {
  onMerge: { personId: "moves" },
  erase: { part: "narratives", follows: "replaces" },
  readers: "office",
  inHistory: true,
});

export const interviewCards = sqliteTable(
  "interview_cards",
  {
    id: text().$type<LegalRecordId>().primaryKey(),
    personId: ofPerson().notNull(),
    replaces: text().$type<LegalRecordId>().unique(),
    sealedCare: sealed("sealed_care").notNull(),
    ...recorded(),
  },
  (t) => [
    unique().on(t.id, t.personId),
    foreignKey({ columns: [t.replaces, t.personId], foreignColumns: [t.id, t.personId] }).onDelete(
      "restrict",
    ),
    index("interview_cards_by_person").on(t.personId),
  ],
);
classify(interviewCards, {
  onMerge: { personId: "moves" },
  erase: { part: "narratives", follows: "replaces" },
  readers: "care",
  inHistory: true,
});

export const ownNotes = sqliteTable(
  "own_notes",
  {
    id: text().$type<OwnNoteId>().primaryKey(),
    personId: ofPerson().notNull(),
    authorId: byUser("author_id"),
    sealed: sealed("sealed").notNull(),
    at: text("written_at").$type<Instant>().notNull(),
  },
  (t) => [index("own_notes_by_person").on(t.personId), index("own_notes_by_author").on(t.authorId)],
);
classify(ownNotes, {
  onMerge: { personId: "moves" },
  erase: { part: "narratives" },
  readers: "office",
  inHistory: true,
});

export const ownNoteKeys = sqliteTable(
  "own_note_keys",
  {
    noteId: text("note_id")
      .$type<OwnNoteId>()
      .notNull()
      .references(() => ownNotes.id, { onDelete: "restrict" }),
    memberId: text("member_id").$type<MemberId>().notNull(),
    publicKey: sealed("public_key").notNull(),
    sealedKey: sealed("sealed_key").notNull(),
  },
  (t) => [primaryKey({ columns: [t.noteId, t.memberId] })],
);
classify(ownNoteKeys, { erase: { part: "narratives", of: "noteId" }, onAccess: "nothing" });
