// A bed board for the evacuation list: who sleeps where, in short form.
import { randomUUID } from "node:crypto";
import { BedBoard, type Sleeper } from "../../../domain/accommodation/bed-board.ts";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { type EvacuationList, evacuationList } from "../../../domain/outings/evacuation.ts";
import type { PersonId } from "../../../domain/people/person.ts";

export type Guest = Partial<Pick<Sleeper, "name" | "helpNeeded" | "sex" | "age">> & {
  /** A word for those who belong together. */
  readonly family?: string;
  readonly isInCot?: boolean;
};

const households = new Map<string, string>();
const householdOf = (family: string | undefined): string | null => {
  if (family === undefined) return null;
  const id = households.get(family) ?? randomUUID();
  households.set(family, id);
  return id;
};

/** A board with one room for each list of guests. */
export function boardOf(rooms: readonly (readonly Guest[])[]): BedBoard {
  let number = 0;
  return BedBoard.parse({
    night: "2026-11-24",
    rooms: rooms.map((guests, index) => ({
      id: randomUUID(),
      name: `Room ${index + 1}`,
      beds: [
        ...guests.map(({ family, isInCot = false, ...guest }, place) => ({
          state: "taken",
          next: null,
          bed: {
            id: randomUUID(),
            name: guests.length > 1 ? "ABCDEFGH"[place] : "",
            kind: isInCot ? "cot" : "bed",
          },
          sleeper: {
            personId: randomUUID(),
            number: (number += 1),
            name: null,
            helpNeeded: "",
            sex: "unknown",
            languages: [],
            alerts: [],
            age: { basis: "unknown" },
            stayId: randomUUID(),
            householdId: householdOf(family),
            since: "2026-11-01",
            inBedSince: "2026-11-01",
            plannedUntil: "2027-05-01",
            ...guest,
          },
        })),
        {
          state: "free",
          bed: { id: randomUUID(), name: "", kind: "bed" },
          freeSince: null,
          freeUntil: null,
        },
      ],
    })),
  });
}

export const at = Instant.parse("2026-11-24T20:10:00.000Z");
export const zone = "Europe/Brussels";
export const listOf = (rooms: readonly (readonly Guest[])[]) =>
  evacuationList(boardOf(rooms), at, zone);
export const idsOn = (board: BedBoard): readonly PersonId[] =>
  board.rooms.flatMap(({ beds }) =>
    beds.flatMap((bed) => (bed.state === "taken" ? [bed.sleeper.personId] : [])),
  );
export const peopleOn = ({ rooms }: EvacuationList) => rooms.flatMap(({ people }) => people);
export const about = (years: number, upTo?: number): Sleeper["age"] => ({
  basis: "estimated",
  years,
  on: "2026-11-24" as never,
  ...(upTo === undefined ? {} : { upTo }),
});
export const unknown: Sleeper["age"] = { basis: "unknown" };
export const mother: Guest = { name: "Amina", sex: "female", age: about(30), family: "a" };
