// Ed25519: what each user, and the recovery key, signs with. The key follows from the same seed as the X25519 key.
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { toBase64 } from "./bytes.ts";
import { deriveKey } from "./derive-key.ts";
import { publicKeyOf } from "./hpke.ts";
import { wipe } from "./wipe.ts";

export const signatureLength = 64;

/** The 64-byte signature of the owner of a bundle seed. */
export function signWith(seed: Uint8Array, vaultId: string, message: Uint8Array): Buffer {
  return sign(null, message, signingKeyOf(seed, vaultId));
}

/** Whether the owner of a 32-byte public key signed these bytes. */
export function isSignedBy(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  return (
    signature.length === signatureLength &&
    verify(null, message, publicKeyObject(publicKey), signature)
  );
}

/** Both public keys of a seed, in base64: X25519 for what is sealed to it, Ed25519 for what it signs. */
export function publicKeysOf(
  seed: Uint8Array,
  vaultId: string,
): { readonly sealing: string; readonly signing: string } {
  const { x } = createPublicKey(signingKeyOf(seed, vaultId)).export({ format: "jwk" });
  if (x === undefined) throw new Error("An Ed25519 key has a public half");
  const signing = toBase64(Buffer.from(x, "base64url"));
  return { sealing: toBase64(publicKeyOf(seed)), signing };
}

/** Read once, for as long as somebody holds the seed: reading a key takes eight times as long as signing with it. */
function signingKeyOf(seed: Uint8Array, vaultId: string): KeyObject {
  const known = signingKeysRead.get(seed);
  if (known?.vaultId === vaultId) return known.key;
  const own = deriveKey(seed, "hearth 1 signing", vaultId);
  const der = Buffer.concat([pkcs8Prefix, own]);
  const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  wipe(own, der);
  signingKeysRead.set(seed, { vaultId, key });
  return key;
}

const signingKeysRead = new WeakMap<
  Uint8Array,
  { readonly vaultId: string; readonly key: KeyObject }
>();

/** Read once: a few colleagues signed most of what is checked, and reading a key takes as long as a signature. */
function publicKeyObject(publicKey: Uint8Array): KeyObject {
  const x = Buffer.from(publicKey).toString("base64url");
  const known = keysRead.get(x);
  if (known !== undefined) return known;
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  if (keysRead.size >= mostKeysRead) keysRead.clear();
  keysRead.set(x, key);
  return key;
}

const keysRead = new Map<string, KeyObject>();
const mostKeysRead = 500;

/** DER around 32 raw bytes: RFC 8410's PrivateKeyInfo for Ed25519. */
const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");
