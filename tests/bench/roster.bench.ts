// What a sign-in checks of a roster of 500 statements: every signature the first time, and none of them again after a checkpoint.
import { afterAll, beforeAll, bench, describe } from "vitest";
import { ok } from "../../domain/core/result.ts";
import { fromBase64 } from "../../electron/vault/keys/bytes.ts";
import { write } from "../../electron/vault/platform/transactions.ts";
import { readRoster, say, writeCheckpoint } from "../../electron/vault/users/roster.ts";
import { foundHouse, openHouseOf, testHouse } from "../helpers/integration/test-house.ts";
import { kdfTime } from "./kdf-time.ts";
import { median, tellRatio } from "./tell-budget-results.ts";

const statements = 500;
const rounds = 15;
/** Multiples of the passphrase time. */
const budgets = { first: 0.3, later: 0.02 };

const house = testHouse();
beforeAll(async () => {
  await foundHouse(house, ["admin", "care"]);
  const open = openHouseOf(house);
  write(open, house.vault.clock, (context) => {
    while (open.roster.head.sequence < statements) {
      const told = say(context, { kind: "deputiesSet", deputies: [] });
      if (!told.ok) throw new Error(told.error.type);
    }
    return ok(null);
  });
  const kdf = await kdfTime();
  const first = median(Array.from({ length: rounds }, readOnce));
  write(open, house.vault.clock, (context) => {
    writeCheckpoint(context.tx, open);
    return ok(null);
  });
  const later = median(Array.from({ length: rounds }, readOnce));
  const what = `A roster of ${String(statements)} statements`;
  tellRatio(`${what}, checked the first time`, { taken: first, kdf, most: budgets.first });
  tellRatio(`${what}, checked from a checkpoint`, { taken: later, kdf, most: budgets.later });
}, 10 * 60_000);
afterAll(() => house.remove());

/** Milliseconds. */
function readOnce(): number {
  const { database, roster, bundleSeed, vault } = openHouseOf(house);
  const began = performance.now();
  const read = readRoster(database.db, vault.id, {
    seed: bundleSeed,
    root: fromBase64(roster.root),
  });
  if (!("roster" in read)) throw new Error("The roster is not valid");
  return performance.now() - began;
}

describe("the roster", () => {
  bench("read from a checkpoint", () => void readOnce(), { time: 200, iterations: 5 });
});
