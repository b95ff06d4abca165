import { and, eq, sql, type SQL } from "drizzle-orm";
import { ErasurePart } from "../../domain/retention/erasure-order.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { inList } from "../platform/in-list.ts";
import { erasedTables } from "../registry/erasure-tables.ts";
import { rowsOf } from "./rows-to-erase.ts";
import { erasureOrdersOfEach } from "./erasure-orders.ts";
import { rowsOncePerRead } from "../platform/transaction-cache.ts";
import type { ReadDb } from "../platform/open-database.ts";
import { erasureOrders } from "./retention.table.ts";
import { people } from "../people/people.table.ts";

/** Parts that earlier orders took of a file that is still there, and to which nothing was added since. */
export const erasedParts = (db: ReadDb, personId: PersonId): readonly ErasurePart[] =>
  partsGoneOfEach(db, [personId]).get(personId) ?? [];

/** Those of several people, asked for together. */
export const partsGoneOfEach = rowsOncePerRead<PersonId, readonly ErasurePart[]>((db, ids) => {
  const taken = partsTakenOf(db, ids);
  const gone = new Map(
    ErasurePart.options.map((part) => {
      const without = ids.filter((id) => taken.get(id)?.has(part) === true);
      const again = withRowsOf(db, part, without);
      return [part, new Set(without.filter((id) => !again.has(id)))] as const;
    }),
  );
  return ids.map((id) => [id, ErasurePart.options.filter((part) => gone.get(part)?.has(id))]);
});

/** Of whom an order took what was written and told, and nothing was added since. */
export function withoutWords(db: ReadDb): ReadonlySet<PersonId> {
  const asked = db
    .selectDistinct({ id: erasureOrders.personId })
    .from(erasureOrders)
    .where(eq(erasureOrders.state, "done"))
    .all();
  const ids = asked.map(({ id }) => id);
  const gone = partsGoneOfEach(db, ids);
  return new Set(ids.filter((id) => gone.get(id)?.includes("narratives") === true));
}

/** Parts that orders took, whatever was written since. */
function partsTakenOf(db: ReadDb, ids: readonly PersonId[]) {
  const orders = erasureOrdersOfEach(db, ids);
  return new Map(
    ids.map((id) => {
      const done = (orders.get(id) ?? []).filter(({ state }) => state === "done");
      return [id, new Set(done.flatMap(({ parts }) => parts))] as const;
    }),
  );
}

/** Of these people, those with rows in a table of the part, under their own file or one that was merged into it. */
function withRowsOf(
  db: ReadDb,
  part: ErasurePart,
  ids: readonly PersonId[],
): ReadonlySet<PersonId> {
  if (ids.length === 0) return new Set();
  const rows = db
    .select({ id: people.id })
    .from(people)
    .where(and(inList(people.id, ids), holdsRowOf(part)))
    .all();
  return new Set(rows.map(({ id }) => id));
}

function holdsRowOf(part: ErasurePart): SQL {
  const fileIds = sql`(SELECT ${people.id} UNION ALL SELECT merged_id FROM file_merges WHERE kept_id = ${people.id})`;
  const holds = erasedTables
    .filter((table) => table.part === part)
    .map(
      (table) =>
        sql`EXISTS (SELECT 1 FROM ${sql.identifier(table.table)} WHERE ${rowsOf(table, fileIds)})`,
    );
  return sql`(${sql.join(holds, sql` OR `)})`;
}
