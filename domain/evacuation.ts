import * as z from "zod";
import type { Board } from "./board.ts";
import { Instant, TimeZone } from "./calendar.ts";
import { calledNames } from "./called-names.ts";
import { AwayState } from "./census.ts";
import { PersonCard, type PersonId } from "./person.ts";

export const EvacuationListId = z.uuid().brand<"EvacuationListId">();
export type EvacuationListId = z.infer<typeof EvacuationListId>;

/** Who has to come out of the house, room by room: no more of anybody than one calls at a door. */
export const EvacuationList = z.strictObject({
  at: Instant,
  zone: TimeZone,
  rooms: z.array(
    z.strictObject({
      room: z.string(),
      people: z.array(
        z.strictObject({
          ...PersonCard.pick({ number: true, helpNeeded: true }).shape,
          /** Empty where the room has a single bed. */
          bed: z.string(),
          /** The first name as the house shows it; null when it shows none. */
          name: z.string().nullable(),
          /** On a pass: nobody has to look for her inside, unless she is late. */
          isOut: z.boolean(),
          /** By when she should have come back, and perhaps did unnoticed; null of whoever is in time, or here. */
          lateSince: Instant.nullable(),
          /** Away by the last count, and nobody told of a return: looked for inside all the same. Null: here. */
          counted: AwayState.nullable(),
        }),
      ),
    }),
  ),
});
export type EvacuationList = Readonly<z.infer<typeof EvacuationList>>;

interface Away {
  readonly out: ReadonlySet<PersonId>;
  /** Those of them who should be back by now, since when. */
  readonly late?: ReadonlyMap<PersonId, Instant>;
  readonly counted: ReadonlyMap<PersonId, AwayState>;
}

const nobodyAway: Away = { out: new Set(), counted: new Map() };

/** The list of one night, rooms in the order of the house; a room where nobody sleeps is on it too. */
export function evacuationList(
  board: Board,
  at: Instant,
  zone: string,
  { out, late, counted }: Away = nobodyAway,
): EvacuationList {
  const called = calledNames(
    board.rooms.flatMap(({ beds }) =>
      beds.flatMap((bed) => (bed.state === "taken" && bed.sleeper.name ? [bed.sleeper.name] : [])),
    ),
  );
  const rooms = board.rooms.map(({ name: room, beds }) => ({
    room,
    people: beds.flatMap((bed) => {
      if (bed.state !== "taken") return [];
      const { personId, number, name, helpNeeded } = bed.sleeper;
      const shown = name === null ? null : called(name);
      const isOut = out.has(personId);
      const away = isOut ? null : (counted.get(personId) ?? null);
      const lateSince = isOut ? (late?.get(personId) ?? null) : null;
      const how = { isOut, lateSince, counted: away };
      return [{ number, helpNeeded, bed: bed.bed.name, name: shown, ...how }];
    }),
  }));
  return { at, zone, rooms };
}

/** Whether somebody looks for this person inside, and has a box to tick. */
export const isLookedForInside = ({
  isOut,
  lateSince,
}: EvacuationList["rooms"][number]["people"][number]): boolean => !isOut || lateSince !== null;

/** What is counted at the end of the list; the screen of who is out counts alike. */
export function countsOf({ rooms }: EvacuationList) {
  const people = rooms.flatMap((room) => room.people);
  const toFind = people.filter(({ isOut }) => !isOut);
  const perhapsOut = toFind.filter(({ counted }) => counted !== null).length;
  return {
    toFind: toFind.length,
    inside: toFind.length - perhapsOut,
    perhapsOut,
    out: people.length - toFind.length,
    withHelp: people.filter((one) => isLookedForInside(one) && one.helpNeeded !== "").length,
    emptyRooms: rooms.filter((room) => room.people.length === 0).length,
  };
}
