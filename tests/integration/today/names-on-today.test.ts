import { afterEach, beforeEach, expect, it } from "vitest";
import { emptyIdentity } from "../../../domain/people/person.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import {
  addColleague,
  foundHouse,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
const begun = preparedHouse(async (house) => {
  const [room] = await foundHouse(house);
  const bedId = room?.beds[0]?.id ?? "";
  const { personId: id } = await house.ask("stays.admit", { ...aNewcomer({ name: null }), bedId });
  const { version } = (await house.ask("people.view", { id })).card;
  const identity = { ...emptyIdentity, name: "Eulalia Invented", aliases: [] };
  await house.ask("people.saveIdentity", { id, version, showsName: false, identity });
  return {};
});
beforeEach(async () => {
  ({ house } = await begun());
});
afterEach(() => house.remove());

const names = async () => {
  const { recent, needs } = await house.ask("today.view", {});
  const planned = needs.flatMap((need) =>
    need.kind === "plannedEndNear" || need.kind === "plannedEndPassed" ? [need.person] : [],
  );
  return [...recent.map(({ person }) => person), ...planned].map(({ name }) => name);
};

it("Today names people without a name in the house like the list of people", async () => {
  const called = new Set(await names());
  expect([...called]).toEqual(["Eulalia Invented"]);
});

it("and by the number alone for users who cannot read that name", async () => {
  await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("noor");
  expect(new Set(await names())).toEqual(new Set([null]));
});
