// After every change, every screen gets the same answer with and without the cache.
import { expect, it } from "vitest";
import { inFewHouses } from "../integration/attack/share-test-vaults.ts";
import { differing, screens } from "../helpers/integration/screens-and-commands.ts";
import { commandExamples } from "../integration/command-examples/all-command-examples.ts";
import { foundHouse, testHouse, type TestHouse } from "../helpers/integration/test-house.ts";
import { tell } from "../helpers/report-proof-figure.ts";

/** One of each kind: there are many changes. */
const oneOfEach = [...new Map(screens.map((screen) => [screen[0], screen])).values()];

const lookAtAll = async (house: TestHouse): Promise<void> => {
  for (const [name, input] of oneOfEach) await house.call(name, input as never);
};

it("every screen is the same with the answer cache and without it, after every change", async () => {
  const houses: TestHouse[] = [];
  const found = await inFewHouses(
    Object.entries(commandExamples),
    async () => {
      const house = testHouse();
      houses.push(house);
      await foundHouse(house, ["admin", "care"]);
      await lookAtAll(house);
      const wrong = new Set<string>();
      return { house, wrong };
    },
    async ({ house, wrong }, { make }) => {
      if (house.vault.house === null) {
        await house.unlock("ada");
        await lookAtAll(house);
      }
      await make(house);
      if (house.vault.house === null) return;
      for (const one of await differing(house, oneOfEach)) wrong.add(one);
    },
    ({ house, wrong }) => {
      house.remove();
      return Promise.resolve([...wrong]);
    },
  );
  for (const house of houses) house.remove();
  tell("changes after which every screen was asked twice", Object.keys(commandExamples).length);
  tell("screens that said something else from memory", found.length);
  expect(found).toEqual([]);
});
