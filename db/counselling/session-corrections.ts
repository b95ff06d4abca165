import { asc, eq } from "drizzle-orm";
import type { ContactId, HeaderFacts } from "../../domain/counselling/session.ts";
import { inList } from "../platform/in-list.ts";
import type { ReadDb, WriteDb } from "../platform/open.ts";
import { contactCorrections, contacts } from "./sessions.table.ts";

export type CorrectionRow = Readonly<typeof contactCorrections.$inferSelect>;

/** Of these contacts, in the order in which they were made. */
export const correctionsOf = (db: ReadDb, ids: readonly ContactId[]): CorrectionRow[] =>
  ids.length === 0
    ? []
    : db
        .select()
        .from(contactCorrections)
        .where(inList(contactCorrections.contactId, ids))
        .orderBy(asc(contactCorrections.contactId), asc(contactCorrections.version))
        .all();

/** Puts right what the house knows of a contact; what it knew before is in the row. */
export function correctContact(db: WriteDb, row: CorrectionRow, header: HeaderFacts): void {
  db.insert(contactCorrections).values(row).run();
  db.update(contacts)
    .set({ ...header, version: row.version })
    .where(eq(contacts.id, row.contactId))
    .run();
}
