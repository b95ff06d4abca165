import { blob, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AuditAction } from "../../domain/core/audit-action.ts";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { UserId } from "../../domain/users/user.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const auditLog = sqliteTable(
  "trace",
  {
    seq: integer().primaryKey(),
    tx: integer().notNull(),
    at: text().$type<Instant>().notNull(),
    userId: text("user_id")
      .$type<UserId>()
      .references(() => users.id, { onDelete: "restrict" }),
    action: text().$type<AuditAction>().notNull(),
    objectKind: text("object_kind"),
    objectId: text("object_id"),
    detail: text(),
    rowHash: blob("row_hash", { mode: "buffer" }),
    chain: blob({ mode: "buffer" }).notNull(),
  },
  (t) => [
    index("trace_by_object").on(t.objectKind, t.objectId, t.seq),
    index("trace_by_action").on(t.action, t.seq),
    index("trace_by_user").on(t.userId, t.action, t.seq),
  ],
);
classify(auditLog, { notAudited: "ownProof", onAccess: "nothing" });

export const auditLogSignatures = sqliteTable(
  "trace_signatures",
  {
    tx: integer().primaryKey(),
    rosterSequence: integer("roster_sequence").notNull(),
    signature: blob({ mode: "buffer" }).notNull(),
  },
  (t) => [index("trace_signatures_by_statement").on(t.rosterSequence, t.tx)],
);
classify(auditLogSignatures, { notAudited: "ownProof", onAccess: "nothing" });

export const faults = sqliteTable("faults", {
  reference: text().primaryKey(),
  at: text().$type<Instant>().notNull(),
  procedure: text().notNull(),
  kind: text().notNull(),
});
classify(faults, { notAudited: "faults" });
