import * as z from "zod";
import type { Board } from "./board.ts";
import { Instant, TimeZone } from "./calendar.ts";
import { calledNames } from "./called-names.ts";
import { AwayState } from "./census.ts";
import { PersonCard, type PersonId } from "./person.ts";
import { type Visit, VisitPlace } from "./visits.ts";
import { ownIn } from "./word-lists/chosen.ts";

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
          /** Somebody looks for her: perhaps she is in the house after all. */
          isLookedFor: z.boolean(),
          /** Away by the last count, and nobody told of a return: looked for inside all the same. Null: here. */
          counted: AwayState.nullable(),
        }),
      ),
    }),
  ),
  /** How many have come to see somebody, by where they are: who they are stays in the visits book. */
  visitors: z.array(
    z.strictObject({ place: VisitPlace, own: ownIn(["place"]), count: z.number().int().min(1) }),
  ),
});
export type EvacuationList = Readonly<z.infer<typeof EvacuationList>>;

interface Away {
  readonly out: ReadonlySet<PersonId>;
  /** Those of them who should be back by now, since when. */
  readonly late?: ReadonlyMap<PersonId, Instant>;
  readonly lookedFor?: ReadonlySet<PersonId>;
  readonly counted: ReadonlyMap<PersonId, AwayState>;
}

const nobodyAway: Away = { out: new Set(), counted: new Map() };

/** The list of one night, rooms in the order of the house; a room where nobody sleeps is on it too. */
export function evacuationList(
  board: Board,
  at: Instant,
  zone: string,
  { out, late, lookedFor, counted }: Away = nobodyAway,
  visitors: EvacuationList["visitors"] = [],
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
      const isLookedFor = lookedFor?.has(personId) ?? false;
      const how = { isOut, lateSince, isLookedFor, counted: away };
      return [{ number, helpNeeded, bed: bed.bed.name, name: shown, ...how }];
    }),
  }));
  return { at, zone, rooms, visitors };
}

/** Those who are in the house to see somebody, as many as there are in each place; whoever meets outside is not in it. */
export function visitorsByPlace(
  here: readonly Pick<Visit, "place" | "own">[],
): EvacuationList["visitors"] {
  const byPlace = new Map<string, EvacuationList["visitors"][number]>();
  for (const { place, own } of here) {
    if (place === "outside") continue;
    const key = own?.place ?? place;
    byPlace.set(key, { place, own, count: (byPlace.get(key)?.count ?? 0) + 1 });
  }
  return [...byPlace.values()];
}

type Listed = EvacuationList["rooms"][number]["people"][number];

/** Whether somebody looks for this person inside, and has a box to tick. */
export const isLookedForInside = ({
  isOut,
  lateSince,
  isLookedFor,
}: Pick<Listed, "isOut" | "lateSince" | "isLookedFor">): boolean =>
  !isOut || lateSince !== null || isLookedFor;

/** What is counted at the end of the list: each box is of somebody inside or of somebody perhaps out, and never of both. */
export function countsOf({ rooms, visitors }: EvacuationList) {
  const people = rooms.flatMap((room) => room.people);
  const boxes = people.filter(isLookedForInside);
  const inside = boxes.filter(({ isOut, counted }) => !isOut && counted === null).length;
  return {
    inside,
    perhapsOut: boxes.length - inside,
    out: people.length - boxes.length,
    withHelp: boxes.filter(({ helpNeeded }) => helpNeeded !== "").length,
    emptyRooms: rooms.filter((room) => room.people.length === 0).length,
    visitors: visitors.reduce((sum, { count }) => sum + count, 0),
  };
}
