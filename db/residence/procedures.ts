import {
  and,
  asc,
  desc,
  eq,
  isNotNull,
  isNull,
  lte,
  not,
  type SQL,
  sql,
  type SQLWrapper,
} from "drizzle-orm";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { Activation } from "../../domain/residence/procedure/legal-profile.ts";
import type { TrackId } from "../../domain/residence/residence-record.ts";
import { inList } from "../platform/in-list.ts";
import { transactionCache } from "../platform/transaction-cache.ts";
import type { ReadDb, WriteDb } from "../platform/open.ts";
import { profileActivations, residenceEvents, residenceTracks } from "./residence.table.ts";

export type TrackRow = Readonly<typeof residenceTracks.$inferSelect>;
export type EventRow = Readonly<typeof residenceEvents.$inferSelect>;
export type ActivationRow = Readonly<typeof profileActivations.$inferSelect>;

/** The one that goes on first, then the newest. */
export const tracksOf = (db: ReadDb, personId: PersonId): TrackRow[] =>
  db
    .select()
    .from(residenceTracks)
    .where(eq(residenceTracks.personId, personId))
    .orderBy(desc(residenceTracks.isOpen), desc(residenceTracks.openedOn), desc(sql`rowid`))
    .all();

export const trackById = (db: ReadDb, id: TrackId): TrackRow | null =>
  db.select().from(residenceTracks).where(eq(residenceTracks.id, id)).get() ?? null;

/**
 * Open procedures, everyone's or one person's, without a task; except those that led to an open-ended permit.
 * Everyone's are searched among all that ever led to one.
 */
export const idleTracks = (
  db: ReadDb,
  today: CalendarDate,
  personId: PersonId | null,
): readonly TrackId[] =>
  db
    .select({ id: residenceTracks.id })
    .from(residenceTracks)
    .where(
      and(
        ...[isOf(personId), isGoingOn, isNull(residenceTracks.nextOn)],
        not(isSettled(residenceTracks.id, today)),
      ),
    )
    .all()
    .map(({ id }) => id);

/** Open procedures, everyone's or one person's, with a task. */
export const busyTracks = (db: ReadDb, personId: PersonId | null): TrackRow[] =>
  db
    .select()
    .from(residenceTracks)
    .where(and(isOf(personId), isGoingOn, isNotNull(residenceTracks.nextOn)))
    .all();

const isOf = (personId: PersonId | null) =>
  personId === null ? undefined : eq(residenceTracks.personId, personId);

/** What the house knows of the current procedure of each of these people, or else of the newest. */
export const currentHeads = (
  db: ReadDb,
  people: readonly PersonId[],
): ReadonlyMap<PersonId, Pick<TrackRow, "id" | "isOpen">> =>
  new Map(
    db
      .select({
        personId: residenceTracks.personId,
        id: residenceTracks.id,
        isOpen: residenceTracks.isOpen,
      })
      .from(residenceTracks)
      .where(inList(residenceTracks.personId, people))
      .orderBy(asc(residenceTracks.isOpen), asc(residenceTracks.openedOn), asc(sql`rowid`))
      .all()
      .map(({ personId, ...head }) => [personId, head]),
  );

export const tracksByIds = (db: ReadDb, ids: readonly TrackId[]): TrackRow[] =>
  db.select().from(residenceTracks).where(inList(residenceTracks.id, ids)).all();

/** As far as the headers of the documents show: nothing was issued, and nothing recorded, after the open-ended permit. */
export const settledAmong = (
  db: ReadDb,
  today: CalendarDate,
  ids: readonly TrackId[],
): ReadonlySet<TrackId> =>
  new Set(
    db
      .select({ id: residenceTracks.id })
      .from(residenceTracks)
      .where(
        and(
          inList(residenceTracks.id, ids),
          isGoingOn,
          isNull(residenceTracks.nextOn),
          isSettled(residenceTracks.id, today),
        ),
      )
      .all()
      .map(({ id }) => id),
  );

/** Written out, to match the indexes of the table. */
const isGoingOn = sql`${residenceTracks.isOpen} = 1`;

const isSettled = (trackId: SQLWrapper, today: CalendarDate): SQL => sql`EXISTS (
  SELECT 1 FROM documents AS permit
  WHERE permit.track_id = ${trackId} AND permit.issued_on <= ${today}
    AND permit.kind = 'openEndedPermit' AND permit.state = 'held'
    AND NOT EXISTS (
      SELECT 1 FROM documents AS later
      WHERE later.track_id = permit.track_id AND later.issued_on >= permit.issued_on AND later.id <> permit.id
    )
    AND NOT EXISTS (
      SELECT 1 FROM residence_events AS event
      WHERE event.track_id = permit.track_id AND event.recorded_at >= permit.recorded_at
    )
)`;

/** What a migration writes where a procedure has to be read again, before every day there is. */
const unread = "1000-01-01" as CalendarDate;

/** Those that a newer edition of the program has to read again. */
export const unreadTracks = (db: ReadDb): TrackRow[] => tracksDue(db, unread);

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

/** The last switch of each profile, on or off. */
export function lastActivations(db: ReadDb): ActivationRow[] {
  const rows = db
    .select()
    .from(profileActivations)
    .orderBy(asc(profileActivations.at), asc(sql`rowid`))
    .all();
  return [...new Map(rows.map((row) => [row.profile, row])).values()];
}

/** The profiles that are switched on, with the day from which they count. */
export const activations = transactionCache((db): readonly Activation[] =>
  lastActivations(db).flatMap(({ profile, from }) => (from === null ? [] : [{ profile, from }])),
);

export function insertActivation(db: WriteDb, row: ActivationRow): void {
  db.insert(profileActivations).values(row).run();
}
