import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { PersonView } from "../../../domain/person-file/person-view.ts";

/** A resident, as the panels about a stay need them. */
export interface Resident {
  readonly personId: string;
  readonly stayId: string;
  readonly name: string | null;
  readonly number: number;
  /** The name of the room and bed. */
  readonly place: string;
  readonly inBedSince: CalendarDate;
  readonly plannedUntil: CalendarDate;
}

/** The file only knows since when the stay goes on; the vault checks whether it was this bed throughout. */
export function residentFrom(
  { card }: PersonView,
  { stay }: NonNullable<PersonView["current"]>,
  place: string,
): Resident {
  return {
    personId: card.id,
    stayId: stay.id,
    name: card.name,
    number: card.number,
    place,
    inBedSince: stay.from,
    plannedUntil: stay.plannedUntil,
  };
}
