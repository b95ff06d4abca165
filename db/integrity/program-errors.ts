import { count, desc, notInArray } from "drizzle-orm";
import { type Fault, mostFaults } from "../../domain/integrity/diagnostics.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { faults } from "./audit-log.table.ts";

/** Notes a bug: where and of what kind, never what was said. */
export function insertFault(db: WriteDb, fault: Fault): void {
  db.insert(faults).values(fault).run();
  // Newest first; of what a broken night notes a thousand times, the last are enough.
  const kept = db
    .select({ reference: faults.reference })
    .from(faults)
    .orderBy(desc(faults.at))
    .limit(mostFaults);
  db.delete(faults).where(notInArray(faults.reference, kept)).run();
}

/** The last bugs that were noted. */
export const newestFaults = (db: ReadDb, limit: number): Fault[] =>
  db.select().from(faults).orderBy(desc(faults.at)).limit(limit).all();

/** How many are remembered. */
export const countFaults = (db: ReadDb): number =>
  db.select({ count: count() }).from(faults).get()?.count ?? 0;
