import type { ReadDb } from "../../db/open.ts";
import { lastLefts } from "../../db/last-lefts.ts";
import { bedPlaces } from "../../db/rooms.ts";
import { openPlacements, openStays } from "../../db/stays.ts";
import type { CalendarDate } from "../../domain/calendar.ts";
import type { PersonId } from "../../domain/person.ts";
import type { Stay } from "../../domain/stay.ts";

export interface Whereabouts {
  readonly room: string | null;
  readonly since: CalendarDate | null;
  readonly plannedUntil: CalendarDate | null;
  readonly lastLeft: CalendarDate | null;
}

/** Where everybody is, read once: who lives here in which room, and who left when. */
export function whereabouts(db: ReadDb) {
  const places = bedPlaces(db);
  const rooms = new Map(
    openPlacements(db).map(({ personId, bedId }) => [personId, places.get(bedId)?.room ?? null]),
  );
  const open = new Map<PersonId, Stay>(openStays(db).map((stay) => [stay.personId, stay]));
  return {
    isResident: (id: PersonId): boolean => open.has(id),
    roomOf: (id: PersonId): string | null => (open.has(id) ? (rooms.get(id) ?? null) : null),
    of: (id: PersonId): Whereabouts => {
      const stay = open.get(id);
      return stay
        ? {
            room: rooms.get(id) ?? null,
            since: stay.from,
            plannedUntil: stay.plannedUntil,
            lastLeft: null,
          }
        : { room: null, since: null, plannedUntil: null, lastLeft: lastLefts(db).get(id) ?? null };
    },
  };
}
