import { and, asc, desc, eq, gte, inArray, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { CriminalCaseId } from "../../domain/legal/criminal-case.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import {
  criminalCaseLinks,
  criminalCases,
  criminalCaseVersions,
  judicialEvents,
} from "./legal.table.ts";

export type CaseRow = Readonly<typeof criminalCases.$inferSelect>;
export type CaseVersionRow = Readonly<typeof criminalCaseVersions.$inferSelect>;
export type CaseLinkRow = Readonly<typeof criminalCaseLinks.$inferSelect>;
export type JudicialEventRow = Readonly<typeof judicialEvents.$inferSelect>;

/** Every case that was ever linked to a person, newest first. */
export const casesOf = (db: ReadDb, personId: PersonId): CaseRow[] =>
  db
    .select()
    .from(criminalCases)
    .where(
      inArray(
        criminalCases.id,
        db
          .select({ id: criminalCaseLinks.caseId })
          .from(criminalCaseLinks)
          .where(eq(criminalCaseLinks.personId, personId)),
      ),
    )
    .orderBy(desc(criminalCases.at), desc(sql`rowid`))
    .all();

/** The newest version of a case; null where there is no such case. */
export const newestVersion = (db: ReadDb, id: CriminalCaseId): CaseVersionRow | null =>
  db
    .select()
    .from(criminalCaseVersions)
    .where(eq(criminalCaseVersions.caseId, id))
    .orderBy(desc(criminalCaseVersions.version))
    .limit(1)
    .get() ?? null;

/** The newest version of every case. */
export const newestVersions = (db: ReadDb): CaseVersionRow[] => {
  const newest = new Map<CriminalCaseId, CaseVersionRow>();
  const rows = db
    .select()
    .from(criminalCaseVersions)
    .orderBy(asc(criminalCaseVersions.version))
    .all();
  for (const row of rows) newest.set(row.caseId, row);
  return [...newest.values()];
};

/** Who is linked to a case, as recorded last; in the order in which they came to it. */
export const linksOf = (db: ReadDb, id: CriminalCaseId): CaseLinkRow[] => {
  const newest = new Map<PersonId, CaseLinkRow>();
  const rows = db
    .select()
    .from(criminalCaseLinks)
    .where(eq(criminalCaseLinks.caseId, id))
    .orderBy(asc(criminalCaseLinks.at), asc(sql`rowid`))
    .all();
  for (const row of rows) newest.set(row.personId, row);
  return [...newest.values()];
};

/** Every link of a case, as recorded, oldest first: of one person. */
export const linksOfPerson = (db: ReadDb, id: CriminalCaseId, personId: PersonId): CaseLinkRow[] =>
  db
    .select()
    .from(criminalCaseLinks)
    .where(and(eq(criminalCaseLinks.caseId, id), eq(criminalCaseLinks.personId, personId)))
    .orderBy(asc(criminalCaseLinks.at), asc(sql`rowid`))
    .all();

/** What happened in a case, as it was recorded, oldest first. */
export const eventsOf = (db: ReadDb, id: CriminalCaseId): JudicialEventRow[] =>
  db
    .select()
    .from(judicialEvents)
    .where(eq(judicialEvents.caseId, id))
    .orderBy(asc(judicialEvents.at), asc(sql`rowid`))
    .all();

/** What was recorded in any case since a moment, and nothing corrects. */
export const standingEventsSince = (db: ReadDb, since: Instant): JudicialEventRow[] => {
  const later = alias(judicialEvents, "later");
  const correction = db
    .select({ one: sql`1` })
    .from(later)
    .where(eq(later.corrects, judicialEvents.id));
  return db
    .select()
    .from(judicialEvents)
    .where(and(gte(judicialEvents.at, since), notExists(correction)))
    .orderBy(asc(judicialEvents.at), asc(sql`rowid`))
    .all();
};

export function insertCase(db: WriteDb, row: CaseRow): void {
  db.insert(criminalCases).values(row).run();
}

export function insertCaseVersion(db: WriteDb, row: CaseVersionRow): void {
  db.insert(criminalCaseVersions).values(row).run();
}

export function insertCaseLink(db: WriteDb, row: CaseLinkRow): void {
  db.insert(criminalCaseLinks).values(row).run();
}

export function insertJudicialEvent(db: WriteDb, row: JudicialEventRow): void {
  db.insert(judicialEvents).values(row).run();
}
