// What is removed at a sign-in, where something fails.
import { afterEach, beforeEach, expect, it } from "vitest";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { anIncident, aNewcomer } from "../../helpers/builders.ts";
import {
  countIn,
  leaveHouse,
  monthPasses,
  signIn,
} from "../../helpers/integration/outings-and-departures.ts";
import {
  foundHouse,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let beds: readonly string[];
beforeEach(async () => {
  house = testHouse();
  beds = (await foundHouse(house, ["admin", "care"])).map((room) => room.beds[0]?.id ?? "");
});
afterEach(() => house.remove());

const admit = async (name: string, bed: number) =>
  (await house.ask("stays.admit", { ...aNewcomer({ name }), bedId: beds[bed] ?? "" })).personId;

const file = () => openHouseOf(house).database.file;

it("signs in, records what failed, and tries again at the next sign-in", async () => {
  const gone = await admit("Yolanthe Inventedname", 0);
  await leaveHouse(house, gone);
  file().exec(`CREATE TRIGGER stands_in_the_way BEFORE UPDATE ON people
    WHEN NEW.name IS NULL BEGIN SELECT RAISE(ABORT, 'invented'); END`);
  await monthPasses(house, "ada");
  expect(house.fault).not.toBeNull();
  expect(countIn(house, "faults WHERE procedure = 'session.unlock'")).toBe(1);
  expect(countIn(house, "people WHERE name = 'Yolanthe Inventedname'")).toBe(1);

  house.fault = null;
  file().exec("DROP TRIGGER stands_in_the_way");
  house.now = Instant.parse("2026-12-27T08:00:00.000Z");
  await signIn(house, "ada");
  expect(house.fault).toBeNull();
  expect(countIn(house, "people WHERE name IS NOT NULL")).toBe(0);
});

it("removes a name with a character per syllable from texts about others", async () => {
  const gone = await admit("김 민수", 0);
  const stays = await admit("Linh Stayson", 1);
  const words = { what: "A quarrel with 김.", behind: "민수 was tired.", agreed: "김 민수 rests." };
  const { id } = await house.ask("incidents.record", anIncident(stays, { words, level: "future" }));
  await leaveHouse(house, gone);
  await monthPasses(house, "ada");
  expect(house.fault).toBeNull();
  // One character is removed from the person's own file alone.
  expect((await house.ask("incidents.view", { id })).words).toMatchObject({
    what: "A quarrel with 김.",
    behind: "… was tired.",
    agreed: "… rests.",
  });
});

it("replaces one character by one in stored texts, never by more", async () => {
  const stays = await admit("Linh Stayson", 0);
  const words = { what: "Shouted at 김.", behind: "", agreed: "" };
  await house.ask("incidents.record", anIncident(stays, { words, level: "future" }));
  const put = (sign: string) => () =>
    file().prepare("UPDATE incident_words SET words = replace(words, '김', ?)").run(sign);
  expect(put("……")).toThrow("a correction adds");
  expect(put("박")).toThrow("a correction adds");
  expect(put("…")).not.toThrow();
});
