import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { PersonId } from "../domain/person.ts";
import { among } from "./among.ts";
import type { ReadDb } from "./open.ts";
import { intakeSections } from "./schema/intake.ts";
import { criminalCaseLinks, judicialEvents } from "./schema/legal.ts";
import { residenceTracks } from "./schema/residence.ts";

// What reports count of what only the office opens: sealed. Of a few people, or some of all, in the order in which it was written.

/** The newest version of what was recorded of the exploitation. */
export const newestExploitation = (db: ReadDb, ids: readonly PersonId[]) => {
  const rows = db
    .select()
    .from(intakeSections)
    .where(and(among(intakeSections.personId, ids), eq(intakeSections.section, "exploitation")))
    .orderBy(asc(intakeSections.version))
    .all();
  return [...new Map(rows.map((row) => [row.personId, row])).values()];
};

/** The newest way of each. */
export const newestTracksOf = (db: ReadDb, ids: readonly PersonId[]) => {
  const rows = db
    .select()
    .from(residenceTracks)
    .where(among(residenceTracks.personId, ids))
    .orderBy(asc(residenceTracks.openedOn), asc(sql`rowid`))
    .all();
  return [...new Map(rows.map((row) => [row.personId, row])).values()];
};

/** Links of a person to a case. */
export const caseLinks = (db: ReadDb, since: number, most: number) =>
  db
    .select({ place: sql<number>`rowid`, row: criminalCaseLinks })
    .from(criminalCaseLinks)
    .where(gt(sql`rowid`, since))
    .orderBy(asc(sql`rowid`))
    .limit(most)
    .all()
    .map(({ place, row }) => ({ at: place, row }));

export const judicialEventsSince = (db: ReadDb, since: number, most: number) =>
  db
    .select({ place: sql<number>`rowid`, row: judicialEvents })
    .from(judicialEvents)
    .where(gt(sql`rowid`, since))
    .orderBy(asc(sql`rowid`))
    .limit(most)
    .all()
    .map(({ place, row }) => ({ at: place, row }));
