import { and, asc, desc, eq, gte, lte, sql } from "drizzle-orm";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { DocumentHeader, DocumentId } from "../../domain/residence/document.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { ProcedureId } from "../../domain/residence/residence-record.ts";
import { inList } from "../platform/in-list.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { documents, documentsHistory, snoozes } from "./residence.table.ts";

export type DocumentRow = Readonly<typeof documents.$inferSelect>;
export type DocumentPast = Readonly<typeof documentsHistory.$inferSelect>;
export type SnoozeRow = Readonly<typeof snoozes.$inferSelect>;

/** Newest first. */
export const documentsOf = (db: ReadDb, personId: PersonId): DocumentRow[] =>
  db
    .select()
    .from(documents)
    .where(eq(documents.personId, personId))
    .orderBy(desc(sql`ifnull(issued_on, asked_on)`), desc(sql`rowid`))
    .all();

/** Of one way, in the order they were issued. */
export const documentsOfProcedure = (db: ReadDb, trackId: ProcedureId): DocumentRow[] =>
  db
    .select()
    .from(documents)
    .where(eq(documents.trackId, trackId))
    .orderBy(asc(documents.issuedOn), asc(sql`rowid`))
    .all();

export const documentById = (db: ReadDb, id: DocumentId): DocumentRow | null =>
  db.select().from(documents).where(eq(documents.id, id)).get() ?? null;

/** Those that end first come first. */
export const documentsByIds = (db: ReadDb, ids: readonly DocumentId[]): DocumentRow[] =>
  db
    .select()
    .from(documents)
    .where(inList(documents.id, ids))
    .orderBy(asc(documents.expiresOn))
    .all();

/** What these people hold and what ends from one day to another, earliest first. */
export const headersEnding = (
  db: ReadDb,
  people: readonly PersonId[],
  from: CalendarDate,
  to: CalendarDate,
) =>
  db
    .select({
      id: documents.id,
      personId: documents.personId,
      kind: documents.kind,
      expiresOn: documents.expiresOn,
    })
    .from(documents)
    .where(
      and(
        inList(documents.personId, people),
        eq(documents.state, "held"),
        gte(documents.expiresOn, from),
        lte(documents.expiresOn, to),
      ),
    )
    .orderBy(asc(documents.expiresOn))
    .all();

/** Earlier versions of a document, newest first. */
export const pastOf = (db: ReadDb, id: DocumentId): DocumentPast[] =>
  db
    .select()
    .from(documentsHistory)
    .where(eq(documentsHistory.documentId, id))
    .orderBy(desc(documentsHistory.version))
    .all();

export function insertDocument(db: WriteDb, row: DocumentRow): void {
  db.insert(documents).values(row).run();
}

/** Writes the next version; the previous one is added to its history automatically. */
export function updateDocument(db: WriteDb, { id, ...row }: DocumentRow): void {
  db.update(documents).set(row).where(eq(documents.id, id)).run();
}

export const headerOf = ({
  id,
  personId,
  version,
  kind,
  state,
  askedOn,
  issuedOn,
  expiresOn,
}: DocumentRow): DocumentHeader => ({
  id,
  personId,
  version,
  kind,
  state,
  askedOn,
  issuedOn,
  expiresOn,
});

/** The newest about each of these, whether it is over or not. */
export function lastSnoozes(
  db: ReadDb,
  about: readonly SnoozeRow["aboutId"][],
): ReadonlyMap<string, SnoozeRow> {
  const rows = db
    .select()
    .from(snoozes)
    .where(inList(snoozes.aboutId, about))
    .orderBy(asc(snoozes.at), asc(sql`rowid`))
    .all();
  return new Map(rows.map((row) => [row.aboutId, row]));
}

export function insertSnooze(db: WriteDb, row: SnoozeRow): void {
  db.insert(snoozes).values(row).run();
}
