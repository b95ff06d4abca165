import { blob, index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { AccessId, AccessPart, AccessState } from "../../domain/disclosures/access-request.ts";
import type { ExitChannel } from "../../domain/printing/exit-channel.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import { people } from "../people/people.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

const user = (column: string) =>
  text(column)
    .$type<UserId>()
    .references(() => users.id, { onDelete: "restrict" });

export const accessRequests = sqliteTable(
  "access_requests",
  {
    id: text().primaryKey(),
    requestId: text("request_id").$type<AccessId>().notNull(),
    version: integer().notNull(),
    personId: text("person_id")
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "restrict" }),
    state: text().$type<AccessState>().notNull(),
    askedOn: text("asked_on").$type<CalendarDate>().notNull(),
    dueOn: text("due_on").$type<CalendarDate>(),
    sealed: blob({ mode: "buffer" }).notNull(),
    at: text("recorded_at").$type<Instant>().notNull(),
    by: user("recorded_by").notNull(),
  },
  (t) => [
    unique().on(t.requestId, t.version),
    index("access_requests_by_person").on(t.personId),
    index("access_requests_open").on(t.dueOn),
  ],
);
classify(accessRequests, {
  onMerge: { personId: "moves" },
  erase: { part: "dates" },
  readers: "office",
  inHistory: true,
});

export const accessParts = sqliteTable(
  "access_parts",
  {
    id: text().primaryKey(),
    requestId: text("request_id")
      .$type<AccessId>()
      .notNull()
      .references(() => accessRequests.id, { onDelete: "restrict" }),
    part: text().$type<AccessPart["kind"]>().notNull(),
    authorId: user("author_id"),
    firstPage: integer("first_page").notNull(),
    pages: integer().notNull(),
    way: text().$type<ExitChannel>().notNull(),
    at: text("left_at").$type<Instant>().notNull(),
    by: user("left_by").notNull(),
  },
  (t) => [index("access_parts_by_request").on(t.requestId)],
);
classify(accessParts, {
  erase: { part: "dates", of: "requestId" },
  readers: "office",
  inHistory: true,
});
