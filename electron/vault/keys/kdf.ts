import { hashRaw, type Options } from "@node-rs/argon2";
import * as z from "zod";

const mebi = 1024;

/** What one derivation costs. Below the floor it is guessed too fast; above the ceiling a changed file could freeze the machine. */
export const KdfCost = z.strictObject({
  memoryKiB: z
    .int()
    .min(64 * mebi)
    .max(2048 * mebi),
  passes: z.int().min(3).max(20),
  lanes: z.int().min(1).max(16),
});
export type KdfCost = Readonly<z.infer<typeof KdfCost>>;

/** The cheapest derivation that is accepted. */
export const floorCost: KdfCost = { memoryKiB: 64 * mebi, passes: 3, lanes: 1 };
export const defaultCost: KdfCost = { memoryKiB: 256 * mebi, passes: 3, lanes: 1 };

/** 32 bytes, Argon2id of the NFKC passphrase. `salt`: 16 bytes. Throws before deriving when the cost is out of bounds. */
export async function stretchPassphrase(
  passphrase: string,
  salt: Buffer,
  cost: KdfCost,
): Promise<Buffer> {
  const options = argon2Options(KdfCost.parse(cost), salt);
  const text = Buffer.from(passphrase.normalize("NFKC"), "utf8");
  const stretched = await hashRaw(text, options);
  text.fill(0);
  return stretched;
}

/** Negative where the first costs less. */
export const byCost = (a: KdfCost, b: KdfCost): number =>
  a.memoryKiB * a.passes - b.memoryKiB * b.passes;

/** Argon2id with 32 bytes out, as the library takes it. */
export const argon2Options = (cost: KdfCost, salt: Buffer): Options => ({
  algorithm: argon2id,
  memoryCost: cost.memoryKiB,
  timeCost: cost.passes,
  parallelism: cost.lanes,
  outputLen: 32,
  salt,
});

/** The default cost, raised until one derivation takes about 250 ms here. `now`: a monotonic clock in milliseconds. */
export async function calibrate(
  now: () => number,
  derive: (cost: KdfCost) => Promise<unknown> = (cost) =>
    stretchPassphrase("how long does this take?", Buffer.alloc(16), cost),
): Promise<KdfCost> {
  let cost = defaultCost;
  for (;;) {
    const start = now();
    await derive(cost);
    const elapsed = Math.max(now() - start, 1);
    const dearer = raise(cost, targetMilliseconds / elapsed);
    if (elapsed >= targetMilliseconds || dearer === null) return cost;
    cost = dearer;
  }
}

/** More passes first (every machine has the time, not the memory); null at the ceiling of what is worth asking. */
function raise(cost: KdfCost, factor: number): KdfCost | null {
  if (cost.passes < mostPasses) {
    const passes = Math.max(cost.passes + 1, Math.ceil(cost.passes * factor));
    return { ...cost, passes: Math.min(passes, mostPasses) };
  }
  if (cost.memoryKiB >= 1024 * mebi) return null;
  return { ...cost, memoryKiB: cost.memoryKiB * 2 };
}

const targetMilliseconds = 250;
const mostPasses = 12;
// The library's enum is ambient and const, which isolated modules cannot read: `Algorithm.Argon2id` is 2.
const argon2id = 2 as NonNullable<Options["algorithm"]>;
