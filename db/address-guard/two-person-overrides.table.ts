import { blob, index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { GuardOverrideId } from "../../domain/address-guard/two-person-override.ts";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { Reader } from "../../domain/printing/reader-kind.ts";
import type { DocumentKind } from "../../domain/printing/document-kind.ts";
import type { ExitChannel } from "../../domain/printing/exit-channel.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import { people } from "../people/people.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

const user = (column: string) =>
  text(column)
    .$type<UserId>()
    .notNull()
    .references(() => users.id, { onDelete: "restrict" });

/** Documents that the address guard stopped, and that two people released once. */
export const guardOverrides = sqliteTable(
  "guard_overrides",
  {
    id: text().$type<GuardOverrideId>().primaryKey(),
    paper: text().$type<DocumentKind>().notNull(),
    personId: text("person_id")
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "restrict" }),
    reader: text().$type<Reader>(),
    sha256: text().notNull(),
    sealed: blob({ mode: "buffer" }).notNull(),
    agreedAt: text("agreed_at").$type<Instant>().notNull(),
    firstBy: user("first_by"),
    secondBy: user("second_by"),
    way: text().$type<ExitChannel>(),
    leftAt: text("left_at").$type<Instant>(),
  },
  (t) => [index("guard_overrides_by_person").on(t.personId)],
);
classify(guardOverrides, {
  acceptsDrops: ["office"],
  onMerge: { personId: "moves" },
  erase: { part: "dates" },
  inHistory: true,
});
