import { and, asc, eq, exists, inArray, isNull, lte, not, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { PlanEntryId } from "../../domain/plan/plan-entry.ts";
import type { ProjectRecordId } from "../../domain/plan/course-and-work-record.ts";
import { inList } from "../platform/in-list.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { planEntries, projectRecords } from "./plan.table.ts";
import { assistances } from "../intake/assistances.table.ts";

export type PlanEntryRow = Readonly<typeof planEntries.$inferSelect>;
export type ProjectRow = Readonly<typeof projectRecords.$inferSelect>;

/** Every version of every entry of one person, oldest first. */
export const planRowsOf = (db: ReadDb, personId: PersonId): PlanEntryRow[] =>
  db
    .select()
    .from(planEntries)
    .where(eq(planEntries.personId, personId))
    .orderBy(asc(planEntries.at), asc(sql`rowid`))
    .all();

/** The versions of one entry, oldest first. */
export const planVersionsOf = (db: ReadDb, entryId: PlanEntryId): PlanEntryRow[] =>
  db
    .select()
    .from(planEntries)
    .where(eq(planEntries.entryId, entryId))
    .orderBy(asc(planEntries.version))
    .all();

const newer = alias(planEntries, "newer");
const isNewest = (db: ReadDb) =>
  notExists(
    db
      .select({ one: sql`1` })
      .from(newer)
      .where(
        and(eq(newer.entryId, planEntries.entryId), sql`newer.version > plan_entries.version`),
      ),
  );
const whole = alias(planEntries, "whole");
/** A step to what was given up is none any more; to what was reached it may still be. */
const isOfDropped = (db: ReadDb) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(whole)
      .where(
        and(
          eq(whole.entryId, planEntries.partOf),
          eq(whole.state, "dropped"),
          sql`whole.version = (SELECT max(version) FROM plan_entries WHERE entry_id = whole.entry_id)`,
        ),
      ),
  );
/** The person is assisted. */
const isAssisted = (db: ReadDb) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(assistances)
      .where(
        and(
          eq(assistances.personId, planEntries.personId),
          isNull(assistances.closedOn),
          isNull(assistances.voidedAt),
        ),
      ),
  );

/** Open steps of assisted people that are due by a day, soonest first. */
export const stepsDueBy = (db: ReadDb, day: CalendarDate): PlanEntryRow[] =>
  db
    .select()
    .from(planEntries)
    .where(
      and(
        eq(planEntries.kind, "step"),
        eq(planEntries.state, "open"),
        lte(planEntries.day, day),
        isNewest(db),
        not(isOfDropped(db)),
        isAssisted(db),
      ),
    )
    .orderBy(asc(planEntries.day), asc(sql`rowid`))
    .all();

/**
 * The goals and reviews of assisted people, as they are now, each with the moments its first version and this one were
 * written.
 */
export const plansNow = (db: ReadDb) => {
  const first = alias(planEntries, "first");
  return db
    .select({
      personId: planEntries.personId,
      kind: planEntries.kind,
      state: planEntries.state,
      day: planEntries.day,
      begunAt: first.at,
      writtenAt: planEntries.at,
    })
    .from(planEntries)
    .innerJoin(first, eq(first.id, planEntries.entryId))
    .where(and(inArray(planEntries.kind, ["goal", "review"]), isNewest(db), isAssisted(db)))
    .all();
};

/** The present scores of these people. */
export const scoresOfPeople = (db: ReadDb, ids: readonly PersonId[]): PlanEntryRow[] =>
  ids.length === 0
    ? []
    : db
        .select()
        .from(planEntries)
        .where(
          and(
            inList(planEntries.personId, ids),
            eq(planEntries.kind, "score"),
            eq(planEntries.state, "done"),
            isNewest(db),
          ),
        )
        .all();

export function insertPlanEntry(db: WriteDb, row: PlanEntryRow): void {
  db.insert(planEntries).values(row).run();
}

/** Every version of every record of one person, oldest first. */
export const projectRowsOf = (db: ReadDb, personId: PersonId): ProjectRow[] =>
  db
    .select()
    .from(projectRecords)
    .where(eq(projectRecords.personId, personId))
    .orderBy(asc(projectRecords.at), asc(sql`rowid`))
    .all();

/** The versions of one record, oldest first. */
export const projectVersionsOf = (db: ReadDb, recordId: ProjectRecordId): ProjectRow[] =>
  db
    .select()
    .from(projectRecords)
    .where(eq(projectRecords.recordId, recordId))
    .orderBy(asc(projectRecords.version))
    .all();

export function insertProjectRecord(db: WriteDb, row: ProjectRow): void {
  db.insert(projectRecords).values(row).run();
}
