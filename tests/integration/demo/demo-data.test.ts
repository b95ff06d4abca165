import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { foundAnew, testHouse, type TestHouse } from "../../helpers/integration/test-house.ts";

const load = vi.hoisted(() => vi.fn());
vi.mock("../../../electron/demo/create-demo-vault.ts", async (original) => {
  load();
  return await original();
});

let house: TestHouse;
beforeAll(() => {
  house = testHouse();
});
afterAll(() => house.remove());

it("loads fictitious people into a demo vault, and never into any other", async () => {
  await foundAnew(house, ["shelter", "care", "admin"]);
  house.lock();
  await house.unlock("ada");
  await house.ask("today.view", {});
  expect(await house.call("house.invent", { language: "en", theme: "system" })).toMatchObject({
    error: { type: "HouseInUse" },
  });
  house.lock();
  expect(load).not.toHaveBeenCalled();

  await house.ask("house.invent", { language: "en", theme: "system" });
  expect(load).toHaveBeenCalledOnce();
});
