import type { Purpose } from "../../../domain/settings/house-settings.ts";
import { decrypt, encrypt } from "./aes-gcm.ts";
import { frame, randomBytes as systemRandomBytes, type RandomBytes } from "./bytes.ts";
import { deriveKey } from "./derive.ts";
import type { KdfParameters } from "./kdf.ts";

/** Where a wrapped bundle stands; all of it is authenticated. */
export interface BundlePlace {
  readonly vaultId: string;
  readonly slotId: string;
  readonly purpose: Purpose;
  readonly kdf: KdfParameters;
}

/** nonce 12 ‖ ciphertext 32 ‖ tag 16. */
export const wrappedBundleLength = 60;

/** The user's X25519 seed (32 bytes) under her KEK. */
export function wrapBundle(
  kek: Uint8Array,
  place: BundlePlace,
  seed: Uint8Array,
  randomBytes: RandomBytes = systemRandomBytes,
): Buffer {
  return encrypt(kek, bundleAad(place), seed, randomBytes);
}

/** The seed, or null when the passphrase was another one or the slot was changed. */
export function unwrapBundle(
  kek: Uint8Array,
  place: BundlePlace,
  wrapped: Uint8Array,
): Buffer | null {
  return decrypt(kek, bundleAad(place), wrapped);
}

/** The 32-byte key of this user's drafts. */
export const draftKey = (bundleSeed: Uint8Array, vaultId: string): Buffer =>
  deriveKey(bundleSeed, "hearth 1 drafts", vaultId);

function bundleAad({ vaultId, slotId, purpose, kdf }: BundlePlace): Buffer {
  const { algorithm, memoryKiB, passes, lanes, salt } = kdf;
  const derivation = [algorithm, memoryKiB, passes, lanes, salt] as const;
  return frame("hearth 1 bundle", vaultId, slotId, purpose, ...derivation);
}
