import { blob, index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { DocumentId } from "../../domain/residence/document.ts";
import type { ScanId } from "../../domain/residence/scan.ts";
import type { UserId } from "../../domain/users/user.ts";
import { blobs } from "../people/people.table.ts";
import { documents } from "./residence.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const scans = sqliteTable(
  "scans",
  {
    id: text().$type<ScanId>().primaryKey(),
    documentId: text("document_id")
      .$type<DocumentId>()
      .notNull()
      .references(() => documents.id, { onDelete: "restrict" }),
    blobId: text("blob_id")
      .unique()
      .references(() => blobs.id, { onDelete: "restrict" }),
    at: text("added_at").$type<Instant>().notNull(),
    by: text("added_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    removedAt: text("removed_at").$type<Instant>(),
    removedBy: text("removed_by")
      .$type<UserId>()
      .references(() => users.id, { onDelete: "restrict" }),
    sealedReason: blob("sealed_reason", { mode: "buffer" }),
  },
  (t) => [index("scans_by_document").on(t.documentId)],
);
classify(scans, {
  erase: { part: "identity", of: "documentId" },
  readers: "officeOrCare",
  inHistory: true,
});
