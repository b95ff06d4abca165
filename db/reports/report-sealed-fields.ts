import { asc, gt, sql } from "drizzle-orm";
import type { PersonId } from "../../domain/people/person.ts";
import { inList } from "../platform/in-list.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import type { intakeSections } from "../intake/intake.table.ts";
import { criminalCaseLinks, judicialEvents } from "../legal/legal.table.ts";
import type { residenceProcedures } from "../residence/residence.table.ts";

// What reports count of what only the office opens: sealed. Of a few people, or some of all, in the order in which it was written.

type SectionRow = Pick<
  typeof intakeSections.$inferSelect,
  "id" | "version" | "sealedVersion" | "sealedOffice"
>;

/** The newest version of what was recorded of the exploitation, by whose it is. */
export function newestExploitation(
  db: WriteDb,
  ids: readonly PersonId[],
): ReadonlyMap<PersonId, SectionRow> {
  const rows = db.values<[PersonId, string, number, number | null, Buffer]>(sql`
    SELECT person_id, id, version, sealed_version, sealed_office FROM intake_sections
    WHERE ${inList(sql`person_id`, ids)} AND section = 'exploitation'`);
  const newest = new Map<PersonId, SectionRow>();
  for (const [personId, id, version, sealedVersion, sealedOffice] of rows)
    if ((newest.get(personId)?.version ?? 0) < version)
      newest.set(personId, { id, version, sealedVersion, sealedOffice });
  return newest;
}

type WayRow = Pick<
  typeof residenceProcedures.$inferSelect,
  "id" | "version" | "openedOn" | "sealedOffice"
> & { readonly at: number };

/** The procedures of each, newest first. Sorted here: SQLite would move all their sealed data. */
export function residenceProceduresOf(
  db: WriteDb,
  ids: readonly PersonId[],
): ReadonlyMap<PersonId, readonly WayRow[]> {
  const rows = db.values<[PersonId, WayRow["id"], number, WayRow["openedOn"], Buffer, number]>(sql`
    SELECT person_id, id, version, opened_on, sealed_office, rowid FROM residence_tracks
    WHERE ${inList(sql`person_id`, ids)}`);
  const ways = new Map<PersonId, readonly WayRow[]>();
  for (const [personId, id, version, openedOn, sealedOffice, at] of rows) {
    const one = { id, version, openedOn, sealedOffice, at };
    const others = ways.get(personId);
    ways.set(personId, others === undefined ? [one] : [...others, one].toSorted(newerFirst));
  }
  return ways;
}

const newerFirst = (a: WayRow, b: WayRow): number =>
  a.openedOn === b.openedOn ? b.at - a.at : b.openedOn.localeCompare(a.openedOn);

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
