// Three beds and the nights around the evening on which tests about the beds ahead begin.
import { randomUUID } from "node:crypto";
import { addDays, CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { Occupancy } from "../../../domain/accommodation/bed-occupancy.ts";
import { PersonId } from "../../../domain/people/person.ts";
import { BedId } from "../../../domain/accommodation/room.ts";
import { StayId } from "../../../domain/accommodation/stay.ts";

const tonight = CalendarDate.parse("2026-11-24");
export const day = (nights: number): CalendarDate => addDays(tonight, nights);
export const freshId = (): string => randomUUID();

const aBedId = (): BedId => BedId.parse(randomUUID());
export const beds = [aBedId(), aBedId(), aBedId()] as const;

/** Of a person with a file; of a stay unless it is a reservation. */
export function aClaim(change: Partial<Occupancy> = {}): Occupancy {
  const kind = change.kind ?? "reservation";
  return {
    kind,
    id: randomUUID(),
    stayId: kind === "reservation" ? null : StayId.parse(randomUUID()),
    personId: PersonId.parse(randomUUID()),
    bedId: beds[0],
    from: day(0),
    until: day(1),
    ...change,
  };
}
