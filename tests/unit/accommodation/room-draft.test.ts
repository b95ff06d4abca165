import { describe, expect, it } from "vitest";
import { BedId, RoomId, RoomPlan, type Room } from "../../../domain/accommodation/room.ts";
import {
  addFamilyRoom,
  addRoom,
  countOf,
  draftOfRooms,
  isSameArrangement,
  planOf,
  problemsOf,
  sixteenRooms,
  withCount,
  withoutBed,
  withSoMany,
  type RoomNames,
} from "../../../renderer/accommodation/rooms/room-draft.ts";

const names: RoomNames = {
  room: (number) => `Room ${number}`,
  familyRoom: (number) => `Family room ${number}`,
  bed: (number) => `bed ${number}`,
  cot: (number) => (number === 1 ? "cot" : `cot ${number}`),
};

const first = () => {
  const [room] = sixteenRooms(names);
  if (room === undefined) throw new Error("There are sixteen");
  return room;
};

const bedNames = (room: { readonly beds: readonly { readonly name: string }[] }) =>
  room.beds.map(({ name }) => name);

describe("arranging rooms", () => {
  it("begins with sixteen single rooms that the vault accepts", () => {
    const rooms = sixteenRooms(names);

    expect(countOf(rooms, "bed")).toBe(16);
    expect(RoomPlan.safeParse(planOf(rooms)).success).toBe(true);
  });

  it("adds rooms up to a number, each with a name of its own, and removes none", () => {
    const rooms = sixteenRooms(names).slice(0, 3);
    const five = withSoMany(rooms, 5, names);
    expect(five.map(({ name }) => name)).toEqual([
      "Room 1",
      "Room 2",
      "Room 3",
      "Room 4",
      "Room 5",
    ]);
    expect(withSoMany(rooms, 2, names)).toBe(rooms);
  });

  it("names beds as soon as there are several, and no longer when one is left", () => {
    const two = withCount(first(), "bed", 2, names);
    expect(bedNames(two)).toEqual(["bed 1", "bed 2"]);

    const withCot = withCount(two, "cot", 1, names);
    expect(bedNames(withCot)).toEqual(["bed 1", "bed 2", "cot"]);

    const one = withCount(withCount(withCot, "cot", 0, names), "bed", 1, names);
    expect(bedNames(one)).toEqual([""]);
  });

  it("keeps a typed name and never assigns it twice", () => {
    const two = withCount(first(), "bed", 2, names);
    const renamed = {
      ...two,
      beds: two.beds.map((bed, index) => ({ ...bed, name: index === 0 ? "bed 3" : "window" })),
    };

    expect(bedNames(withCount(renamed, "bed", 3, names))).toEqual(["bed 3", "window", "bed 4"]);
  });

  it("removes the chosen bed", () => {
    const three = withCount(first(), "bed", 3, names);
    const key = three.beds[1]?.key ?? "";

    expect(bedNames(withoutBed(three, key, names))).toEqual(["bed 1", "bed 3"]);
  });

  it("finds a free name for another room", () => {
    const rooms = addRoom(sixteenRooms(names).slice(0, 2), names);
    expect(rooms.at(-1)?.name).toBe("Room 3");

    const families = addFamilyRoom(addFamilyRoom(rooms, names), names);
    expect(families.slice(-2).map(({ name }) => name)).toEqual(["Family room 1", "Family room 2"]);
    expect(bedNames(families.at(-1) ?? first())).toEqual(["bed 1", "bed 2", "cot"]);
  });

  it("reports rooms without a name or with the same name", () => {
    const [a, b, c] = sixteenRooms(names);
    if (a === undefined || b === undefined || c === undefined) throw new Error("There are sixteen");
    const problems = problemsOf([
      { ...a, name: " " },
      { ...b, name: "attic" },
      { ...c, name: "Attic " },
    ]);

    expect([...problems.values()]).toEqual(["nameMissing", "nameTwice", "nameTwice"]);
  });

  it("recognises unchanged rooms, whatever the keys", () => {
    const rooms: readonly Room[] = [
      {
        id: RoomId.parse("00000000-0000-4000-8000-000000000001"),
        name: "Attic",
        beds: [{ id: BedId.parse("00000000-0000-4000-8000-000000000002"), name: "", kind: "bed" }],
      },
    ];

    expect(isSameArrangement(draftOfRooms(rooms), draftOfRooms(rooms))).toBe(true);
    expect(planOf(draftOfRooms(rooms))).toEqual(rooms);
  });
});
