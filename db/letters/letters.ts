import { and, desc, eq, ne, sql } from "drizzle-orm";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { LetterKind } from "../../domain/letters/letter-kind.ts";
import type { LetterId } from "../../domain/letters/letter.ts";
import type { Language } from "../../domain/core/display-settings.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { letters, letterTemplates } from "./letters.table.ts";
import { blobs } from "../people/people.table.ts";
import type { BlobRow } from "../residence/scans.ts";

export type LetterRow = Readonly<typeof letters.$inferSelect>;
export type TemplateRow = Readonly<typeof letterTemplates.$inferSelect>;

/** Every version a centre made of the texts in a language, newest first. */
export const templatesIn = (db: ReadDb, language: Language): TemplateRow[] =>
  db
    .select()
    .from(letterTemplates)
    .where(eq(letterTemplates.language, language))
    .orderBy(desc(letterTemplates.number))
    .all();

/** The text in force; null where it is the one that is shipped. */
export const templateInForce = (
  db: ReadDb,
  kind: LetterKind,
  language: Language,
): TemplateRow | null =>
  db
    .select()
    .from(letterTemplates)
    .where(and(eq(letterTemplates.kind, kind), eq(letterTemplates.language, language)))
    .orderBy(desc(letterTemplates.number))
    .get() ?? null;

export function insertTemplate(db: WriteDb, row: TemplateRow): void {
  db.insert(letterTemplates).values(row).run();
}

/** Newest first; not those that were given up. */
export const lettersOf = (db: ReadDb, personId: PersonId): LetterRow[] =>
  db
    .select()
    .from(letters)
    .where(and(eq(letters.personId, personId), ne(letters.state, "dropped")))
    .orderBy(desc(letters.begunAt), desc(sql`rowid`))
    .all();

/** Those that were given up as well, with the file of each that is kept. */
export const everyLetterOf = (
  db: ReadDb,
  personId: PersonId,
): { readonly letter: LetterRow; readonly file: BlobRow | null }[] =>
  db
    .select({ letter: letters, file: blobs })
    .from(letters)
    .leftJoin(blobs, eq(blobs.id, letters.blobId))
    .where(eq(letters.personId, personId))
    .all();

/** Every letter that was not given up, in the order in which they were begun. */
export const letterIds = (db: ReadDb): LetterId[] =>
  db
    .select({ id: letters.id })
    .from(letters)
    .where(ne(letters.state, "dropped"))
    .orderBy(sql`rowid`)
    .all()
    .map(({ id }) => id);

export const letterById = (db: ReadDb, id: LetterId): LetterRow | null =>
  db.select().from(letters).where(eq(letters.id, id)).get() ?? null;

export const fileOfLetter = (db: ReadDb, { blobId }: LetterRow): BlobRow | null =>
  blobId === null ? null : (db.select().from(blobs).where(eq(blobs.id, blobId)).get() ?? null);

export function insertLetter(db: WriteDb, row: LetterRow): void {
  db.insert(letters).values(row).run();
}

/** Its next version; the file of one that is kept now comes first. */
export function updateLetter(db: WriteDb, { id, ...row }: LetterRow, file: BlobRow | null): void {
  if (file !== null) db.insert(blobs).values(file).run();
  db.update(letters).set(row).where(eq(letters.id, id)).run();
}

export function markLeft(db: WriteDb, id: LetterId, leftAt: Instant, leftBy: UserId): void {
  db.update(letters).set({ leftAt, leftBy }).where(eq(letters.id, id)).run();
}

/** Stores a letter sealed again, for a file that is hidden or shown again. */
export function resealLetter(db: WriteDb, id: LetterId, sealed: Buffer): void {
  db.update(letters).set({ sealed }).where(eq(letters.id, id)).run();
}
