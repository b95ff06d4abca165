import { and, asc, count, desc, eq, gt, gte, inArray, isNull, lt, lte } from "drizzle-orm";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { IncidentId, IncidentWords, Part } from "../../domain/incidents/incident.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import { isGone } from "../people/known-to-house-since.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { incidentPeople, incidents, incidentWords } from "./incidents.table.ts";

export type IncidentRow = Readonly<typeof incidents.$inferSelect>;
export type Wording = Readonly<typeof incidentWords.$inferSelect>;
export interface Involved {
  readonly personId: PersonId;
  readonly part: Part;
}

/** The incidents that are valid on a day, last happened first. */
export const standingIncidents = (db: ReadDb, today: CalendarDate): IncidentRow[] =>
  db
    .select()
    .from(incidents)
    .where(and(isNull(incidents.erasedAt), gt(incidents.expires, today)))
    .orderBy(desc(incidents.on), desc(incidents.recordedAt))
    .limit(200)
    .all();

export const incidentById = (db: ReadDb, id: IncidentId): IncidentRow | null =>
  db.select().from(incidents).where(eq(incidents.id, id)).get() ?? null;

export const peopleOfIncident = (db: ReadDb, id: IncidentId): Involved[] =>
  db
    .select({ personId: incidentPeople.personId, part: incidentPeople.part })
    .from(incidentPeople)
    .where(eq(incidentPeople.incidentId, id))
    // Whom it is about comes first.
    .orderBy(asc(incidentPeople.part))
    .all();

/** Oldest first. */
export const wordingsOf = (db: ReadDb, id: IncidentId): Wording[] =>
  db
    .select()
    .from(incidentWords)
    .where(eq(incidentWords.incidentId, id))
    .orderBy(asc(incidentWords.version))
    .all();

/** How many happened from one day until another, by what was agreed; those that are erased count too. */
export const countIncidents = (db: ReadDb, from: CalendarDate, until: CalendarDate) =>
  db
    .select({ level: incidents.level, count: count() })
    .from(incidents)
    .where(and(gte(incidents.on, from), lt(incidents.on, until)))
    .groupBy(incidents.level)
    .orderBy(asc(incidents.level))
    .all();

export function insertIncident(
  db: WriteDb,
  row: IncidentRow,
  words: IncidentWords,
  people: readonly Involved[],
): void {
  db.insert(incidents).values(row).run();
  addWording(db, row.id, 1, words, { at: row.recordedAt, by: row.recordedBy });
  setPeople(db, row.id, people);
}

/** Adds another version; the earlier one is stored beside it. Without words where they were deleted. */
export function updateIncident(
  db: WriteDb,
  { id, ...row }: IncidentRow,
  words: IncidentWords | null,
  people: readonly Involved[],
  said: { readonly at: Instant; readonly by: UserId },
): void {
  db.update(incidents).set(row).where(eq(incidents.id, id)).run();
  if (words !== null) addWording(db, id, row.version, words, said);
  setPeople(db, id, people);
}

/** Erases what has expired: words and names are deleted, the day and the agreement stay. Returns the incidents. */
export function eraseExpired(db: WriteDb, today: CalendarDate, at: Instant): IncidentId[] {
  const due = db
    .select({ id: incidents.id })
    .from(incidents)
    .where(and(isNull(incidents.erasedAt), lte(incidents.expires, today)))
    .all()
    .map(({ id }) => id);
  for (const id of due) erase(db, id, at);
  return due;
}

/**
 * Removes people who left before a night from incidents, with the words, which may name them. What concerns no one any
 * more is erased. Returns the incidents that changed.
 */
export function forgetInIncidents(
  db: WriteDb,
  leftBefore: CalendarDate,
  at: Instant,
): IncidentId[] {
  const gone = db
    .select({ id: incidentPeople.incidentId, personId: incidentPeople.personId })
    .from(incidentPeople)
    .where(isGone(incidentPeople.personId, leftBefore))
    .all();
  for (const { id, personId } of gone)
    db.delete(incidentPeople)
      .where(and(eq(incidentPeople.incidentId, id), eq(incidentPeople.personId, personId)))
      .run();
  const touched = [...new Set(gone.map(({ id }) => id))];
  if (touched.length === 0) return [];
  db.delete(incidentWords).where(inArray(incidentWords.incidentId, touched)).run();
  db.update(incidents)
    .set({ backgroundVersion: null, sealedBackground: null })
    .where(inArray(incidents.id, touched))
    .run();
  for (const id of touched)
    if (!peopleOfIncident(db, id).some(({ part }) => part === "concerned")) erase(db, id, at);
  return touched;
}

function addWording(
  db: WriteDb,
  incidentId: IncidentId,
  version: number,
  words: IncidentWords,
  said: { readonly at: Instant; readonly by: UserId },
): void {
  db.insert(incidentWords)
    .values({ incidentId, version, words, ...said })
    .run();
}

function setPeople(db: WriteDb, incidentId: IncidentId, people: readonly Involved[]): void {
  db.delete(incidentPeople).where(eq(incidentPeople.incidentId, incidentId)).run();
  for (const person of people)
    db.insert(incidentPeople)
      .values({ incidentId, ...person })
      .run();
}

function erase(db: WriteDb, id: IncidentId, at: Instant): void {
  db.delete(incidentWords).where(eq(incidentWords.incidentId, id)).run();
  db.delete(incidentPeople).where(eq(incidentPeople.incidentId, id)).run();
  db.update(incidents)
    .set({ erasedAt: at, at: null, backgroundVersion: null, sealedBackground: null })
    .where(eq(incidents.id, id))
    .run();
}
