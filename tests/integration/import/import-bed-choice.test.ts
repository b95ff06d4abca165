// A preview says which bed was chosen for each person, and who sleeps in that room.
import { expect, it } from "vitest";
import {
  aHouseForEach,
  aResident,
  aRow,
  bring,
  people,
} from "../../helpers/integration/imports-house.ts";

const given = aHouseForEach();
const { personNamed } = given;

/** A house of one room with two beds. */
async function bedsOfRoom(): Promise<readonly string[]> {
  const bed = (name: string) => ({ id: null, name, kind: "bed" as const });
  const [room] = await given.house.ask("rooms.arrange", {
    rooms: [{ id: null, name: "Room 5", beds: [bed("A"), bed("B")] }],
  });
  return (room?.beds ?? []).map(({ id }) => id);
}

it("names the bed chosen for a room alone, and who sleeps there already", async () => {
  const ids = await bedsOfRoom();
  const first = ids[0] ?? "";
  await bring(
    given.house,
    people(
      aResident(2, first, { name: "Mina Invented" }),
      // Departed: nobody meets them there.
      aRow(3, { name: "Olga Madeup", beds: ids.slice(1) }),
    ),
  );
  const brought = people(aResident(2, first, { name: "Rosa Nobody", beds: [...ids] }));
  const { placed } = await given.house.ask("imports.tryOut", brought);
  expect(placed).toEqual([
    {
      line: 2,
      room: "Room 5",
      bed: "B",
      isOver: false,
      beside: [
        {
          who: "file",
          personId: await personNamed("Mina Invented"),
          number: 2,
          name: "Mina Invented",
        },
      ],
    },
  ]);
});

it("names the other rows for the same room", async () => {
  const ids = await bedsOfRoom();
  const brought = people(
    aResident(2, "", { beds: [...ids] }),
    aResident(3, "", { beds: [...ids] }),
    aRow(4, { beds: [...ids] }),
    aRow(5),
  );
  const { placed } = await given.house.ask("imports.tryOut", brought);
  expect(placed.map(({ line, bed, isOver }) => [line, bed, isOver])).toEqual([
    [2, "A", false],
    [3, "B", false],
    [4, "A", true],
  ]);
  expect(placed.map(({ beside }) => beside)).toEqual([
    [{ who: "row", line: 3 }],
    [{ who: "row", line: 2 }],
    [],
  ]);
});
