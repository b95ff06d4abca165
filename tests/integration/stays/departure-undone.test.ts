// A departure recorded by mistake is undone: what ended with it continues.
import { afterEach, beforeEach, expect, it } from "vitest";
import { addMinutes } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { admit } from "../../helpers/integration/residents-and-care-workers.ts";
import { anOuting, leaveHouse } from "../../helpers/integration/outings-and-departures.ts";
import { foundHouse, preparedHouse, type TestHouse } from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let linh: PersonId;
const begun = preparedHouse(async (house) => {
  await foundHouse(house);
  const linh = (await admit(house, 0)).personId;
  return { linh };
});
beforeEach(async () => {
  ({ house, linh } = await begun());
});
afterEach(() => house.remove());

it("restores the outing and the search of a person who had both at the departure", async () => {
  await house.ask("passes.goOut", anOuting(house, [linh], { backBy: addMinutes(house.now, 10) }));
  house.now = addMinutes(house.now, 120);
  const { id } = await house.ask("missing.open", { personId: linh });
  await leaveHouse(house, linh);
  expect((await house.ask("missing.view", { id })).ended?.as).toBe("left");

  await undoDeparture();
  expect((await house.ask("missing.view", { id })).ended).toBeNull();
  const { out, lookedFor, inside } = await house.ask("passes.list", {});
  expect([out, inside]).toEqual([[], []]);
  expect(lookedFor).toMatchObject([{ searchId: id, person: { id: linh }, pass: {} }]);
  expect((await house.ask("today.view", {})).needs.map(({ kind }) => kind)).toContain("searching");
});

it("restores the outing as agreed with the person, whatever was agreed since with others on it", async () => {
  const mina = (await admit(house, 1)).personId;
  const together = anOuting(house, [linh, mina], { backBy: addMinutes(house.now, 60) });
  const { id } = await house.ask("passes.goOut", together);
  await leaveHouse(house, linh);
  const backBy = addMinutes(house.now, 120);
  await house.ask("passes.agree", { id, personIds: [mina], backBy });

  await undoDeparture();
  expect((await house.ask("passes.list", {})).out).toMatchObject([
    { id, people: [{ id: linh }], backBy: together.backBy },
    { people: [{ id: mina }], backBy },
  ]);
});

it("leaves alone what had ended before", async () => {
  await house.ask("passes.goOut", anOuting(house, [linh]));
  const { id } = await house.ask("missing.open", { personId: linh });
  await house.ask("passes.back", { personIds: [linh] });
  await leaveHouse(house, linh);

  await undoDeparture();
  expect((await house.ask("missing.view", { id })).ended?.as).toBe("back");
  expect((await house.ask("passes.list", {})).inside.map((one) => one.id)).toEqual([linh]);
});

async function undoDeparture(): Promise<void> {
  const [stay] = await house.ask("stays.ofPerson", { id: linh });
  await house.ask("stays.undo", { eventId: stay?.undoable ?? "", spokeWith: null });
}
