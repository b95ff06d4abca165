import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { collectGarbage } from "../../../electron/vault/platform/collect-garbage.ts";

/** A referenced object, a large unreferenced one, and a weak reference to it. */
function somethingHeld() {
  const held: { it: number[][] | null } = {
    it: Array.from({ length: 400 }, () => Array.from({ length: 10_000 }, Math.random)),
  };
  return { held, seen: new WeakRef(held.it ?? []) };
}

it("frees what is no longer referenced", async () => {
  const { held, seen } = somethingHeld();
  // A dereferenced object is kept until its turn ends.
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
