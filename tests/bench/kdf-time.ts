import { hashRaw } from "@node-rs/argon2";
import { argon2Options, defaultCost } from "../../electron/vault/keys/kdf.ts";
import { median } from "./tell-budget-results.ts";

/**
 * Milliseconds that one passphrase of the default cost takes on this machine now, the median of five. Budgets are relative to
 * it: one machine is twice as fast as another of the same kind.
 */
export async function kdfTime(): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const began = performance.now();
    await hashRaw("an invented passphrase", argon2Options(defaultCost, Buffer.alloc(16, round)));
    taken.push(performance.now() - began);
  }
  return median(taken);
}
