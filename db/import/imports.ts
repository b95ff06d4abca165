import {
  and,
  count,
  countDistinct,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  notInArray,
  or,
  sql,
} from "drizzle-orm";
import type { ImportCounts, ImportId } from "../../domain/import/import-schemas.ts";
import type { AuditAction } from "../../domain/core/audit-action.ts";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { ReferralId } from "../../domain/referrals/referral.ts";
import type { StayId } from "../../domain/accommodation/stay.ts";
import type { UserId } from "../../domain/users/user.ts";
import { erasedTables } from "../registry/erasure-tables.ts";
import { rowsOf } from "../retention/rows-to-erase.ts";
import { eraseRows } from "../retention/erase-under-order.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { assistances } from "../intake/assistances.table.ts";
import { type ReadsOfPerson, rowsOfPerson } from "../registry/rows-of-person.ts";
import { activities } from "../daily-life/daily-life.table.ts";
import { drafts } from "../drafts/drafts.table.ts";
import { erasing, erasureOrders } from "../retention/retention.table.ts";
import { importRows, imports } from "../retention/imports.table.ts";
import { people } from "../people/people.table.ts";
import { referrals, referralWords } from "../referrals/referrals.table.ts";
import { stays } from "../accommodation/stays.table.ts";
import { auditLog } from "../integrity/audit-log.table.ts";

export type ImportRow = Readonly<typeof imports.$inferSelect>;
export type WrittenRow = Readonly<typeof importRows.$inferSelect>;

export function insertImport(
  db: WriteDb,
  row: Pick<ImportRow, "id" | "kind" | "at" | "by">,
  written: readonly WrittenRow[],
): void {
  db.insert(imports)
    .values({ ...row, state: "in" })
    .run();
  for (const one of written) db.insert(importRows).values(one).run();
}

export const importById = (db: ReadDb, id: ImportId): ImportRow | null =>
  db.select().from(imports).where(eq(imports.id, id)).get() ?? null;

/** Newest first. */
export const allImports = (db: ReadDb): ImportRow[] =>
  db.select().from(imports).orderBy(desc(imports.at)).limit(1000).all();

export const writtenBy = (db: ReadDb, id: ImportId): WrittenRow[] =>
  db.select().from(importRows).where(eq(importRows.importId, id)).orderBy(importRows.line).all();

/** What is still there of what an import wrote. */
export function leftOf(db: ReadDb, id: ImportId): ImportCounts {
  const row = db
    .select({
      files: countDistinct(sql`CASE WHEN ${importRows.opens} THEN ${importRows.personId} END`),
      // A stay that was added to an older file and cancelled is stored, but does not count.
      stays: sql<number>`count(CASE WHEN ${stays.voidedAt} IS NULL THEN ${stays.id} END)`,
      calls: count(importRows.referralId),
    })
    .from(importRows)
    .leftJoin(stays, eq(stays.id, importRows.stayId))
    .where(eq(importRows.importId, id))
    .get();
  return row ?? { files: 0, stays: 0, calls: 0 };
}

/** Lines of the sheet of which something is still there. */
export const linesLeftOf = (db: ReadDb, id: ImportId): number[] =>
  db
    .select({ line: importRows.line })
    .from(importRows)
    .leftJoin(stays, eq(stays.id, importRows.stayId))
    .where(
      and(
        eq(importRows.importId, id),
        or(
          isNotNull(importRows.referralId),
          importRows.opens,
          and(isNotNull(stays.id), isNull(stays.voidedAt)),
        ),
      ),
    )
    .orderBy(importRows.line)
    .all()
    .map(({ line }) => line);

/** What happens to a row automatically, or when it is only viewed. */
const byItself = [
  "read",
  "nameLeftHouse",
  "referralErased",
] as const satisfies readonly AuditAction[];

/**
 * Number of the transaction that wrote an import. What was done later has a higher one, also where the clock was put back
 * meanwhile. Without any, everything counts as later.
 */
export const writingOf = (db: ReadDb, id: ImportId): number =>
  db
    .select({ tx: auditLog.tx })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.objectKind, "imports"),
        eq(auditLog.objectId, id),
        eq(auditLog.action, "broughtIn" satisfies AuditAction),
      ),
    )
    .get()?.tx ?? 0;

/** Something was done to one of these rows after a transaction. Whatever is decided about a stay is done to it. */
export const isDoneTo = (db: ReadDb, ids: readonly string[], since: number): boolean =>
  db
    .select({ seq: auditLog.seq })
    .from(auditLog)
    .where(
      and(
        inArray(auditLog.objectKind, ["people", "stays", "assistances", "referrals"]),
        inArray(auditLog.objectId, [...ids]),
        gt(auditLog.tx, since),
        notInArray(auditLog.action, [...byItself]),
      ),
    )
    .limit(1)
    .get() !== undefined;

