import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  foundHouse,
  makeProvedKit,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house, ["admin", "care"]);
});
afterEach(() => house.remove());

describe("a locked vault", () => {
  it("has no key left in the buffers it was opened with", async () => {
    await makeProvedKit(house);
    const open = openHouseOf(house);
    const epochs = [...open.compartments.values()].flatMap(({ byEpoch }) => [...byEpoch.values()]);
    const secrets = [
      open.vmk,
      open.bundleSeed,
      ...epochs.flatMap(({ secret, recordKey, wrapKey, dropSeed }) => [
        secret,
        recordKey,
        wrapKey,
        dropSeed,
      ]),
    ];
    expect(secrets).toHaveLength(10);
    for (const secret of secrets) expect(secret.every((byte) => byte === 0)).toBe(false);

    house.lock();

    for (const secret of secrets) expect(secret.every((byte) => byte === 0)).toBe(true);
    expect(open.compartments.size).toBe(0);
    expect(open.kitInHand).toBe(null);
    expect(open.database.file.open).toBe(false);
  });

  it("wipes its keys and releases the folder even when the database cannot be closed properly", async () => {
    const open = openHouseOf(house);
    open.database.file.close();

    expect(() => house.lock()).toThrow();

    expect(open.vmk.every((byte) => byte === 0)).toBe(true);
    house.vault.house = null;
    await expect(house.unlock("ada")).resolves.toMatchObject({ name: "Ada Invented" });
  });

  it("answers only the requests of the lock screen", async () => {
    house.lock();
    for (const name of ["people.list", "beds.board", "users.list", "kit.state"] as const)
      expect(await house.call(name, { filter: "all", page: 0 } as never)).toEqual({
        ok: false,
        error: { type: "Locked" },
      });
  });
});
