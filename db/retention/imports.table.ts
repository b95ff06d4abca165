import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ImportId, ImportKind } from "../../domain/import/import-schemas.ts";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { ReferralId } from "../../domain/referrals/referral.ts";
import type { StayId } from "../../domain/accommodation/stay.ts";
import type { UserId } from "../../domain/users/user.ts";
import { people } from "../people/people.table.ts";
import { referrals } from "../referrals/referrals.table.ts";
import { stays } from "../accommodation/stays.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const imports = sqliteTable("imports", {
  id: text().$type<ImportId>().primaryKey(),
  kind: text().$type<ImportKind>().notNull(),
  at: text("brought_at").$type<Instant>().notNull(),
  by: text("brought_by")
    .$type<UserId>()
    .notNull()
    .references(() => users.id, { onDelete: "restrict" }),
  state: text().$type<"in" | "open" | "back">().notNull(),
  backAt: text("taken_back_at").$type<Instant>(),
  backBy: text("taken_back_by")
    .$type<UserId>()
    .references(() => users.id, { onDelete: "restrict" }),
  lastNumber: integer("last_number"),
});
classify(imports, {});

export const importRows = sqliteTable(
  "import_rows",
  {
    importId: text("import_id")
      .$type<ImportId>()
      .notNull()
      .references(() => imports.id, { onDelete: "restrict" }),
    line: integer().notNull(),
    personId: text("person_id")
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "restrict" }),
    opens: integer({ mode: "boolean" }).notNull(),
    stayId: text("stay_id")
      .$type<StayId>()
      .references(() => stays.id, { onDelete: "restrict" }),
    referralId: text("referral_id")
      .$type<ReferralId>()
      .references(() => referrals.id, { onDelete: "restrict" }),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.line] }),
    index("import_rows_by_person").on(t.personId),
    index("import_rows_by_stay").on(t.stayId),
    index("import_rows_by_referral").on(t.referralId),
  ],
);
classify(importRows, {
  onMerge: {
    // A file that was merged into another is no longer what its row wrote.
    personId: "stays",
  },
  erase: [{ part: "dates" }, { part: "dates", of: "referralId" }],
});
