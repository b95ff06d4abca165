import { type SQL, sql } from "drizzle-orm";
import type { AuditAction } from "../../domain/core/audit-action.ts";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import { mergedInto } from "../people/merged-files.ts";
import type { WriteDb } from "../platform/open-database.ts";

export interface ListedEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly userId: UserId | null;
  readonly action: AuditAction;
  readonly detail: string | null;
  readonly objectKind: string | null;
  readonly objectId: string | null;
}

export interface AuditLogFilter {
  /** Null for everyone; "program" for automatic entries. */
  readonly by: UserId | "program" | null;
  readonly actions: readonly AuditAction[];
  /** Null for every file; otherwise this one. */
  readonly person: PersonId | null;
  /** Entries from this number on, and before that one. */
  readonly from: number;
  readonly before: number;
  readonly limit: number;
}

/**
 * The newest entries that fit, at most `limit`. Of each action the newest are taken from the index and put in order together:
 * a rare action among a million entries costs no more than a common one.
 */
export function listAuditLog(db: WriteDb, filter: AuditLogFilter): ListedEntry[] {
  const { actions, from, before, limit } = filter;
  const named = JSON.stringify(actions);
  if (filter.person !== null) return ofFile(db, filter, filter.person);
  return db.all<ListedEntry>(sql`
    SELECT t.seq, t.at, t.user_id AS "userId", t.action, t.detail,
      t.object_kind AS "objectKind", t.object_id AS "objectId"
    FROM json_each(${named}) AS wanted JOIN trace AS t ON t.seq IN (
      SELECT seq FROM trace
      WHERE action = wanted.value AND ${isBy(filter.by)} AND seq >= ${from} AND seq < ${before}
      ORDER BY seq DESC LIMIT ${limit}
    )
    ORDER BY t.seq DESC LIMIT ${limit}`);
}

/** What happened to one file, and to those that were put together with it: few among many, found by the file. */
function ofFile(db: WriteDb, filter: AuditLogFilter, person: PersonId): ListedEntry[] {
  const { actions, by, from, before, limit } = filter;
  const ids = JSON.stringify([person, ...mergedInto(db, person)]);
  return db.all<ListedEntry>(sql`
    SELECT seq, at, user_id AS "userId", action, detail,
      object_kind AS "objectKind", object_id AS "objectId"
    FROM trace INDEXED BY trace_by_object
    WHERE object_kind = 'people' AND object_id IN (SELECT value FROM json_each(${ids}))
      AND action IN (SELECT value FROM json_each(${JSON.stringify(actions)}))
      AND ${isBy(by)} AND seq >= ${from} AND seq < ${before}
    ORDER BY seq DESC LIMIT ${limit}`);
}

function isBy(by: AuditLogFilter["by"]): SQL {
  if (by === null) return sql`1`;
  return by === "program" ? sql`user_id IS NULL` : sql`user_id = ${by}`;
}

/**
 * The number of the first entry at or after a moment; one past the newest when all are before. Entries are in the order
 * in which they were written: where a clock was set back, the first of the later ones is found.
 */
export function firstFrom(db: WriteDb, moment: Instant): number {
  const newest = db.get<{ seq: number | null }>(sql`SELECT max(seq) AS seq FROM trace`).seq ?? 0;
  let [low, high] = [1, newest + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    // An entry may have been deleted with other tools.
    const [entry] = db.all<{ at: Instant }>(sql`SELECT at FROM trace WHERE seq = ${middle}`);
    if (entry === undefined || entry.at >= moment) high = middle;
    else low = middle + 1;
  }
  return low;
}
