import { and, asc, eq, gt, isNull, lte, or } from "drizzle-orm";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type {
  Bed,
  BedId,
  Closure,
  ClosureId,
  Room,
  RoomId,
} from "../../domain/accommodation/room.ts";
import { transactionCache } from "../platform/transaction-cache.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { bedClosures, beds, rooms } from "./rooms.table.ts";

/** The rooms in use, in the order of the house, with their beds. */
export function roomsInUse(db: ReadDb): Room[] {
  const bedRows = db
    .select()
    .from(beds)
    .where(isNull(beds.retiredAt))
    .orderBy(asc(beds.position), asc(beds.id))
    .all();
  return db
    .select()
    .from(rooms)
    .where(isNull(rooms.retiredAt))
    .orderBy(asc(rooms.position), asc(rooms.id))
    .all()
    .map(({ id, name }) => ({
      id,
      name,
      beds: bedRows.filter((bed) => bed.roomId === id).map(rowToBed),
    }));
}

export interface BedPlace {
  readonly bedId: BedId;
  readonly room: string;
  readonly bed: string;
  readonly isRetired: boolean;
}

/** The place of each bed, in the order of the house; retired ones included, because history names them. */
export const bedPlaces = transactionCache((db): ReadonlyMap<BedId, BedPlace> => {
  const rows = db
    .select({ bedId: beds.id, room: rooms.name, bed: beds.name, retiredAt: beds.retiredAt })
    .from(beds)
    .innerJoin(rooms, eq(rooms.id, beds.roomId))
    .orderBy(asc(rooms.position), asc(beds.position), asc(beds.id))
    .all();
  return new Map(
    rows.map(({ retiredAt, ...place }) => [
      place.bedId,
      { ...place, isRetired: retiredAt !== null },
    ]),
  );
});

export function insertRoom(db: WriteDb, id: RoomId, name: string, position: number): void {
  db.insert(rooms).values({ id, name, position }).run();
}

export function updateRoom(db: WriteDb, id: RoomId, name: string, position: number): void {
  db.update(rooms).set({ name, position }).where(eq(rooms.id, id)).run();
}

/** Takes a room out of use. Its stays keep naming it. */
export function retireRoom(db: WriteDb, id: RoomId, at: Instant): void {
  db.update(rooms).set({ retiredAt: at }).where(eq(rooms.id, id)).run();
}

export function insertBed(db: WriteDb, roomId: RoomId, bed: Bed, position: number): void {
  db.insert(beds)
    .values({ ...bed, roomId, position })
    .run();
}

export function updateBed(db: WriteDb, roomId: RoomId, bed: Bed, position: number): void {
  db.update(beds)
    .set({ roomId, name: bed.name, kind: bed.kind, position })
    .where(eq(beds.id, bed.id))
    .run();
}

export function retireBed(db: WriteDb, id: BedId, at: Instant): void {
  db.update(beds).set({ retiredAt: at }).where(eq(beds.id, id)).run();
}

/** Closures that cover the night or begin after it. */
export const closuresFrom = (db: ReadDb, night: CalendarDate): Closure[] =>
  db
    .select()
    .from(bedClosures)
    .where(or(isNull(bedClosures.until), gt(bedClosures.until, night)))
    .orderBy(asc(bedClosures.from))
    .all();

/** Closures that cover the night. */
export const closuresOn = (db: ReadDb, night: CalendarDate): Closure[] =>
  db
    .select()
    .from(bedClosures)
    .where(
      and(
        lte(bedClosures.from, night),
        or(isNull(bedClosures.until), gt(bedClosures.until, night)),
      ),
    )
    .all();

export const closuresOfBed = (db: ReadDb, bedId: BedId): Closure[] =>
  db.select().from(bedClosures).where(eq(bedClosures.bedId, bedId)).all();

export const closureById = (db: ReadDb, id: ClosureId): Closure | null =>
  db.select().from(bedClosures).where(eq(bedClosures.id, id)).get() ?? null;

export function insertClosure(db: WriteDb, closure: Closure): void {
  db.insert(bedClosures).values(closure).run();
}

/** Ends a closure; one that would cover no night at all goes. */
export function endClosure(db: WriteDb, closure: Closure, until: CalendarDate): void {
  const here = eq(bedClosures.id, closure.id);
  if (until <= closure.from) db.delete(bedClosures).where(here).run();
  else db.update(bedClosures).set({ until }).where(here).run();
}

const rowToBed = ({ id, name, kind }: typeof beds.$inferSelect): Bed => ({ id, name, kind });
