import { asc, desc, eq, inArray, notInArray, type SQL, sql } from "drizzle-orm";
import type { DossierId, DossierVersionId } from "../../domain/dossiers/dossier.ts";
import type { Language } from "../../domain/core/display-settings.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { dossierRegister, dossiers, dossierVersions } from "./dossiers.table.ts";
import { blobs } from "../people/people.table.ts";
import type { BlobRow } from "../residence/scans.ts";

export type DossierRow = Readonly<typeof dossiers.$inferSelect>;
export type DossierVersionRow = Readonly<typeof dossierVersions.$inferSelect>;
export type RegisterRow = Readonly<typeof dossierRegister.$inferSelect>;
export interface FrozenRow {
  readonly version: DossierVersionRow;
  readonly file: BlobRow;
}

/** Everyone's that are not sent yet. */
export const dossiersInHand = (db: ReadDb): DossierRow[] =>
  db
    .select()
    .from(dossiers)
    .where(notInArray(dossiers.state, ["sent", "answered"]))
    .all();

/** Those that were sent, the last ones first. */
export const dossiersSent = (db: ReadDb, limit: number): DossierRow[] =>
  newestFirst(db, inArray(dossiers.state, ["sent", "answered"]), limit);

/** The last ones in a language. */
export const dossiersIn = (db: ReadDb, language: Language, limit: number): DossierRow[] =>
  newestFirst(db, eq(dossiers.language, language), limit);

const newestFirst = (db: ReadDb, where: SQL, limit: number): DossierRow[] =>
  db
    .select()
    .from(dossiers)
    .where(where)
    .orderBy(desc(dossiers.changedAt), desc(sql`rowid`))
    .limit(limit)
    .all();

/** Newest first. */
export const dossiersOf = (db: ReadDb, personId: PersonId): DossierRow[] =>
  db
    .select()
    .from(dossiers)
    .where(eq(dossiers.personId, personId))
    .orderBy(desc(dossiers.begunAt), desc(sql`rowid`))
    .all();

export const dossierById = (db: ReadDb, id: DossierId): DossierRow | null =>
  db.select().from(dossiers).where(eq(dossiers.id, id)).get() ?? null;

/** What was frozen of one, oldest first. */
export const frozenOf = (db: ReadDb, dossierId: DossierId): FrozenRow[] =>
  frozen(db)
    .where(eq(dossierVersions.dossierId, dossierId))
    .orderBy(asc(dossierVersions.number))
    .all();

export const frozenById = (db: ReadDb, id: DossierVersionId): FrozenRow | null =>
  frozen(db).where(eq(dossierVersions.id, id)).get() ?? null;

/** Every version that was frozen, in the order in which they were. */
export const frozenIds = (db: ReadDb): DossierVersionId[] =>
  db
    .select({ id: dossierVersions.id })
    .from(dossierVersions)
    .orderBy(asc(sql`rowid`))
    .all()
    .map(({ id }) => id);

const frozen = (db: ReadDb) =>
  db
    .select({ version: dossierVersions, file: blobs })
    .from(dossierVersions)
    .innerJoin(blobs, eq(blobs.id, dossierVersions.blobId));

/** Oldest first. */
export const registerOf = (db: ReadDb, versionId: DossierVersionId): RegisterRow[] =>
  db
    .select()
    .from(dossierRegister)
    .where(eq(dossierRegister.versionId, versionId))
    .orderBy(asc(dossierRegister.at), asc(sql`rowid`))
    .all();

export function insertDossier(db: WriteDb, row: DossierRow): void {
  db.insert(dossiers).values(row).run();
}

export function updateDossier(db: WriteDb, { id, ...row }: DossierRow): void {
  db.update(dossiers).set(row).where(eq(dossiers.id, id)).run();
}

export function insertFrozen(db: WriteDb, version: DossierVersionRow, file: BlobRow): void {
  db.insert(blobs).values(file).run();
  db.insert(dossierVersions).values(version).run();
}

export function insertRegister(db: WriteDb, row: RegisterRow): void {
  db.insert(dossierRegister).values(row).run();
}

/** Store records sealed again, for a file that is hidden or shown again. */
export function resealDossier(db: WriteDb, id: DossierId, sealed: Buffer): void {
  db.update(dossiers).set({ sealed }).where(eq(dossiers.id, id)).run();
}

export function resealVersion(db: WriteDb, id: DossierVersionId, sealed: Buffer): void {
  db.update(dossierVersions).set({ sealed }).where(eq(dossierVersions.id, id)).run();
}

export function resealRegister(db: WriteDb, id: string, sealed: Buffer): void {
  db.update(dossierRegister).set({ sealed }).where(eq(dossierRegister.id, id)).run();
}
