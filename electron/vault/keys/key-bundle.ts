import type { Purpose } from "../../../domain/settings/house-settings.ts";
import { decrypt, encrypt } from "./aes-gcm.ts";
import { frame, randomBytes as systemRandomBytes, type RandomBytes } from "./bytes.ts";
import { deriveKey } from "./derive-key.ts";
import type { KdfCost } from "./kdf.ts";
import { wipe } from "./wipe.ts";

/** Where a wrapped bundle stands; all of it is authenticated. */
export interface BundlePlace {
  readonly vaultId: string;
  readonly slotId: string;
  readonly purpose: Purpose;
  readonly cost: KdfCost;
}

/** What a user alone can read: all their keys follow from it, and the vault they belong to is told by it. */
export interface Bundle {
  /** 32 bytes, of which the X25519 and the Ed25519 key are made. */
  readonly seed: Buffer;
  /** SHA-256 of the first statement of the roster: whoever else has founded a vault cannot pass it off as this one. */
  readonly root: Buffer;
}

/** nonce 12 ‖ ciphertext 64 ‖ tag 16. */
export const wrappedBundleLength = 92;

/** The bundle of a user under their KEK. */
export function wrapBundle(
  kek: Uint8Array,
  place: BundlePlace,
  { seed, root }: Bundle,
  randomBytes: RandomBytes = systemRandomBytes,
): Buffer {
  const bundle = Buffer.concat([seed, root]);
  const wrapped = encrypt(kek, bundleAad(place), bundle, randomBytes);
  wipe(bundle);
  return wrapped;
}

/** The bundle, or null when the passphrase was another one or the slot was changed. */
export function unwrapBundle(
  kek: Uint8Array,
  place: BundlePlace,
  wrapped: Uint8Array,
): Bundle | null {
  const bundle = decrypt(kek, bundleAad(place), wrapped);
  return bundle && { seed: bundle.subarray(0, 32), root: bundle.subarray(32) };
}

/** The 32-byte key of this user's drafts. */
export const draftKey = (bundleSeed: Uint8Array, vaultId: string): Buffer =>
  deriveKey(bundleSeed, "hearth 1 drafts", vaultId);

function bundleAad({ vaultId, slotId, purpose, cost }: BundlePlace): Buffer {
  const { memoryKiB, passes, lanes } = cost;
  return frame("hearth 1 bundle", vaultId, slotId, purpose, memoryKiB, passes, lanes);
}
