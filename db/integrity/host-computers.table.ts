import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type {
  HostComputerFact,
  HostComputerStatementId,
  HostComputerStatementKind,
} from "../../domain/integrity/host-computer.ts";
import type { UserId } from "../../domain/users/user.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const hostComputerStatements = sqliteTable(
  "machine_statements",
  {
    id: text().$type<HostComputerStatementId>().primaryKey(),
    machine: text().notNull(),
    fact: text().$type<HostComputerFact>().notNull(),
    kind: text().$type<HostComputerStatementKind>().notNull(),
    reason: text().notNull(),
    at: text().$type<Instant>().notNull(),
    userId: text("user_id")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [index("machine_statements_by_machine").on(t.machine, t.fact, t.at)],
);
classify(hostComputerStatements, {});
