// A real vault is created with the key derivation cost this computer can bear, and never below the minimum.
import { expect, it, onTestFinished } from "vitest";
import { readKeyFile } from "../../../electron/vault/keys/key-file.ts";
import { valueOf } from "../../helpers/value-of.ts";
import { addColleague, foundAnew, testHouse } from "../../helpers/integration/test-house.ts";

const mebi = 1024;

it.each([
  ["takes its time", 10_000, { memoryKiB: 256 * mebi, passes: 3, lanes: 1 }],
  ["is quick", 100, { memoryKiB: 1024 * mebi, passes: 12, lanes: 1 }],
])("costs every passphrase the same on a computer that %s", async (_, milliseconds, cost) => {
  const house = testHouse();
  onTestFinished(() => house.remove());
  let passed = 0;
  const { start, clock } = house.vault;
  house.vault = {
    ...house.vault,
    start: { ...start, kdfCost: null },
    // Each derivation is between two readings of it.
    clock: { ...clock, monotonic: () => (passed += milliseconds) },
  };
  await foundAnew(house, ["admin"]);
  await addColleague(house, "ada", "noor", ["shelter"]);

  const { slots } = valueOf(readKeyFile(house.folder));
  expect(slots.length).toBeGreaterThan(1);
  for (const slot of slots) expect(slot.cost).toMatchObject(cost);
});
