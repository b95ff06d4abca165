import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PersonId } from "../../../domain/people/person.ts";
import { admit } from "../../helpers/integration/residents-and-care-workers.ts";
import {
  addColleague,
  foundHouse,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let linh: PersonId;
const prepared = preparedHouse(async (house) => {
  await foundHouse(house);
  const linh = (await admit(house, 0)).personId;
  await addColleague(house, "ada", "noor", ["shelter"]);
  return { linh };
});
beforeEach(async () => {
  ({ house, linh } = await prepared());
});
afterEach(() => house.remove());

describe("an interpreter", () => {
  it("an excluded interpreter is named during a booking, as far as the user may know", async () => {
    house.lock();
    await house.unlock("ada");
    const never = ["Mr Shadowman", "Nobody from her town"].map((who, place) => ({
      id: `00000000-0000-4000-8000-00000000000${String(place)}`,
      who,
      forHouse: place === 1,
    }));
    await house.ask("intake.saveLanguages", {
      id: linh,
      version: 0,
      state: { kind: "begun" },
      languages: { spoken: [], interpreter: "any", interpreterIn: null, never },
    });
    const asked = (name: string) => house.ask("calendar.interpreters", { personId: linh, name });
    expect(await asked("Mai")).toEqual({
      never: ["Mr Shadowman", "Nobody from her town"],
      alerts: [],
      mayBeMeant: false,
    });
    expect(await asked("J. Shadowmann")).toMatchObject({ mayBeMeant: true });

    house.lock();
    await house.unlock("noor");
    expect(await asked("Mr Shadowman")).toEqual({
      never: [],
      alerts: ["Nobody from her town"],
      mayBeMeant: false,
    });
  });
});
