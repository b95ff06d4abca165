// A sign-in is rehearsed in a house that is nobody's. What is asked there is answered, or the rehearsal throws.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { rehearse } from "../../electron/vault/rehearsal.ts";
import { admit } from "./changes/change.ts";
import { differing } from "./kept-screens.ts";
import { foundHouse, testHouse, type TestHouse } from "./test-house.ts";

let house: TestHouse;
beforeEach(() => {
  house = testHouse();
});
afterEach(() => {
  house.remove();
});

it("goes to its end where there is no house, and writes nothing to the disk", async () => {
  let pieces = 0;

  await rehearse(house.vault, () => ++pieces > 0);

  expect(pieces).toBeGreaterThan(20);
  expect(house.vault.house).toBeNull();
  expect(readdirSync(house.home)).toEqual([]);
});

it("leaves off when nobody wants it any more", async () => {
  let pieces = 0;

  await rehearse(house.vault, () => ++pieces < 12);

  expect(pieces).toBe(12);
});

it("changes nothing of the house that is opened then, and tells nobody", async () => {
  await foundHouse(house, ["admin", "care"]);
  await admit(house, 0);
  house.lock();
  const before = contentsOf(house.folder);
  const told = house.events.length;

  await rehearse(house.vault, () => true);

  expect(contentsOf(house.folder)).toEqual(before);
  expect(house.events).toHaveLength(told);
  await house.unlock("ada");
  const { rooms } = await house.ask("beds.board", { night: null });
  expect(JSON.stringify(rooms)).not.toContain("Nobody");
  expect(await differing(house, [["today.view", {}]])).toEqual([]);
});

it("may be under way while somebody signs in", async () => {
  await foundHouse(house, ["admin", "care"]);
  house.lock();
  const rehearsed = rehearse(house.vault, () => house.vault.house === null);

  const me = await house.unlock("ada");
  await rehearsed;

  expect(me.signInName).toBe("ada");
  expect(existsSync(join(house.folder, "nobody"))).toBe(false);
});

const contentsOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path, readFileSync(path, "base64")];
      }),
  );
