import { eq } from "drizzle-orm";
import type { ReadDb } from "./open-database.ts";
import { lastRecordNumbers } from "./last-record-numbers.table.ts";

/**
 * A number that was never given: a number on a document elsewhere never means another person. The database counts as
 * rows are added.
 */
export function nextNumber(
  db: ReadDb,
  kind: (typeof lastRecordNumbers.$inferSelect)["kind"],
): number {
  const given = db
    .select({ last: lastRecordNumbers.last })
    .from(lastRecordNumbers)
    .where(eq(lastRecordNumbers.kind, kind))
    .get();
  return (given?.last ?? 0) + 1;
}
