import { setImmediate as turn } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ok } from "../../domain/result.ts";
import { namesToLearn } from "../../electron/vault/name-book.ts";
import { read } from "../../electron/vault/transact.ts";
import { keepWarmingUp } from "../../electron/vault/warm-up.ts";
import { visitor } from "../../electron/vault/years/found-invented.ts";
import { openHouseOf, testHouse, type TestHouse } from "./test-house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = testHouse();
  await house.ask("house.invent", { language: "en", theme: "system" });
});
afterAll(() => {
  house.remove();
});
beforeEach(async () => {
  house.lock();
  await house.ask("session.unlock", { ...visitor, house: "demo", accepts: ["clock"] });
});

function namesLeft(): number {
  const left = read(openHouseOf(house), house.vault.clock, (context) =>
    ok(namesToLearn(context).length),
  );
  return left.ok ? left.value : 0;
}

describe("after a sign-in", () => {
  it("what screens will ask for is opened between the requests of a window", async () => {
    expect(namesLeft()).toBeGreaterThan(10);
    const over = keepWarmingUp(house.vault, openHouseOf(house));
    // It waits for its turn: a question that came at the same time is answered first.
    expect(namesLeft()).toBeGreaterThan(10);
    await house.ask("today.view", {});
    await over;
    expect(namesLeft()).toBe(0);
    expect(house.fault).toBeNull();
  });

  it("it stops when the house is locked, and does nothing in the next one", async () => {
    const over = keepWarmingUp(house.vault, openHouseOf(house));
    house.lock();
    await over;
    expect(house.fault).toBeNull();
    await house.ask("session.unlock", { ...visitor, house: "demo", accepts: ["clock"] });
    await turn();
    expect(namesLeft()).toBeGreaterThan(10);
  });
});
