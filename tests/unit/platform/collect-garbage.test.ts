import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { collectGarbage } from "../../../electron/vault/platform/collect-garbage.ts";

/** What somebody refers to, more than is left where it is, and a look at it that does not hold it. */
function somethingHeld() {
  const held: { it: number[][] | null } = {
    it: Array.from({ length: 400 }, () => Array.from({ length: 10_000 }, Math.random)),
  };
  return { held, seen: new WeakRef(held.it ?? []) };
}

it("gives back what nothing refers to any more", async () => {
  const { held, seen } = somethingHeld();
  // What was looked at is held until its turn ends.
  await setImmediate();
  held.it = null;

  collectGarbage();

  expect(seen.deref()).toBeUndefined();
});

it("leaves what is still referred to", async () => {
  const { held, seen } = somethingHeld();
  await setImmediate();

  collectGarbage();

  expect(seen.deref()).toBe(held.it);
});
