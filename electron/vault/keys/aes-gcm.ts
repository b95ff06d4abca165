import { createCipheriv, createDecipheriv } from "node:crypto";
import { randomBytes as systemRandomBytes, type RandomBytes } from "./bytes.ts";

export const nonceLength = 12;
export const tagLength = 16;

/** AES-256-GCM under a random nonce: nonce 12 ‖ ciphertext ‖ tag 16. */
export function encrypt(
  key: Uint8Array,
  aad: Uint8Array,
  plaintext: Uint8Array,
  randomBytes: RandomBytes = systemRandomBytes,
): Buffer {
  const nonce = randomBytes(nonceLength);
  return Buffer.concat([nonce, encryptWithNonce(key, nonce, aad, plaintext)]);
}

/** The plaintext of `encrypt`, or null when key, AAD or bytes are not the right ones. */
export function decrypt(key: Uint8Array, aad: Uint8Array, sealed: Uint8Array): Buffer | null {
  if (sealed.length < nonceLength + tagLength) return null;
  return decryptWithNonce(key, sealed.subarray(0, nonceLength), aad, sealed.subarray(nonceLength));
}

/** ciphertext ‖ tag 16. Only for keys that never meet the same nonce twice. */
export function encryptWithNonce(
  key: Uint8Array,
  nonce: Uint8Array,
  aad: Uint8Array,
  plaintext: Uint8Array,
): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagLength });
  cipher.setAAD(aad);
  const body = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([body, cipher.getAuthTag()]);
}

/** The plaintext of `encryptWithNonce`, or null when it does not open. */
export function decryptWithNonce(
  key: Uint8Array,
  nonce: Uint8Array,
  aad: Uint8Array,
  sealed: Uint8Array,
): Buffer | null {
  if (sealed.length < tagLength) return null;
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagLength });
  decipher.setAAD(aad);
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
  const body = decipher.update(sealed.subarray(0, sealed.length - tagLength));
  try {
    // Gives nothing more, and throws where the tag is another.
    decipher.final();
    return body;
  } catch {
    body.fill(0);
    return null;
  }
}
