import { eq } from "drizzle-orm";
import type { PersonId } from "../../domain/people/person.ts";
import type { ReadDb } from "../platform/open-database.ts";
import { fileMerges } from "./merges.table.ts";
import { people } from "./people.table.ts";
import { users } from "../users/users.table.ts";

/** Where a file went that was merged into another: null for any other. */
export const mergeOf = (db: ReadDb, id: PersonId) =>
  db
    .select({
      keptId: fileMerges.keptId,
      number: people.number,
      at: fileMerges.at,
      byName: users.name,
    })
    .from(fileMerges)
    .innerJoin(people, eq(people.id, fileMerges.mergedId))
    .innerJoin(users, eq(users.id, fileMerges.by))
    .where(eq(fileMerges.mergedId, id))
    .get() ?? null;
