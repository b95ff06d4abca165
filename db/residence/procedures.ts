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
import type { Activation } from "../../domain/residence/procedure/rules-in-force.ts";
import type { ProcedureId } from "../../domain/residence/residence-record.ts";
import { inList } from "../platform/in-list.ts";
import { transactionCache } from "../platform/transaction-cache.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { profileActivations, residenceEvents, residenceProcedures } from "./residence.table.ts";

export type ProcedureRow = Readonly<typeof residenceProcedures.$inferSelect>;
export type EventRow = Readonly<typeof residenceEvents.$inferSelect>;
export type ActivationRow = Readonly<typeof profileActivations.$inferSelect>;

/** The one that goes on first, then the newest. */
export const proceduresOf = (db: ReadDb, personId: PersonId): ProcedureRow[] =>
  db
    .select()
    .from(residenceProcedures)
    .where(eq(residenceProcedures.personId, personId))
    .orderBy(desc(residenceProcedures.isOpen), desc(residenceProcedures.openedOn), desc(sql`rowid`))
    .all();

export const procedureById = (db: ReadDb, id: ProcedureId): ProcedureRow | null =>
  db.select().from(residenceProcedures).where(eq(residenceProcedures.id, id)).get() ?? null;

/**
 * Open procedures, everyone's or one person's, without a task; except those that led to an open-ended permit.
 * Everyone's are searched among all that ever led to one.
 */
export const idleProcedures = (
  db: ReadDb,
  today: CalendarDate,
  personId: PersonId | null,
): readonly ProcedureId[] =>
  db
    .select({ id: residenceProcedures.id })
    .from(residenceProcedures)
    .where(
      and(
        ...[isOf(personId), isGoingOn, isNull(residenceProcedures.nextOn)],
        not(isSettled(residenceProcedures.id, today)),
      ),
    )
    .all()
    .map(({ id }) => id);

/** Open procedures, everyone's or one person's, with a task. */
export const busyProcedures = (db: ReadDb, personId: PersonId | null): ProcedureRow[] =>
  db
    .select()
    .from(residenceProcedures)
    .where(and(isOf(personId), isGoingOn, isNotNull(residenceProcedures.nextOn)))
    .all();

const isOf = (personId: PersonId | null) =>
  personId === null ? undefined : eq(residenceProcedures.personId, personId);

/** What the house knows of the current procedure of each of these people, or else of the newest. */
export const currentHeads = (
  db: ReadDb,
  people: readonly PersonId[],
): ReadonlyMap<PersonId, Pick<ProcedureRow, "id" | "isOpen">> =>
  new Map(
    db
      .select({
        personId: residenceProcedures.personId,
        id: residenceProcedures.id,
        isOpen: residenceProcedures.isOpen,
      })
      .from(residenceProcedures)
      .where(inList(residenceProcedures.personId, people))
      .orderBy(asc(residenceProcedures.isOpen), asc(residenceProcedures.openedOn), asc(sql`rowid`))
      .all()
      .map(({ personId, ...head }) => [personId, head]),
  );

export const proceduresByIds = (db: ReadDb, ids: readonly ProcedureId[]): ProcedureRow[] =>
  db.select().from(residenceProcedures).where(inList(residenceProcedures.id, ids)).all();

/** As far as the headers of the documents show: nothing was issued, and nothing recorded, after the open-ended permit. */
export const settledAmong = (
  db: ReadDb,
  today: CalendarDate,
  ids: readonly ProcedureId[],
): ReadonlySet<ProcedureId> =>
  new Set(
    db
      .select({ id: residenceProcedures.id })
      .from(residenceProcedures)
      .where(
        and(
          inList(residenceProcedures.id, ids),
          isGoingOn,
          isNull(residenceProcedures.nextOn),
          isSettled(residenceProcedures.id, today),
        ),
      )
      .all()
      .map(({ id }) => id),
  );

/** Written out, to match the indexes of the table. */
const isGoingOn = sql`${residenceProcedures.isOpen} = 1`;

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
export const unreadProcedures = (db: ReadDb): ProcedureRow[] => proceduresDue(db, unread);

/** Those on which there is something to do up to a day. */
export const proceduresDue = (db: ReadDb, until: CalendarDate): ProcedureRow[] =>
  db
    .select()
    .from(residenceProcedures)
    .where(and(isNotNull(residenceProcedures.nextOn), lte(residenceProcedures.nextOn, until)))
    .all();

export function insertProcedure(db: WriteDb, row: ProcedureRow): void {
  db.insert(residenceProcedures).values(row).run();
}

export function updateProcedure(
  db: WriteDb,
  { id, ...change }: Pick<ProcedureRow, "id" | "isOpen" | "nextOn" | "version" | "sealedOffice">,
): void {
  db.update(residenceProcedures).set(change).where(eq(residenceProcedures.id, id)).run();
}

/** Of one way, in the order they were recorded. */
export const eventsOf = (db: ReadDb, trackId: ProcedureId): EventRow[] =>
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
