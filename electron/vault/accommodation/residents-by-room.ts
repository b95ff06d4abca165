import type { ReadDb } from "../../../db/platform/open-database.ts";
import { bedPlaces } from "../../../db/accommodation/rooms.ts";
import { openPlacements, openStays } from "../../../db/accommodation/stays.ts";
import type { PersonId } from "../../../domain/people/person.ts";

/** All residents and their rooms, read once. */
export function residentsByRoom(db: ReadDb) {
  const places = bedPlaces(db);
  const rooms = new Map(
    openPlacements(db).map(({ personId, bedId }) => [personId, places.get(bedId)?.room ?? null]),
  );
  const open = new Set<PersonId>(openStays(db).map(({ personId }) => personId));
  return {
    isResident: (id: PersonId): boolean => open.has(id),
    roomOf: (id: PersonId): string | null => (open.has(id) ? (rooms.get(id) ?? null) : null),
  };
}
