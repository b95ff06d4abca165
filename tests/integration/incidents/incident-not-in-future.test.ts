import { afterEach, beforeEach, expect, it } from "vitest";
import type { PersonId } from "../../../domain/people/person.ts";
import { anIncident } from "../../helpers/builders.ts";
import { admit } from "../../helpers/integration/residents-and-care-workers.ts";
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

it("an incident is not in the future", async () => {
  const { id } = await house.ask("incidents.record", anIncident(linh, { at: null }));
  const ahead = anIncident(linh, { at: "23:59" });
  const refused = { error: { type: "InvalidInput", fields: ["at"] } };
  expect(await house.call("incidents.record", ahead)).toMatchObject(refused);
  expect(await house.call("incidents.change", { ...ahead, id, version: 1 })).toMatchObject(refused);
  const past = anIncident(linh, { at: "00:01" });
  expect(await house.call("incidents.record", past)).toMatchObject({ ok: true });
});
