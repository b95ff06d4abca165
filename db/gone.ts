import { and, eq, exists, notExists, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../domain/calendar.ts";
import type { ReadDb } from "./open.ts";
import { stays } from "./schema/stays.ts";

/** Somebody who lived here and has not since a night: what the house knew of her in words is to go. */
export const hasLeftBefore = (db: ReadDb, personId: SQLiteColumn, leftBefore: CalendarDate) =>
  and(
    exists(
      db
        .select({ one: sql`1` })
        .from(stays)
        .where(and(eq(stays.personId, personId), sql`${stays.voidedAt} IS NULL`)),
    ),
    notExists(
      db
        .select({ one: sql`1` })
        .from(stays)
        .where(
          and(
            eq(stays.personId, personId),
            sql`${stays.voidedAt} IS NULL`,
            sql`ifnull(${stays.until}, '9999-12-31') > ${leftBefore}`,
          ),
        ),
    ),
  );
