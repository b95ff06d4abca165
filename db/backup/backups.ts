import { and, count, desc, eq, gt, inArray, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { BackupId } from "../../domain/backup/backup.ts";
import type { BackupPlaceId } from "../../domain/backup/backups-view.ts";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { Compartment } from "../../domain/users/user.ts";
import type { MemberId } from "../../domain/users/roster-statement.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { testRestores, backupPlaces, backups } from "./backups.table.ts";
import { sessionNoteKeys, sessionNotes, sessions } from "../counselling/sessions.table.ts";
import { blobs, people } from "../people/people.table.ts";
import { documents } from "../residence/residence.table.ts";
import { scans } from "../residence/scans.table.ts";
import { auditLog } from "../integrity/audit-log.table.ts";

export type PlaceRow = Readonly<typeof backupPlaces.$inferSelect>;
export type BackupRow = Readonly<typeof backups.$inferSelect>;
export type TestRestoreRow = Readonly<typeof testRestores.$inferSelect>;

/** Places in use, the first one first. */
export const placesInUse = (db: ReadDb): PlaceRow[] =>
  db
    .select()
    .from(backupPlaces)
    .where(isNull(backupPlaces.endedAt))
    .orderBy(backupPlaces.addedAt)
    .all();

/** Every place there ever was, the first one first: none is ever removed. */
export const placesEver = (db: ReadDb): BackupPlaceId[] =>
  db
    .select({ id: backupPlaces.id })
    .from(backupPlaces)
    .orderBy(backupPlaces.addedAt)
    .all()
    .map(({ id }) => id);

export const placeById = (db: ReadDb, id: BackupPlaceId): PlaceRow | null =>
  db.select().from(backupPlaces).where(eq(backupPlaces.id, id)).get() ?? null;

export function insertPlace(db: WriteDb, row: PlaceRow): void {
  db.insert(backupPlaces).values(row).run();
}

export function setPlace(
  db: WriteDb,
  id: BackupPlaceId,
  change: Partial<Pick<PlaceRow, "folder" | "isDaily" | "isOutside" | "endedAt">>,
): void {
  db.update(backupPlaces).set(change).where(eq(backupPlaces.id, id)).run();
}

/** Of one place, newest first: by the audit log, since a clock may have been wrong. */
export const backupsOf = (db: ReadDb, placeId: BackupPlaceId, limit: number): BackupRow[] =>
  db
    .select()
    .from(backups)
    .where(eq(backups.placeId, placeId))
    .orderBy(desc(backups.traceSeq))
    .limit(limit)
    .all();

export function insertBackup(db: WriteDb, row: BackupRow): void {
  db.insert(backups).values(row).run();
}

/** Every backup that this vault noted, those that are gone too. */
export const backupsEver = (db: ReadDb): BackupId[] =>
  db
    .select({ id: backups.id })
    .from(backups)
    .all()
    .map(({ id }) => id);

/** All backups that are not recorded as gone, in unused places too, newest first. */
export const backupsLeft = (db: ReadDb) =>
  db
    .select({
      placeId: backups.placeId,
      id: backups.id,
      madeOn: backups.madeOn,
      madeAt: backups.madeAt,
      folder: backupPlaces.folder,
    })
    .from(backups)
    .innerJoin(backupPlaces, eq(backups.placeId, backupPlaces.id))
    .where(isNull(backups.gone))
    .orderBy(desc(backups.id))
    .all();

/** The newest backup that is not recorded as gone, wherever it is. */
export const newestBackup = (db: ReadDb): BackupRow | null =>
  db
    .select()
    .from(backups)
    .where(isNull(backups.gone))
    .orderBy(desc(backups.traceSeq))
    .limit(1)
    .get() ?? null;

/** Records that backups are gone from their place. */
export function noteGone(
  db: WriteDb,
  placeId: BackupPlaceId,
  ids: readonly BackupId[],
  gone: NonNullable<BackupRow["gone"]>,
  at: Instant,
): void {
  db.update(backups)
    .set({ gone, goneAt: at })
    .where(and(eq(backups.placeId, placeId), inArray(backups.id, [...ids]), isNull(backups.gone)))
    .run();
}

/** Backups outside this machine that are not recorded as gone, the newest first. */
export const outsideBackups = (db: ReadDb) =>
  db
    .select({
      placeId: backups.placeId,
      id: backups.id,
      madeOn: backups.madeOn,
      traceSeq: backups.traceSeq,
    })
    .from(backups)
    .innerJoin(backupPlaces, eq(backups.placeId, backupPlaces.id))
    .where(and(eq(backupPlaces.isOutside, true), isNull(backups.gone)))
    .orderBy(desc(backups.traceSeq))
    .all();

/** The day of the newest. */
export const lastOutside = (db: ReadDb): CalendarDate | null =>
  outsideBackups(db)[0]?.madeOn ?? null;

export function insertTestRestore(db: WriteDb, row: TestRestoreRow): void {
  db.insert(testRestores).values(row).run();
}

/** Drills on backups of one place, newest first. */
export const testRestoresOf = (db: ReadDb, placeId: BackupPlaceId): TestRestoreRow[] =>
  db
    .select()
    .from(testRestores)
    .where(eq(testRestores.placeId, placeId))
    .orderBy(desc(sql`rowid`))
    .limit(100)
    .all();

/** Those held after an entry of the audit log, where each has an entry of its own: a clock may have been wrong. */
export function testRestoresSince(
  db: ReadDb,
  placeId: BackupPlaceId,
  seq: number,
): readonly TestRestoreRow[] {
  const noted = db
    .select({ count: count() })
    .from(auditLog)
    .where(
      and(
        ...[eq(auditLog.objectKind, "backup_places"), eq(auditLog.objectId, placeId)],
        ...[gt(auditLog.seq, seq), sql`+${auditLog.action} = 'restoreDrilled'`],
      ),
    )
    .get();
  return testRestoresOf(db, placeId).slice(0, noted?.count ?? 0);
}

/** When the newest drill that found everything well was held. */
export const lastGoodTestRestore = (db: ReadDb): Instant | null =>
  db
    .select({ at: testRestores.at })
    .from(testRestores)
    .where(eq(testRestores.isGood, true))
    .orderBy(desc(sql`rowid`))
    .limit(1)
    .get()?.at ?? null;

/** A sealed record and the place it is bound to. */
interface SealedSample {
  readonly table: string;
  readonly rowId: string;
  readonly version: number;
  readonly sealed: Buffer;
}

/** The newest record of each kind; null where there is none. */
export interface SealedSamples {
  /** People in the house column. */
  readonly house: number;
  readonly office: SealedSample | null;
  readonly care: SealedSample | null;
  readonly sealed: {
    readonly noteId: string;
    readonly memberId: string;
    readonly sealedKey: Buffer;
    readonly record: SealedSample;
  } | null;
  readonly scan: {
    readonly id: string;
    readonly compartment: Compartment;
    readonly sealed: Buffer;
  } | null;
}

/** What a restore drill opens. `kits`: how the kit may stand in the list of those a note is sealed to. */
export const newestSealed = (db: ReadDb, kits: readonly MemberId[]): SealedSamples => ({
  house: db.select({ n: count() }).from(people).get()?.n ?? 0,
  office: newestIdentity(db),
  care: newestNote(db)?.record ?? null,
  sealed: newestSealedNote(db, kits),
  scan:
    db
      .select({ id: blobs.id, compartment: blobs.compartment, sealed: blobs.sealed })
      .from(scans)
      .innerJoin(blobs, eq(scans.blobId, blobs.id))
      .innerJoin(documents, eq(scans.documentId, documents.id))
      .innerJoin(people, eq(documents.personId, people.id))
      .where(isNull(people.sealedHidden))
      .orderBy(desc(scans.at))
      .limit(1)
      .get() ?? null,
});

function newestIdentity(db: ReadDb): SealedSample | null {
  const row = db
    .select({ rowId: people.id, version: people.officeVersion, sealed: people.sealedOffice })
    .from(people)
    .where(and(isNotNull(people.sealedOffice), isNull(people.sealedHidden)))
    .orderBy(desc(people.number))
    .limit(1)
    .get();
  if (row === undefined || row.version === null || row.sealed === null) return null;
  return { table: "people.office", rowId: row.rowId, version: row.version, sealed: row.sealed };
}

function newestNote(db: ReadDb) {
  const row = db
    .select({ rowId: sessionNotes.id, sealed: sessionNotes.sealed })
    .from(sessionNotes)
    .innerJoin(sessions, eq(sessionNotes.contactId, sessions.id))
    .where(ne(sessions.level, "sealed"))
    .orderBy(desc(sessionNotes.seq))
    .limit(1)
    .get();
  return row === undefined ? null : { record: noteSample(row) };
}

function newestSealedNote(db: ReadDb, kits: readonly MemberId[]): SealedSamples["sealed"] {
  const row = db
    .select({
      rowId: sessionNotes.id,
      sealed: sessionNotes.sealed,
      noteId: sessions.id,
      memberId: sessionNoteKeys.memberId,
      sealedKey: sessionNoteKeys.sealedKey,
    })
    .from(sessionNotes)
    .innerJoin(sessions, eq(sessionNotes.contactId, sessions.id))
    .innerJoin(sessionNoteKeys, eq(sessionNoteKeys.contactId, sessions.id))
    .where(and(eq(sessions.level, "sealed"), inArray(sessionNoteKeys.memberId, [...kits])))
    .orderBy(desc(sessionNotes.seq))
    .limit(1)
    .get();
  if (row === undefined) return null;
  const { noteId, memberId, sealedKey } = row;
  return { noteId, memberId, sealedKey, record: noteSample(row) };
}

const noteSample = ({ rowId, sealed }: { readonly rowId: string; readonly sealed: Buffer }) => ({
  table: "contact_notes",
  rowId,
  version: 1,
  sealed,
});
