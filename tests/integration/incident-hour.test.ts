import { afterEach, beforeEach, expect, it } from "vitest";
import type { PersonId } from "../../domain/person.ts";
import { anIncident } from "../builders.ts";
import { admit } from "./changes/change.ts";
import { foundHouse, testHouse, type TestHouse } from "./test-house.ts";

let house: TestHouse;
let linh: PersonId;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house);
  linh = (await admit(house, 0)).personId;
});
afterEach(() => house.remove());

it("an incident did not happen at an hour that is still to come", async () => {
  const { id } = await house.ask("incidents.record", anIncident(linh, { at: null }));
  const ahead = anIncident(linh, { at: "23:59" });
  const refused = { error: { type: "InvalidInput", fields: ["at"] } };
  expect(await house.call("incidents.record", ahead)).toMatchObject(refused);
  expect(await house.call("incidents.change", { ...ahead, id, version: 1 })).toMatchObject(refused);
  const past = anIncident(linh, { at: "00:01" });
  expect(await house.call("incidents.record", past)).toMatchObject({ ok: true });
});
