import { eq } from "drizzle-orm";
import type { ReadDb } from "./open.ts";
import { givenNumbers } from "./given-numbers.table.ts";

/** One that nobody has or had: a number on a paper somewhere never means somebody else. The file counts as rows are added. */
export function nextNumber(db: ReadDb, kind: (typeof givenNumbers.$inferSelect)["kind"]): number {
  const given = db
    .select({ last: givenNumbers.last })
    .from(givenNumbers)
    .where(eq(givenNumbers.kind, kind))
    .get();
  return (given?.last ?? 0) + 1;
}
