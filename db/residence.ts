import { and, asc, desc, eq, isNotNull, lte, sql } from "drizzle-orm";
import type { CalendarDate } from "../domain/calendar.ts";
import type { PersonId } from "../domain/person.ts";
import type { Activation } from "../domain/procedure/profile.ts";
import type { TrackId } from "../domain/residence.ts";
import type { ReadDb, WriteDb } from "./open.ts";
import { profileActivations, residenceEvents, residenceTracks } from "./schema/residence.ts";

export type TrackRow = Readonly<typeof residenceTracks.$inferSelect>;
export type EventRow = Readonly<typeof residenceEvents.$inferSelect>;
export type ActivationRow = Readonly<typeof profileActivations.$inferSelect>;

/** Newest first. */
export const tracksOf = (db: ReadDb, personId: PersonId): TrackRow[] =>
  db
    .select()
    .from(residenceTracks)
    .where(eq(residenceTracks.personId, personId))
    .orderBy(desc(residenceTracks.openedOn), desc(sql`rowid`))
    .all();

/** Everybody's newest way. */
export const newestTracks = (db: ReadDb): ReadonlyMap<PersonId, TrackRow> =>
  new Map(
    db
      .select()
      .from(residenceTracks)
      .orderBy(asc(residenceTracks.openedOn), asc(sql`rowid`))
      .all()
      .map((row) => [row.personId, row]),
  );

export const trackById = (db: ReadDb, id: TrackId): TrackRow | null =>
  db.select().from(residenceTracks).where(eq(residenceTracks.id, id)).get() ?? null;

/** Everybody's that go on. */
export const openTracks = (db: ReadDb): TrackRow[] =>
  db.select().from(residenceTracks).where(eq(residenceTracks.isOpen, true)).all();

/** Those on which there is something to do up to a day. */
export const tracksDue = (db: ReadDb, until: CalendarDate): TrackRow[] =>
  db
    .select()
    .from(residenceTracks)
    .where(and(isNotNull(residenceTracks.nextOn), lte(residenceTracks.nextOn, until)))
    .all();

export function insertTrack(db: WriteDb, row: TrackRow): void {
  db.insert(residenceTracks).values(row).run();
}

export function updateTrack(
  db: WriteDb,
  { id, ...change }: Pick<TrackRow, "id" | "isOpen" | "nextOn" | "version" | "sealedOffice">,
): void {
  db.update(residenceTracks).set(change).where(eq(residenceTracks.id, id)).run();
}

/** Of one way, in the order they were recorded. */
export const eventsOf = (db: ReadDb, trackId: TrackId): EventRow[] =>
  db
    .select()
    .from(residenceEvents)
    .where(eq(residenceEvents.trackId, trackId))
    .orderBy(asc(residenceEvents.at), asc(sql`rowid`))
    .all();

export function insertEvent(db: WriteDb, row: EventRow): void {
  db.insert(residenceEvents).values(row).run();
}

/** What was said last about each profile, whether it switched it on or off. */
export function lastActivations(db: ReadDb): ActivationRow[] {
  const rows = db
    .select()
    .from(profileActivations)
    .orderBy(asc(profileActivations.at), asc(sql`rowid`))
    .all();
  return [...new Map(rows.map((row) => [row.profile, row])).values()];
}

/** The profiles that are switched on, with the day from which they count. */
export const activations = (db: ReadDb): Activation[] =>
  lastActivations(db).flatMap(({ profile, from }) => (from === null ? [] : [{ profile, from }]));

export function insertActivation(db: WriteDb, row: ActivationRow): void {
  db.insert(profileActivations).values(row).run();
}
