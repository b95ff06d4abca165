import { asc, eq, gte } from "drizzle-orm";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { roster, rosterCheckpoints } from "./roster.table.ts";

export type StatementRow = Readonly<typeof roster.$inferSelect>;

/** The chain as it is stored, from its first statement on. Nothing in it is checked yet. */
export const storedStatements = (db: ReadDb): StatementRow[] =>
  db.select().from(roster).orderBy(asc(roster.sequence)).all();

export function insertStatement(db: WriteDb, row: StatementRow): void {
  db.insert(roster).values(row).run();
}

/** Takes out what does not follow from the chain, from this number on; returns how many rows that were. */
export const deleteStatementsFrom = (db: WriteDb, sequence: number): number =>
  db.delete(roster).where(gte(roster.sequence, sequence)).run().changes;

/** Up to where the owner of a public key has checked the chain, sealed under a key of their own; null for the first time. */
export const checkpointOf = (db: ReadDb, holder: Buffer): Buffer | null =>
  db.select().from(rosterCheckpoints).where(eq(rosterCheckpoints.holder, holder)).get()?.sealed ??
  null;

export function saveCheckpoint(db: WriteDb, holder: Buffer, sealed: Buffer): void {
  db.insert(rosterCheckpoints)
    .values({ holder, sealed })
    .onConflictDoUpdate({ target: rosterCheckpoints.holder, set: { sealed } })
    .run();
}
