import { count, eq, notInArray } from "drizzle-orm";
import type { PersonId } from "../../domain/people/person.ts";
import { transactionCache } from "../platform/transaction-cache.ts";
import type { ReadDb } from "../platform/open-database.ts";
import { fileMerges } from "./merges.table.ts";
import { people } from "./people.table.ts";

/** Leaves out files that are pointers to another. */
export const isNotMerged = (db: ReadDb) =>
  notInArray(people.id, db.select({ id: fileMerges.mergedId }).from(fileMerges));

/** Files that are pointers to another. */
export const mergedFiles = transactionCache(
  (db): ReadonlySet<PersonId> =>
    new Set(
      db
        .select({ id: fileMerges.mergedId })
        .from(fileMerges)
        .all()
        .map(({ id }) => id),
    ),
);

/** Files that turned out to be this person. */
export const mergedInto = (db: ReadDb, id: PersonId): PersonId[] =>
  db
    .select({ id: fileMerges.mergedId })
    .from(fileMerges)
    .where(eq(fileMerges.keptId, id))
    .all()
    .map((row) => row.id);

/** How many files were merged into others so far. */
export const mergeCount = (db: ReadDb): number =>
  db.select({ n: count() }).from(fileMerges).get()?.n ?? 0;
