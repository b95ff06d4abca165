import { hashRaw } from "@node-rs/argon2";
import { argon2Options } from "../../electron/vault/keys/kdf.ts";
import { median } from "./figures.ts";

/** What budgets are held against: one machine is twice as quick as another of the same kind. Not as calibrated on this machine. */
const cost = { memoryKiB: 256 * 1024, passes: 3, lanes: 1 } as const;

/** Milliseconds that one passphrase takes on this machine now, the median of five. */
export async function kdfTime(): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const began = performance.now();
    await hashRaw("an invented passphrase", argon2Options(cost, Buffer.alloc(16, round)));
    taken.push(performance.now() - began);
  }
  return median(taken);
}
