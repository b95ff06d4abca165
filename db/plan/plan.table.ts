import {
  blob,
  foreignKey,
  index,
  integer,
  sqliteTable,
  text,
  unique,
} from "drizzle-orm/sqlite-core";
import { sql } from "drizzle-orm";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { EntryKind, PlanEntryId, PlanHeader } from "../../domain/plan/plan-entry.ts";
import type {
  ProjectKind,
  ProjectOutcome,
  ProjectRecordId,
} from "../../domain/plan/course-and-work-record.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { LanguageCode } from "../../domain/vocabulary/code-lists.ts";
import { customTermsColumn } from "../vocabulary/custom-terms-column.ts";
import { people } from "../people/people.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

const user = (column: string) =>
  text(column)
    .$type<UserId>()
    .references(() => users.id, { onDelete: "restrict" });
const ofPerson = () =>
  text("person_id")
    .$type<PersonId>()
    .notNull()
    .references(() => people.id, { onDelete: "restrict" });
const recorded = () => ({
  sealedCare: blob("sealed_care", { mode: "buffer" }).notNull(),
  at: text("recorded_at").$type<Instant>().notNull(),
  by: user("recorded_by").notNull(),
});

export const planEntries = sqliteTable(
  "plan_entries",
  {
    id: text().$type<PlanEntryId>().primaryKey(),
    /** Of its first version. */
    entryId: text("entry_id").$type<PlanEntryId>().notNull(),
    version: integer().notNull(),
    personId: ofPerson(),
    kind: text().$type<EntryKind>().notNull(),
    state: text().$type<PlanHeader["state"]>().notNull(),
    partOf: text("part_of").$type<PlanEntryId>(),
    forWhom: text("for_whom").$type<NonNullable<PlanHeader["forWhom"]>>(),
    workerId: user("worker_id"),
    day: text().$type<CalendarDate>(),
    ...recorded(),
  },
  (t) => [
    unique().on(t.entryId, t.version),
    foreignKey({ columns: [t.partOf], foreignColumns: [t.id] }).onDelete("restrict"),
    index("plan_entries_by_person").on(t.personId),
    index("plan_entries_of_steps")
      .on(t.day)
      .where(sql`kind = 'step' AND state = 'open'`),
  ],
);
classify(planEntries, {
  onMerge: { personId: "moves" },
  erase: { part: "narratives", follows: "partOf" },
  readers: "care",
  inHistory: true,
});

export const projectRecords = sqliteTable(
  "project_records",
  {
    id: text().$type<ProjectRecordId>().primaryKey(),
    recordId: text("record_id").$type<ProjectRecordId>().notNull(),
    version: integer().notNull(),
    personId: ofPerson(),
    kind: text().$type<ProjectKind>().notNull(),
    language: text().$type<LanguageCode>(),
    level: text(),
    sector: text(),
    contract: text(),
    from: text("from_on").$type<CalendarDate>(),
    until: text("until_on").$type<CalendarDate>(),
    outcome: text().$type<ProjectOutcome>().notNull(),
    ...recorded(),
    ownWords: customTermsColumn<"sector" | "contract">(),
  },
  (t) => [unique().on(t.recordId, t.version), index("project_records_by_person").on(t.personId)],
);
classify(projectRecords, {
  onMerge: { personId: "moves" },
  erase: { part: "narratives" },
  readers: "care",
  inHistory: true,
});
