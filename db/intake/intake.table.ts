import { blob, index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { AssistanceId } from "../../domain/intake/assistance.ts";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { ConditionRecordId } from "../../domain/residence/protection-conditions.ts";
import type { ArrivalNeeds, IntakeOutcome, IntakeSection } from "../../domain/intake/intake.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { RefusalReason } from "../../domain/referrals/referral.ts";
import type { UserId } from "../../domain/users/user.ts";
import { customTermsColumn } from "../vocabulary/custom-terms-column.ts";
import { assistances } from "./assistances.table.ts";
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
const ofAssistance = () =>
  text("assistance_id")
    .$type<AssistanceId>()
    .notNull()
    .references(() => assistances.id, { onDelete: "restrict" });

export const intakeSections = sqliteTable(
  "intake_sections",
  {
    id: text().primaryKey(),
    personId: ofPerson(),
    assistanceId: ofAssistance(),
    section: text().$type<IntakeSection>().notNull(),
    version: integer().notNull(),
    arrival: text({ mode: "json" }).$type<ArrivalNeeds>(),
    sealedOffice: blob("sealed_office", { mode: "buffer" }).notNull(),
    sealedCare: blob("sealed_care", { mode: "buffer" }),
    ...recorded(),
    /** Where a merge gave it another number than the one it was sealed at. */
    sealedVersion: integer("sealed_version"),
  },
  (t) => [
    unique().on(t.personId, t.section, t.version),
    index("intake_sections_by_assistance").on(t.assistanceId),
  ],
);
classify(intakeSections, {
  acceptsDrops: ["office"],
  onMerge: { personId: "own" },
  erase: [
    { part: "narratives", only: "section <> 'identity'" },
    { part: "identity", only: "section = 'identity'" },
  ],
  inHistory: "own",
  namesIn: { arrival: { only: ["text"] } },
});

export const conditionRecords = sqliteTable(
  "condition_records",
  {
    id: text().$type<ConditionRecordId>().primaryKey(),
    personId: ofPerson(),
    corrects: text().$type<ConditionRecordId>(),
    sealedOffice: blob("sealed_office", { mode: "buffer" }).notNull(),
    ...recorded(),
    signature: blob({ mode: "buffer" }).notNull(),
  },
  (t) => [index("condition_records_by_person").on(t.personId, t.at)],
);
classify(conditionRecords, {
  onMerge: { personId: "moves" },
  erase: { part: "narratives", follows: "corrects" },
  readers: "office",
  inHistory: true,
});

export const assistanceAgreements = sqliteTable(
  "assistance_agreements",
  {
    id: text().primaryKey(),
    assistanceId: ofAssistance(),
    sealedOffice: blob("sealed_office", { mode: "buffer" }).notNull(),
    ...recorded(),
  },
  (t) => [index("assistance_agreements_by_assistance").on(t.assistanceId)],
);
classify(assistanceAgreements, {
  erase: { part: "narratives", of: "assistanceId" },
  readers: "office",
  inHistory: true,
});

export const intakeEndings = sqliteTable("intake_endings", {
  id: text().primaryKey(),
  assistanceId: ofAssistance().unique(),
  outcome: text().$type<IntakeOutcome>().notNull(),
  on: text("ended_on").$type<CalendarDate>().notNull(),
  reason: text().$type<RefusalReason>(),
  sealedOffice: blob("sealed_office", { mode: "buffer" }),
  ...recorded(),
  ownWords: customTermsColumn<"reason">(),
});
classify(intakeEndings, {
  erase: { part: "dates", of: "assistanceId" },
  readers: "office",
  inHistory: true,
});
