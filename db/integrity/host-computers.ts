import { asc, eq, sql } from "drizzle-orm";
import type { ReadDb, WriteDb } from "../platform/open.ts";
import { machineStatements } from "./host-computers.table.ts";

export type MachineStatementRow = Readonly<typeof machineStatements.$inferSelect>;

/** The statements about one computer, in the order of recording, whatever the clock was. */
export const statementsAbout = (db: ReadDb, machine: string): readonly MachineStatementRow[] =>
  db
    .select()
    .from(machineStatements)
    .where(eq(machineStatements.machine, machine))
    .orderBy(asc(sql`rowid`))
    .all();

export function insertStatement(db: WriteDb, row: MachineStatementRow): void {
  db.insert(machineStatements).values(row).run();
}
