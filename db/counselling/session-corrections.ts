import { asc, eq } from "drizzle-orm";
import type { SessionId, HeaderFacts } from "../../domain/counselling/session.ts";
import { inList } from "../platform/in-list.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { sessionCorrections, sessions } from "./sessions.table.ts";

export type CorrectionRow = Readonly<typeof sessionCorrections.$inferSelect>;

/** Of these contacts, in the order in which they were made. */
export const correctionsOf = (db: ReadDb, ids: readonly SessionId[]): CorrectionRow[] =>
  ids.length === 0
    ? []
    : db
        .select()
        .from(sessionCorrections)
        .where(inList(sessionCorrections.contactId, ids))
        .orderBy(asc(sessionCorrections.contactId), asc(sessionCorrections.version))
        .all();

/** Puts right what the house knows of a contact; what it knew before is in the row. */
export function correctSession(db: WriteDb, row: CorrectionRow, header: HeaderFacts): void {
  db.insert(sessionCorrections).values(row).run();
  db.update(sessions)
    .set({ ...header, version: row.version })
    .where(eq(sessions.id, row.contactId))
    .run();
}
