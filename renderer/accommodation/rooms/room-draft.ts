import {
  type BedKind,
  defaultRoomPlan,
  type Room,
  type RoomPlan,
} from "../../../domain/accommodation/room.ts";

/** The rooms as they are being arranged. */
export interface RoomDraft {
  /** Stays the same as long as the page is open, saved or not. */
  readonly key: string;
  readonly id: RoomPlan[number]["id"];
  readonly name: string;
  readonly beds: readonly BedDraft[];
}
export interface BedDraft {
  readonly key: string;
  readonly id: RoomPlan[number]["beds"][number]["id"];
  readonly name: string;
  readonly kind: BedKind;
}

/** The names of new rooms and beds in the user's language. */
export interface RoomNames {
  readonly room: (number: number) => string;
  readonly familyRoom: (number: number) => string;
  readonly bed: (number: number) => string;
  readonly cot: (number: number) => string;
}

export const mostPlaces = 8;
export const mostRooms = 60;

export const draftOfRooms = (rooms: readonly Room[]): readonly RoomDraft[] =>
  rooms.map((room) => ({
    ...room,
    key: room.id,
    beds: room.beds.map((bed) => ({ ...bed, key: bed.id })),
  }));

/** The rooms of a new database. */
export const sixteenRooms = (names: RoomNames): readonly RoomDraft[] =>
  defaultRoomPlan(names.room).map((room) => ({
    ...room,
    key: crypto.randomUUID(),
    beds: room.beds.map((bed) => ({ ...bed, key: crypto.randomUUID() })),
  }));

export function planOf(rooms: readonly RoomDraft[]): RoomPlan {
  return rooms.map(({ id, name, beds }) => ({
    id,
    name: name.trim(),
    beds: beds.map((bed) => ({ id: bed.id, name: bed.name.trim(), kind: bed.kind })),
  }));
}

export function addRoom(rooms: readonly RoomDraft[], names: RoomNames): readonly RoomDraft[] {
  return [...rooms, newRoom(freeName(rooms, names.room, rooms.length + 1), ["bed"], names)];
}

/** Adds rooms at the end until there are `count`. */
export function withSoMany(
  rooms: readonly RoomDraft[],
  count: number,
  names: RoomNames,
): readonly RoomDraft[] {
  return count <= rooms.length ? rooms : withSoMany(addRoom(rooms, names), count, names);
}

/** A family room starts with two beds and a cot. */
export function addFamilyRoom(rooms: readonly RoomDraft[], names: RoomNames): readonly RoomDraft[] {
  const name = freeName(rooms, names.familyRoom, 1);
  return [...rooms, newRoom(name, ["bed", "bed", "cot"], names)];
}

/** Brings the number of a kind to `count`: adds at the end, removes the last ones first. */
export function withCount(
  room: RoomDraft,
  kind: BedKind,
  count: number,
  names: RoomNames,
): RoomDraft {
  const ofKind = room.beds.filter((bed) => bed.kind === kind);
  const leaving = new Set(ofKind.slice(count).map(({ key }) => key));
  const added = Array.from({ length: Math.max(0, count - ofKind.length) }, () => newBed(kind));
  const staying = room.beds.filter(({ key }) => !leaving.has(key));
  const beds = [...staying, ...added].toSorted((a, b) => rank(a) - rank(b));
  return { ...room, beds: named(beds, names) };
}

export function withoutBed(room: RoomDraft, key: string, names: RoomNames): RoomDraft {
  return {
    ...room,
    beds: named(
      room.beds.filter((bed) => bed.key !== key),
      names,
    ),
  };
}

export type RoomProblem = "nameMissing" | "nameTwice";

export function problemsOf(rooms: readonly RoomDraft[]): ReadonlyMap<string, RoomProblem> {
  const problems = new Map<string, RoomProblem>();
  for (const room of rooms) {
    if (room.name.trim() === "") problems.set(room.key, "nameMissing");
    else if (rooms.some((other) => other !== room && isSameName(other.name, room.name)))
      problems.set(room.key, "nameTwice");
  }
  return problems;
}

export const isSameArrangement = (a: readonly RoomDraft[], b: readonly RoomDraft[]): boolean =>
  JSON.stringify(planOf(a)) === JSON.stringify(planOf(b));

export const countOf = (rooms: readonly RoomDraft[], kind: BedKind): number =>
  rooms.reduce((sum, room) => sum + room.beds.filter((bed) => bed.kind === kind).length, 0);

function newRoom(name: string, kinds: readonly BedKind[], names: RoomNames): RoomDraft {
  return { key: crypto.randomUUID(), id: null, name, beds: named(kinds.map(newBed), names) };
}

const newBed = (kind: BedKind): BedDraft => ({
  key: crypto.randomUUID(),
  id: null,
  name: "",
  kind,
});

const rank = (bed: BedDraft): number => (bed.kind === "bed" ? 0 : 1);

/** A single bed in a room needs no name; several need one each. */
function named(beds: readonly BedDraft[], names: RoomNames): readonly BedDraft[] {
  if (beds.length === 1) return beds.map((bed) => ({ ...bed, name: "" }));
  const taken = new Set(beds.map(({ name }) => name));
  const seen = { bed: 0, cot: 0 };
  return beds.map((bed) => {
    seen[bed.kind] += 1;
    if (bed.name !== "") return bed;
    let number = seen[bed.kind];
    while (taken.has(names[bed.kind](number))) number += 1;
    const name = names[bed.kind](number);
    taken.add(name);
    return { ...bed, name };
  });
}

function freeName(
  rooms: readonly RoomDraft[],
  nameOf: (number: number) => string,
  from: number,
): string {
  let number = from;
  while (rooms.some(({ name }) => isSameName(name, nameOf(number)))) number += 1;
  return nameOf(number);
}

const isSameName = (a: string, b: string): boolean =>
  a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();
