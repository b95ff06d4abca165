import { asc, eq, sql } from "drizzle-orm";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { hostComputerStatements } from "./host-computers.table.ts";

export type HostComputerStatementRow = Readonly<typeof hostComputerStatements.$inferSelect>;

/** The statements about one computer, in the order of recording, whatever the clock was. */
export const statementsAbout = (db: ReadDb, machine: string): readonly HostComputerStatementRow[] =>
  db
    .select()
    .from(hostComputerStatements)
    .where(eq(hostComputerStatements.machine, machine))
    .orderBy(asc(sql`rowid`))
    .all();

export function insertStatement(db: WriteDb, row: HostComputerStatementRow): void {
  db.insert(hostComputerStatements).values(row).run();
}
