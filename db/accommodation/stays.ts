import { and, asc, desc, eq, gt, gte, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { BedId } from "../../domain/accommodation/room.ts";
import type {
  Departure,
  Placement,
  PlacementId,
  Stay,
  StayEvent,
  StayId,
} from "../../domain/accommodation/stay.ts";
import type { UserId } from "../../domain/users/user.ts";
import { groupedBy } from "../../domain/reports/group-by.ts";
import { inList } from "../platform/in-list.ts";
import { transactionCache, rowsOncePerRead } from "../platform/transaction-cache.ts";
import { customTermsAmong, storedCustomTerms } from "../vocabulary/custom-terms-column.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { placements, stayEvents, stays } from "./stays.table.ts";

const isKept = isNull(stays.voidedAt);
const isValid = isNull(placements.voidedAt);

export function stayById(db: ReadDb, id: StayId): Stay | null {
  const row = db
    .select()
    .from(stays)
    .where(and(eq(stays.id, id), isKept))
    .get();
  return row === undefined ? null : rowToStay(row);
}

/** Newest first; cancelled stays are left out. */
export const staysOfPerson = (db: ReadDb, personId: PersonId): readonly Stay[] =>
  staysOfEach(db, [personId]).get(personId) ?? [];

/** Those of several people, asked for together. */
export const staysOfEach = rowsOncePerRead<PersonId, readonly Stay[]>((db, ids) => [
  ...groupedBy(
    db
      .select()
      .from(stays)
      .where(and(inList(stays.personId, ids), isKept))
      .orderBy(desc(stays.from))
      .all()
      .map(rowToStay),
    ({ personId }) => personId,
  ),
]);

/** Cancelled stays too: the decisions about them are still shown. */
export const everyStayOfPerson = (db: ReadDb, personId: PersonId): (Stay & { isVoid: boolean })[] =>
  db
    .select()
    .from(stays)
    .where(eq(stays.personId, personId))
    .orderBy(desc(stays.from), desc(stays.admittedAt))
    .all()
    .map((row) => ({ ...rowToStay(row), isVoid: row.voidedAt !== null }));

/** Stays that go on, soonest planned end first. */
export const openStays = transactionCache((db): readonly Stay[] =>
  db
    .select()
    .from(stays)
    .where(and(isNull(stays.until), isKept))
    .orderBy(asc(stays.plannedUntil))
    .all()
    .map(rowToStay),
);

/** Stays that ended, last ended first. */
export const endedStays = (db: ReadDb, since: CalendarDate | null): Stay[] =>
  db
    .select()
    .from(stays)
    .where(
      and(isNotNull(stays.until), isKept, since === null ? undefined : gte(stays.until, since)),
    )
    .orderBy(desc(stays.until))
    .all()
    .map(rowToStay);

/** Stays that began on a night or later. */
export const staysBegunSince = (db: ReadDb, night: CalendarDate): Stay[] =>
  db
    .select()
    .from(stays)
    .where(and(gte(stays.from, night), isKept))
    .orderBy(desc(stays.from))
    .all()
    .map(rowToStay);

export const placementsInBed = (db: ReadDb, bedId: BedId): Placement[] =>
  db
    .select()
    .from(placements)
    .where(and(eq(placements.bedId, bedId), isValid))
    .all()
    .map(rowToPlacement);

export const placementsOfPerson = (db: ReadDb, personId: PersonId): Placement[] =>
  db
    .select()
    .from(placements)
    .where(and(eq(placements.personId, personId), isValid))
    .orderBy(asc(placements.from))
    .all()
    .map(rowToPlacement);

export const placementsOfStay = (db: ReadDb, stayId: StayId): Placement[] =>
  db
    .select()
    .from(placements)
    .where(and(eq(placements.stayId, stayId), isValid))
    .orderBy(asc(placements.from))
    .all()
    .map(rowToPlacement);

/** Who sleeps where on a night. */
export const placementsOn = (db: ReadDb, night: CalendarDate): Placement[] =>
  db
    .select()
    .from(placements)
    .where(
      and(
        lte(placements.from, night),
        or(isNull(placements.until), gt(placements.until, night)),
        isValid,
      ),
    )
    .all()
    .map(rowToPlacement);

/** A placement, even a cancelled one. */
export function placementById(db: ReadDb, id: PlacementId): Placement | null {
  const row = db.select().from(placements).where(eq(placements.id, id)).get();
  return row === undefined ? null : rowToPlacement(row);
}

/** Who sleeps where until further notice. */
export const openPlacements = transactionCache((db): readonly Placement[] =>
  db
    .select()
    .from(placements)
    .where(and(isNull(placements.until), isValid))
    .all()
    .map(rowToPlacement),
);

/** Placements that cover the night or begin after it. */
export const placementsFrom = (db: ReadDb, night: CalendarDate): Placement[] =>
  db
    .select()
    .from(placements)
    .where(and(or(isNull(placements.until), gt(placements.until, night)), isValid))
    .all()
    .map(rowToPlacement);

/** Placements that cover any of the nights from the first to the last. */
export const placementsBetween = (
  db: ReadDb,
  first: CalendarDate,
  last: CalendarDate,
): Placement[] =>
  db
    .select()
    .from(placements)
    .where(
      and(
        lte(placements.from, last),
        or(isNull(placements.until), gt(placements.until, first)),
        isValid,
      ),
    )
    .all()
    .map(rowToPlacement);

/** The last night each bed was left, for "free since". */
export const lastLeftByBed = (db: ReadDb): ReadonlyMap<BedId, CalendarDate> =>
  new Map(
    db
      .select({ bedId: placements.bedId, last: sql<CalendarDate>`max(${placements.until})` })
      .from(placements)
      .where(and(isNotNull(placements.until), isValid))
      .groupBy(placements.bedId)
      .all()
      .map((row) => [row.bedId, row.last]),
  );

export function insertStay(db: WriteDb, stay: Stay, admittedAt: Instant): void {
  const { departure, own, ...rest } = stay;
  const ownWords = storedCustomTerms({ ...own, ...departure?.own });
  db.insert(stays)
    .values({ ...rest, ...departureToColumns(departure), ownWords, admittedAt })
    .run();
}

export function updateStay(
  db: WriteDb,
  id: StayId,
  change: Partial<Pick<Stay, "until" | "plannedUntil" | "departure">>,
): void {
  const { departure, ...rest } = change;
  db.update(stays)
    .set({ ...rest, ...(departure === undefined ? {} : departureOfStay(departure)) })
    .where(eq(stays.id, id))
    .run();
}

export function voidStay(db: WriteDb, id: StayId, at: Instant): void {
  db.update(stays).set({ voidedAt: at }).where(eq(stays.id, id)).run();
}

export function insertPlacement(db: WriteDb, placement: Placement): void {
  db.insert(placements).values(placement).run();
}

export function endPlacement(db: WriteDb, id: PlacementId, until: CalendarDate): void {
  db.update(placements).set({ until }).where(eq(placements.id, id)).run();
}

export function voidPlacement(db: WriteDb, id: PlacementId, at: Instant): void {
  db.update(placements).set({ voidedAt: at }).where(eq(placements.id, id)).run();
}

/** An administrator accepts that a child has no bed. */
export function acceptPlacement(db: WriteDb, id: PlacementId, at: Instant, by: UserId): void {
  db.update(placements).set({ acceptedAt: at, acceptedBy: by }).where(eq(placements.id, id)).run();
}

/** Resumes a placement that was ended or cancelled. */
export function resumePlacement(db: WriteDb, id: PlacementId): void {
  db.update(placements).set({ until: null, voidedAt: null }).where(eq(placements.id, id)).run();
}

/** Oldest first, those that were undone included. */
export const eventsOfStay = (db: ReadDb, stayId: StayId): StayEvent[] =>
  db
    .select()
    .from(stayEvents)
    .where(eq(stayEvents.stayId, stayId))
    .orderBy(asc(stayEvents.position))
    .all()
    .map(rowToEvent);

export function stayEventById(db: ReadDb, id: string): StayEvent | null {
  const row = db.select().from(stayEvents).where(eq(stayEvents.id, id)).get();
  return row === undefined ? null : rowToEvent(row);
}

/** The decisions about relatives in the same step that are still valid. */
export const eventsTakenWith = (db: ReadDb, eventId: string): StayEvent[] =>
  db
    .select()
    .from(stayEvents)
    .where(and(eq(stayEvents.takenWith, eventId), isNull(stayEvents.undoneAt)))
    .orderBy(asc(stayEvents.id))
    .all()
    .map(rowToEvent);

export function insertStayEvent(db: WriteDb, event: StayEvent): void {
  const { departure, ...rest } = event;
  const ownWords = storedCustomTerms(departure?.own);
  const position = eventsOfStay(db, event.stayId).length + 1;
  db.insert(stayEvents)
    .values({ ...rest, ...departureToColumns(departure), ownWords, position })
    .run();
}

export function markUndone(db: WriteDb, id: string, at: Instant, by: UserId): void {
  db.update(stayEvents).set({ undoneAt: at, undoneBy: by }).where(eq(stayEvents.id, id)).run();
}

function rowToStay(row: typeof stays.$inferSelect): Stay {
  const { destination, reason, voidedAt: _voidedAt, admittedAt: _admittedAt, ...left } = row;
  const { ownWords, ...rest } = left;
  return {
    ...rest,
    own: customTermsAmong(ownWords, ["referredBy"]),
    departure: columnsToDeparture(destination, reason, ownWords),
  };
}

function rowToPlacement(row: typeof placements.$inferSelect): Placement {
  const { voidedAt: _voidedAt, ...rest } = row;
  return rest;
}

function rowToEvent(row: typeof stayEvents.$inferSelect): StayEvent {
  const { destination, reason, ownWords, position: _position, ...rest } = row;
  return { ...rest, departure: columnsToDeparture(destination, reason, ownWords) };
}

const columnsToDeparture = (
  destination: Departure["destination"] | null,
  reason: Departure["reason"] | null,
  own: Departure["own"] | null,
): Departure | null =>
  destination === null || reason === null
    ? null
    : { destination, reason, own: customTermsAmong(own ?? null, ["destination", "reason"]) };

const departureToColumns = (departure: Departure | null) => ({
  destination: departure?.destination ?? null,
  reason: departure?.reason ?? null,
});

/** The referring organisation stays as it is. */
function departureOfStay(departure: Departure | null) {
  const { destination = null, reason = null } = departure?.own ?? {};
  const own = JSON.stringify({ destination, reason });
  return {
    ...departureToColumns(departure),
    ownWords: sql`nullif(json_patch(coalesce(${stays.ownWords}, '{}'), ${own}), '{}')`,
  };
}
