import { blob, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type {
  AnswerForm,
  ComplaintAbout,
  ComplaintContent,
  ComplaintForm,
  ComplaintId,
  Satisfied,
} from "../../domain/incidents/complaint.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import { customTermsColumn } from "../vocabulary/custom-terms-column.ts";
import { people } from "../people/people.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

const userIn = (column: string) =>
  text(column)
    .$type<UserId>()
    .references(() => users.id, { onDelete: "restrict" });

export const complaints = sqliteTable("complaints", {
  id: text().$type<ComplaintId>().primaryKey(),
  number: integer().notNull().unique(),
  version: integer().notNull(),
  receivedOn: text("received_on").$type<CalendarDate>().notNull(),
  due: text("due_on").$type<CalendarDate>().notNull(),
  form: text().$type<ComplaintForm>().notNull(),
  about: text().$type<ComplaintAbout>().notNull(),
  personId: text("person_id")
    .$type<PersonId>()
    .references(() => people.id, { onDelete: "restrict" }),
  isAnonymous: integer("is_anonymous", { mode: "boolean" }).notNull(),
  concernedUserId: userIn("concerned_user"),
  takenAt: text("taken_at").$type<Instant>().notNull(),
  takenBy: userIn("taken_by").notNull(),
  answeredOn: text("answered_on").$type<CalendarDate>(),
  answeredBy: userIn("answered_by"),
  answerForm: text("answer_form").$type<AnswerForm>(),
  satisfied: text().$type<Satisfied>(),
  secondOn: text("second_on").$type<CalendarDate>(),
  secondBy: userIn("second_by"),
  ownWords: customTermsColumn<"about">(),
  sealedPerson: blob("sealed_person", { mode: "buffer" }),
});
classify(complaints, {
  acceptsDrops: ["office"],
  onMerge: {
    personId: "moves",
    // Sealed for the office, and asked for by the kept file together with every file that was merged into it.
    sealedPerson: "stays",
  },
  erase: { part: "house" },
});

export const complaintContents = sqliteTable(
  "complaint_contents",
  {
    complaintId: text("complaint_id")
      .$type<ComplaintId>()
      .notNull()
      .references(() => complaints.id, { onDelete: "restrict" }),
    version: integer().notNull(),
    content: text({ mode: "json" }).$type<ComplaintContent>(),
    sealedOffice: blob("sealed_office", { mode: "buffer" }).notNull(),
    at: text().$type<Instant>().notNull(),
    by: userIn("by_user").notNull(),
  },
  (t) => [primaryKey({ columns: [t.complaintId, t.version] })],
);
classify(complaintContents, {
  acceptsDrops: ["office"],
  erase: { part: "house", of: "complaintId" },
  namesIn: { content: {} },
});
