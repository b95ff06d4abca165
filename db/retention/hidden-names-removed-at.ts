import { and, desc, eq, sql } from "drizzle-orm";
import type { AuditAction } from "../../domain/core/audit-action.ts";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { auditLog } from "../integrity/audit-log.table.ts";
import type { ReadDb } from "../platform/open-database.ts";

/** What the entry says that tells of the names which only her colleagues knew. */
export const hiddenNamesLeft = "hidden";

/** When these last left the words of the house; null while they never did. */
export const hiddenNamesLeftAt = (db: ReadDb, id: PersonId): Instant | null =>
  db
    .select({ at: auditLog.at })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.objectKind, "people"),
        eq(auditLog.objectId, id),
        eq(auditLog.detail, hiddenNamesLeft),
        // Looked for among what happened to this file, from the end.
        sql`+${auditLog.action} = ${"nameLeftHouse" satisfies AuditAction}`,
      ),
    )
    .orderBy(desc(auditLog.seq))
    .limit(1)
    .get()?.at ?? null;
