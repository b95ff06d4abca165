// Text copied from a PDF contains characters that no keyboard types: it can still be saved.
import { afterAll, beforeAll, expect, it } from "vitest";
import { foundHouse, testHouse, type TestHouse } from "../../helpers/integration/test-house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = testHouse();
  await foundHouse(house);
});
afterAll(() => house.remove());

it.each([
  ["a NUL", "\u0000tea", "\ufffdtea"],
  ["half of a letter", "tea \uD83D", "tea \ufffd"],
])("%s in a text becomes another character, and nothing breaks", async (_, en, written) => {
  const step = { id: null, en, fr: "Du thé", nl: "Thee" };
  await house.ask("missing.saveSteps", { steps: [step] });
  expect(await house.ask("missing.steps", {})).toMatchObject([{ en: written }]);
  expect(house.fault).toBeNull();
});

it("a surrogate pair is stored", async () => {
  const step = { id: null, en: "tea 🍵", fr: "Du thé", nl: "Thee" };
  expect(await house.call("missing.saveSteps", { steps: [step] })).toMatchObject({ ok: true });
});
