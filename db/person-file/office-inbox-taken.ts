import { and, count, eq, sql } from "drizzle-orm";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { ReadDb } from "../platform/open.ts";
import { auditLog } from "../integrity/audit-log.table.ts";

/** How often the office took up what was dropped in about a person at this moment. */
export const countTakenUp = (db: ReadDb, id: PersonId, droppedAt: Instant): number =>
  db
    .select({ count: count() })
    .from(auditLog)
    .where(
      and(
        ...[eq(auditLog.objectKind, "people"), eq(auditLog.objectId, id)],
        sql`+${auditLog.action} = 'identityChanged'`,
        eq(auditLog.detail, droppedAt),
      ),
    )
    .get()?.count ?? 0;
