import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { DocumentId } from "../../domain/residence/document.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { ScanId } from "../../domain/residence/scan.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { blobs } from "../people/people.table.ts";
import { documents } from "./residence.table.ts";
import { scans } from "./scans.table.ts";

export type ScanRow = Readonly<typeof scans.$inferSelect>;
export type BlobRow = Readonly<typeof blobs.$inferSelect>;
export interface ScanWithFile {
  readonly scan: ScanRow;
  /** Null once it was removed. */
  readonly file: BlobRow | null;
}

/** Of every document of a person, in the order they were added. */
export const scansOfPerson = (db: ReadDb, personId: PersonId): ScanWithFile[] =>
  db
    .select({ scan: scans, file: blobs })
    .from(scans)
    .innerJoin(documents, eq(documents.id, scans.documentId))
    .leftJoin(blobs, eq(blobs.id, scans.blobId))
    .where(eq(documents.personId, personId))
    .orderBy(asc(scans.at), asc(sql`scans.rowid`))
    .all();

export const scanById = (db: ReadDb, id: ScanId): ScanWithFile | null =>
  db
    .select({ scan: scans, file: blobs })
    .from(scans)
    .leftJoin(blobs, eq(blobs.id, scans.blobId))
    .where(eq(scans.id, id))
    .get() ?? null;

export const countScans = (db: ReadDb, documentId: DocumentId): number =>
  db
    .select({ n: count() })
    .from(scans)
    .where(and(eq(scans.documentId, documentId), isNull(scans.removedAt)))
    .get()?.n ?? 0;

export function insertScan(
  db: WriteDb,
  scan: Pick<ScanRow, "id" | "documentId" | "at" | "by">,
  file: BlobRow,
): void {
  db.insert(blobs).values(file).run();
  db.insert(scans)
    .values({ ...scan, blobId: file.id, removedAt: null, removedBy: null, sealedReason: null })
    .run();
}

/** The key is deleted with the row of the file, which is deleted at the next sign-in. */
export function removeScan(
  db: WriteDb,
  { id, blobId }: Pick<ScanRow, "id" | "blobId">,
  removed: { readonly at: Instant; readonly by: UserId; readonly sealedReason: Buffer },
): void {
  const { at: removedAt, by: removedBy, sealedReason } = removed;
  db.update(scans)
    .set({ blobId: null, removedAt, removedBy, sealedReason })
    .where(eq(scans.id, id))
    .run();
  if (blobId !== null) db.delete(blobs).where(eq(blobs.id, blobId)).run();
}

/** The files of a person's scans that are kept. */
export const filesOfPerson = (db: ReadDb, personId: PersonId): BlobRow[] =>
  scansOfPerson(db, personId).flatMap(({ file }) => (file === null ? [] : [file]));

/** Stores the record of a file sealed again. */
export function resealFile(db: WriteDb, id: string, sealed: Buffer): void {
  db.update(blobs).set({ sealed }).where(eq(blobs.id, id)).run();
}
