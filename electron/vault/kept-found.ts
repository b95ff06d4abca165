// What lay in the file when it was opened, kept over a lock; see over-lock.ts.
import { changedSomewhere, isStill, readNow, type Reads } from "../../db/followed-tables.ts";
import { keptFor, tablesOfKept } from "../../db/kept-answers.ts";
import type { OpenDatabase } from "../../db/open.ts";
import { followRows } from "../../db/touched.ts";
import type { UserId } from "../../domain/user.ts";

export interface KeptFound {
  readonly file: object;
  /** All tables that anything of it follows from, as often as they had been written then. */
  readonly reads: Reads;
  readonly somewhere: string;
  /** The signed-in person's, until somebody asks for it. */
  sealed: Buffer | null;
}

/** Asked as soon as a house is open, before anything is written; null where nothing lies there. */
export function findKept({
  database,
  userId,
}: {
  readonly database: OpenDatabase;
  readonly userId: UserId;
}): KeptFound | null {
  followRows(database.file);
  const tables = tablesOfKept(database.db);
  if (tables.length === 0) return null;
  return {
    file: database.file,
    reads: readNow(database.file, tables),
    somewhere: changedSomewhere(database.file),
    sealed: keptFor(database.db, userId),
  };
}

/** Of a file that was opened anew nothing is known. */
export const isAsFound = ({ file, reads, somewhere }: KeptFound, now: object): boolean =>
  file === now && isStill(reads) && changedSomewhere(file) === somewhere;
