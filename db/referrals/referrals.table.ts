import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate, ClockTime, Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type {
  AgeRange,
  DecisionKind,
  ReferralId,
  RefusalReason,
  Urgency,
} from "../../domain/referrals/referral.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { ReferralSource, Sex } from "../../domain/vocabulary/code-lists.ts";
import { customTermsColumn } from "../vocabulary/custom-terms-column.ts";
import { people } from "../people/people.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const referrals = sqliteTable("referrals", {
  id: text().$type<ReferralId>().primaryKey(),
  number: integer().notNull().unique(),
  version: integer().notNull(),
  receivedAt: text("received_at").$type<Instant>().notNull(),
  takenBy: text("taken_by")
    .$type<UserId>()
    .notNull()
    .references(() => users.id, { onDelete: "restrict" }),
  detectedBy: text("detected_by").$type<ReferralSource>().notNull(),
  referredBy: text("referred_by").$type<ReferralSource>().notNull(),
  languages: text({ mode: "json" }).$type<readonly string[]>().notNull(),
  sex: text().$type<Sex>().notNull(),
  ageRange: text("age_range").$type<AgeRange>().notNull(),
  urgency: text().$type<Urgency>().notNull(),
  decision: text().$type<DecisionKind>().notNull(),
  decidedAt: text("decided_at").$type<Instant>(),
  interviewOn: text("interview_on").$type<CalendarDate>(),
  interviewAt: text("interview_at").$type<ClockTime>(),
  reorientedTo: text("reoriented_to"),
  refusalReason: text("refusal_reason").$type<RefusalReason>(),
  personId: text("person_id")
    .$type<PersonId>()
    .references(() => people.id, { onDelete: "restrict" }),
  name: text(),
  caller: text(),
  phone: text(),
  namesVersion: integer("names_version"),
  sealedNames: blob("sealed_names", { mode: "buffer" }),
  suspicionVersion: integer("suspicion_version"),
  sealedSuspicion: blob("sealed_suspicion", { mode: "buffer" }),
  erasedAt: text("erased_at").$type<Instant>(),
  ownWords: customTermsColumn<"detectedBy" | "referredBy" | "reason">(),
});
classify(referrals, {
  acceptsDrops: ["office"],
  onMerge: { personId: "moves" },
  erase: { part: "dates" },
  inHistory: true,
});

export const referralsHistory = sqliteTable(
  "referrals_history",
  {
    referralId: text("referral_id")
      .$type<ReferralId>()
      .notNull()
      .references(() => referrals.id, { onDelete: "restrict" }),
    version: integer().notNull(),
    card: text({ mode: "json" }).$type<Readonly<Record<string, unknown>>>().notNull(),
    namesVersion: integer("names_version"),
    sealedNames: blob("sealed_names", { mode: "buffer" }),
    suspicionVersion: integer("suspicion_version"),
    sealedSuspicion: blob("sealed_suspicion", { mode: "buffer" }),
    replacedAt: text("replaced_at").$type<Instant>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.referralId, t.version] })],
);
classify(referralsHistory, { erase: { part: "identity", of: "referralId" } });

export const referralWords = sqliteTable(
  "referral_words",
  {
    id: text().primaryKey(),
    referralId: text("referral_id")
      .$type<ReferralId>()
      .notNull()
      .references(() => referrals.id, { onDelete: "restrict" }),
    at: text().$type<Instant>().notNull(),
    by: text("by_user")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    sealed: blob({ mode: "buffer" }).notNull(),
  },
  (t) => [index("referral_words_by_referral").on(t.referralId, t.at)],
);
classify(referralWords, {
  acceptsDrops: ["office"],
  erase: { part: "narratives", of: "referralId" },
});
