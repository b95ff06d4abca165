import { blob, index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { LetterKind } from "../../domain/letters/letter-kind.ts";
import type { LetterId, LetterState } from "../../domain/letters/letter.ts";
import type { Language } from "../../domain/core/display-settings.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import { blobs, people } from "../people/people.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

const user = (column: string) =>
  text(column)
    .$type<UserId>()
    .references(() => users.id, { onDelete: "restrict" });

export const letterTemplates = sqliteTable(
  "letter_templates",
  {
    id: text().primaryKey(),
    kind: text().$type<LetterKind>().notNull(),
    language: text().$type<Language>().notNull(),
    number: integer().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    savedAt: text("saved_at").$type<Instant>().notNull(),
    savedBy: user("saved_by").notNull(),
  },
  (t) => [unique().on(t.kind, t.language, t.number)],
);
classify(letterTemplates, {});

export const letters = sqliteTable(
  "letters",
  {
    id: text().$type<LetterId>().primaryKey(),
    personId: text("person_id")
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "restrict" }),
    language: text().$type<Language>().notNull(),
    state: text().$type<LetterState>().notNull(),
    version: integer().notNull(),
    sealed: blob({ mode: "buffer" }).notNull(),
    blobId: text("blob_id")
      .unique()
      .references(() => blobs.id, { onDelete: "restrict" }),
    begunAt: text("begun_at").$type<Instant>().notNull(),
    begunBy: user("begun_by").notNull(),
    changedAt: text("changed_at").$type<Instant>().notNull(),
    changedBy: user("changed_by").notNull(),
    leftAt: text("left_at").$type<Instant>(),
    leftBy: user("left_by"),
  },
  (t) => [index("letters_by_person").on(t.personId)],
);
classify(letters, {
  onMerge: { personId: "moves" },
  erase: { part: "narratives" },
  readers: "office",
  inHistory: true,
});
