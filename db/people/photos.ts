import { eq } from "drizzle-orm";
import type { PersonId } from "../../domain/people/person.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { people } from "./people.table.ts";
import { photos } from "./photos.table.ts";

export type PhotoRow = Readonly<typeof photos.$inferSelect>;

export const photoOf = (db: ReadDb, personId: PersonId): PhotoRow | null =>
  db.select().from(photos).where(eq(photos.personId, personId)).get() ?? null;

/** Everyone with a photo, by the name that the house shows. */
export const namesWithPhoto = (db: ReadDb): { readonly id: PersonId; readonly name: string }[] =>
  db
    .select({ id: people.id, name: people.name })
    .from(photos)
    .innerJoin(people, eq(people.id, photos.personId))
    .all()
    .flatMap(({ id, name }) => (name === null ? [] : [{ id, name }]));

/** Keeps a photo in the place of the one before, whose key is gone with its row. */
export function keepPhoto(db: WriteDb, row: PhotoRow): void {
  erasePhoto(db, row.personId);
  db.insert(photos).values(row).run();
}

/** True when there was one. Its file has no key any more, and is deleted at the next sign-in. */
export const erasePhoto = (db: WriteDb, personId: PersonId): boolean =>
  db.delete(photos).where(eq(photos.personId, personId)).run().changes > 0;

export const photoBlobIds = (db: ReadDb): string[] =>
  db
    .select({ id: photos.blobId })
    .from(photos)
    .all()
    .map((row) => row.id);
