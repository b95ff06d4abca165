// A person without a name in the house leaves: records that mention them can be corrected by their author, and nobody adds them
// again.
import { afterEach, beforeEach, expect, it } from "vitest";
import type { PersonId } from "../../../domain/people/person.ts";
import { anIncident, aNewcomer } from "../../helpers/builders.ts";
import { leaveHouse, refusalOf } from "../../helpers/integration/outings-and-departures.ts";
import {
  addColleague,
  foundHouse,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let stayed: PersonId;
let left: PersonId;
const begun = preparedHouse(async (house) => {
  const [one, other] = (await foundHouse(house)).map((room) => room.beds[0]?.id ?? "");
  await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("noor");
  const admit = async (name: string | null, bedId = "") =>
    (await house.ask("stays.admit", { ...aNewcomer({ name }), bedId })).personId;
  const stayed = await admit("Linh Invented", one);
  const left = await admit(null, other);
  return { stayed, left };
});
beforeEach(async () => {
  ({ house, stayed, left } = await begun());
});
afterEach(() => house.remove());

const breach = {
  who: "",
  toWhom: "a cousin",
  how: "",
  knownOn: "2026-11-24",
  reasons: null,
  risk: "real" as const,
};

it("an incident is corrected with its people, and accepts nobody who left", async () => {
  const people = [stayed, left].map((personId) => ({ personId, part: "concerned" as const }));
  const { id } = await house.ask("incidents.record", anIncident(stayed, { people }));
  const other = await house.ask("incidents.record", anIncident(stayed));
  await leaveHouse(house, left);
  const seen = await house.ask("incidents.view", { id });
  expect(seen.people.map((one) => one.id).toSorted()).toEqual([stayed, left].toSorted());

  const corrected = { ...anIncident(stayed, { people }), version: 1 };
  expect(await refusalOf(house, "incidents.change", { ...corrected, id })).toBeNull();
  expect(await refusalOf(house, "incidents.change", { ...corrected, id: other.id })).toBe(
    "NotFound",
  );
});

it("an address breach is corrected with its people, and accepts nobody who left", async () => {
  const personIds = [stayed, left];
  const opened = { ...breach, actions: [], personIds };
  const { id } = await house.ask("breaches.open", opened);
  const other = await house.ask("breaches.open", { ...opened, personIds: [stayed] });
  await leaveHouse(house, left);
  const seen = await house.ask("breaches.view", { id });
  expect(seen.people.map((one) => one.id).toSorted()).toEqual(personIds.toSorted());

  const corrected = { ...breach, personIds, version: 1 };
  expect(await refusalOf(house, "breaches.change", { ...corrected, id })).toBeNull();
  expect(await refusalOf(house, "breaches.change", { ...corrected, id: other.id })).toBe(
    "NotFound",
  );
});
