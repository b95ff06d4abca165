// Replaces Argon2id where the cost of a passphrase is not what is tested.
import { createHash } from "node:crypto";

interface Options {
  readonly salt?: Uint8Array;
}

export const hashRawSync = (secret: Uint8Array, { salt }: Options): Buffer =>
  createHash("sha256")
    .update(secret)
    .update(salt ?? "")
    .digest();

export const hashRaw = (secret: Uint8Array, options: Options): Promise<Buffer> =>
  Promise.resolve(hashRawSync(secret, options));
