import { eq, sql } from "drizzle-orm";
import { inList } from "../platform/in-list.ts";
import type { ReadDb } from "../platform/open-database.ts";
import { fileMerges } from "./merges.table.ts";
import { nameHashes, people } from "./people.table.ts";

/** How the names of these files sound, keyed, as hexadecimal digits; of a file that was merged into another, how those of that do. */
export function soundsByNumber(
  db: ReadDb,
  numbers: readonly number[],
): ReadonlyMap<number, ReadonlySet<string>> {
  const rows = db
    .select({ number: people.number, hash: sql<string>`lower(hex(${nameHashes.hash}))` })
    .from(people)
    .leftJoin(fileMerges, eq(fileMerges.mergedId, people.id))
    .innerJoin(nameHashes, eq(nameHashes.personId, sql`ifnull(${fileMerges.keptId}, ${people.id})`))
    .where(inList(people.number, numbers))
    .all();
  const sounds = new Map<number, Set<string>>();
  for (const { number, hash } of rows)
    sounds.set(number, (sounds.get(number) ?? new Set()).add(hash));
  return sounds;
}
