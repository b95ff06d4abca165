import { eq } from "drizzle-orm";
import type { ReadDb } from "./open.ts";
import { givenNumbers } from "./given-numbers.table.ts";

/**
 * A number that was never given: a number on a document elsewhere never means another person. The database counts as
 * rows are added.
 */
export function nextNumber(db: ReadDb, kind: (typeof givenNumbers.$inferSelect)["kind"]): number {
  const given = db
    .select({ last: givenNumbers.last })
    .from(givenNumbers)
    .where(eq(givenNumbers.kind, kind))
    .get();
  return (given?.last ?? 0) + 1;
}