/** Whether any row about the person was changed since. */
export const isWorkedWith = (db: ReadDb, id: PersonId, since: number): boolean =>
  db
    .select({ seq: auditLog.seq })
    .from(auditLog)
    .where(
      and(
        or(
          and(eq(auditLog.objectKind, "people"), eq(auditLog.objectId, id)),
          ...rowsOfPerson(db, id, everything).map(([kind, ids]) =>
            and(eq(auditLog.objectKind, kind), inArray(auditLog.objectId, ids)),
          ),
        ),
        gt(auditLog.tx, since),
        notInArray(auditLog.action, [...byItself, "rowSealed"]),
      ),
    )
    .limit(1)
    .get() !== undefined;

const everything: ReadsOfPerson = { office: true, care: true, isHidden: false };

/** Whether anything belongs to a stay that no import writes: a count, an outing, an agreed call, a planned move. */
export function isLivedIn(db: WriteDb, id: StayId): boolean {
  const found = tablesOfStays(db)
    .filter((table) => !written.has(table))
    .map((table) => sql`EXISTS (SELECT 1 FROM ${sql.identifier(table)} WHERE stay_id = ${id})`);
  return db.get<{ is: number }>(sql`SELECT ${sql.join(found, sql` OR `)} AS "is"`).is === 1;
}

/** Every table whose rows name a stay. */
const tablesOfStays = (db: WriteDb): readonly string[] =>
  db
    .all<{ readonly name: string }>(
      sql`SELECT m.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
        WHERE m.type = 'table' AND c.name = 'stay_id'`,
    )
    .map(({ name }) => name);

export const assistanceIdsOf = (db: ReadDb, id: PersonId): readonly string[] =>
  db
    .select({ id: assistances.id })
    .from(assistances)
    .where(eq(assistances.personId, id))
    .all()
    .map((row) => row.id);

/** Tables in which an import writes: how many rows they have means nothing alone. */
const written: ReadonlySet<string> = new Set([
  "people",
  "stays",
  "placements",
  "stay_events",
  "assistances",
  "name_hashes",
  "import_rows",
]);

/** Whether the person has rows in a table in which no import writes. */
export function hasMore(db: WriteDb, id: PersonId): boolean {
  const personIds = sql`(${id})`;
  const isThere = erasedTables
    .filter(({ table }) => !written.has(table))
    .map(
      (table) =>
        sql`EXISTS (SELECT 1 FROM ${sql.identifier(table.table)} WHERE ${rowsOf(table, personIds)})`,
    );
  const ahead = [
    db.$count(drafts, eq(drafts.personId, id)),
    db.$count(activities, eq(activities.ledByPerson, id)),
    db.$count(erasureOrders, eq(erasureOrders.personId, id)),
  ];
  return (
    ahead.some((one) => db.get<{ n: number }>(sql`SELECT ${one} AS n`).n > 0) ||
    // One question: there is no other way through so many tables for each of a thousand people.
    db.get<{ is: number }>(sql`SELECT ${sql.join(isThere, sql` OR `)} AS "is"`).is === 1
  );
}

export const hasWords = (db: ReadDb, id: ReferralId): boolean =>
  db
    .select({ id: referralWords.id })
    .from(referralWords)
    .where(eq(referralWords.referralId, id))
    .limit(1)
    .get() !== undefined;

/** Takes these files and calls away again, and closes the import. The gate is open only in here. */
export function takeBackImport(
  db: WriteDb,
  id: ImportId,
  gone: { readonly files: readonly PersonId[]; readonly calls: readonly ReferralId[] },
  by: { readonly at: Instant; readonly user: UserId },
): void {
  const isIt = eq(imports.id, id);
  const lastNumber = db
    .select({ last: sql<number | null>`max(${people.number})` })
    .from(people)
    .where(inArray(people.id, [...gone.files]))
    .get()?.last;
  db.update(imports)
    .set({ state: "open", backAt: by.at, backBy: by.user, lastNumber: lastNumber ?? null })
    .where(isIt)
    .run();
  for (const personId of gone.files) db.insert(erasing).values({ personId, importId: id }).run();
  if (gone.files.length > 0) for (const table of erasedTables) eraseRows(db, table);
  db.delete(erasing).run();
  for (const call of gone.calls) {
    db.delete(importRows).where(eq(importRows.referralId, call)).run();
    db.delete(referrals).where(eq(referrals.id, call)).run();
  }
  db.update(imports).set({ state: "back" }).where(isIt).run();
}
