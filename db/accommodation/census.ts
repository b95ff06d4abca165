import { and, asc, between, count, eq, gte, min } from "drizzle-orm";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { CensusEntry, ClosedCensus } from "../../domain/accommodation/census.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { censusEntries, censuses } from "./census.table.ts";

export const censusOn = (db: ReadDb, night: CalendarDate): ClosedCensus | null =>
  db.select().from(censuses).where(eq(censuses.night, night)).get() ?? null;

export const censusesBetween = (db: ReadDb, from: CalendarDate, to: CalendarDate): ClosedCensus[] =>
  db
    .select()
    .from(censuses)
    .where(between(censuses.night, from, to))
    .orderBy(asc(censuses.night))
    .all();

export const censusesSince = (db: ReadDb, night: CalendarDate): ClosedCensus[] =>
  db.select().from(censuses).where(gte(censuses.night, night)).orderBy(asc(censuses.night)).all();

/** The first night that was ever counted, or null. */
export const firstCounted = (db: ReadDb): CalendarDate | null =>
  db
    .select({ night: min(censuses.night) })
    .from(censuses)
    .get()?.night ?? null;

/** Every answer about the nights from one on, in the order in which they were given. */
export const entriesSince = (db: ReadDb, night: CalendarDate): CensusEntry[] =>
  db
    .select()
    .from(censusEntries)
    .where(gte(censusEntries.night, night))
    .orderBy(asc(censusEntries.night), asc(censusEntries.position))
    .all()
    .map(rowToEntry);

export const entriesOn = (db: ReadDb, night: CalendarDate): CensusEntry[] =>
  db
    .select()
    .from(censusEntries)
    .where(eq(censusEntries.night, night))
    .orderBy(asc(censusEntries.position))
    .all()
    .map(rowToEntry);

export function insertCensus(db: WriteDb, census: ClosedCensus): void {
  db.insert(censuses).values(census).run();
}

export function insertCensusEntry(db: WriteDb, entry: CensusEntry): void {
  const { night, personId } = entry;
  const here = and(eq(censusEntries.night, night), eq(censusEntries.personId, personId));
  const before = db.select({ n: count() }).from(censusEntries).where(here).get()?.n ?? 0;
  db.insert(censusEntries)
    .values({ ...entry, position: before + 1 })
    .run();
}

function rowToEntry(row: typeof censusEntries.$inferSelect): CensusEntry {
  const { position: _position, ...entry } = row;
  return entry;
}
