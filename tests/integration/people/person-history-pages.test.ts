import { afterAll, beforeAll, expect, it } from "vitest";
import { BedId } from "../../../domain/accommodation/room.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { foundHouse, testHouse, type TestHouse } from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let id: PersonId;
beforeAll(async () => {
  house = testHouse();
  const rooms = await foundHouse(house);
  const bedId = BedId.parse(rooms[0]?.beds[0]?.id);
  ({ personId: id } = await house.ask("stays.admit", { ...aNewcomer(), bedId }));
  let { number: _number, ...card } = (await house.ask("people.view", { id })).card;
  for (let time = 0; time < 205; time += 1)
    ({ number: _number, ...card } = await house.ask("people.saveCard", card));
}, 60_000);
afterAll(() => house.remove());

it("gives the history of a file in pages of 200, newest first, without a gap", async () => {
  const newest = await house.ask("people.history", { id, page: 0 });
  const older = await house.ask("people.history", { id, page: 1 });
  const none = await house.ask("people.history", { id, page: 2 });

  const lines = [...newest.lines, ...older.lines.slice(1)];
  expect(newest.lines).toHaveLength(200);
  // Viewing the first page is itself an entry: the second begins with the last of the first.
  expect(older.lines[0]).toEqual(newest.lines.at(-1));
  expect(lines).toHaveLength(older.total - 1);
  expect(lines.map(({ seq }) => seq)).toEqual(
    lines.map(({ seq }) => seq).toSorted((a, b) => b - a),
  );
  expect(lines.at(-1)?.action).toBe("fileOpened");
  expect(none.lines).toEqual([]);
});
