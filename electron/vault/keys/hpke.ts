// RFC 9180, base mode, single shot: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM.
// A private key is the raw 32-byte X25519 scalar (clamped when used), not the input of the RFC's DeriveKeyPair.
import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  type KeyObject,
} from "node:crypto";
import { decryptWithNonce, encryptWithNonce, tagLength } from "./aes-gcm.ts";
import { randomBytes as systemRandomBytes, type RandomBytes } from "./bytes.ts";
import { wipe } from "./wipe.ts";

export interface KeyPair {
  readonly seed: Buffer;
  readonly publicKey: Buffer;
}

export const seedLength = 32;
export const publicKeyLength = 32;
/** How much longer a sealed text is than its plaintext, in bytes. */
export const sealOverhead = publicKeyLength + tagLength;

export const keyPairFromSeed = (seed: Uint8Array): KeyPair => ({
  seed: Buffer.from(seed),
  publicKey: publicKeyOf(seed),
});

/** The 32-byte X25519 public key of a 32-byte seed. */
export const publicKeyOf = (seed: Uint8Array): Buffer => publicHalf(privateKeyObject(seed));

/** False for a key of low order, with which every exchange gives zero. */
export const canSealTo = (publicKey: Uint8Array): boolean =>
  exchange(privateKeyObject(Buffer.alloc(seedLength, 1)), publicKey) !== null;

/** enc 32 ‖ ciphertext ‖ tag 16, which only the holder of the public key's seed opens. Throws on a degenerate key. */
export function sealTo(
  publicKey: Uint8Array,
  info: Uint8Array,
  aad: Uint8Array,
  plaintext: Uint8Array,
  randomBytes: RandomBytes = systemRandomBytes,
): Buffer {
  const seed = randomBytes(seedLength);
  const ephemeral = privateKeyObject(seed);
  const enc = publicHalf(ephemeral);
  const shared = sharedSecret(ephemeral, publicKey, enc, publicKey);
  wipe(seed);
  if (shared === null) throw new Error("The public key is not usable");
  const { key, nonce } = keySchedule(shared, info);
  const ciphertext = encryptWithNonce(key, nonce, aad, plaintext);
  wipe(shared, key);
  return Buffer.concat([enc, ciphertext]);
}

/** The plaintext of `sealTo`, or null when it was not sealed to this key, info and AAD, or was changed. */
export function openWith(
  seed: Uint8Array,
  info: Uint8Array,
  aad: Uint8Array,
  sealed: Uint8Array,
): Buffer | null {
  if (sealed.length < sealOverhead) return null;
  const enc = sealed.subarray(0, publicKeyLength);
  const own = privateKeyObject(seed);
  const shared = sharedSecret(own, enc, enc, publicHalf(own));
  if (shared === null) return null;
  const { key, nonce } = keySchedule(shared, info);
  const plaintext = decryptWithNonce(key, nonce, aad, sealed.subarray(publicKeyLength));
  wipe(shared, key);
  return plaintext;
}

/** The KEM's shared secret (RFC 9180, 4.1), or null when the exchange gives zero: the other key is of low order. */
function sharedSecret(
  own: KeyObject,
  otherKey: Uint8Array,
  enc: Uint8Array,
  recipient: Uint8Array,
): Buffer | null {
  const exchanged = exchange(own, otherKey);
  if (exchanged === null) return null;
  const prk = labeledExtract(kemSuite, noBytes, "eae_prk", exchanged);
  const context = Buffer.concat([enc, recipient]);
  const shared = labeledExpand(kemSuite, prk, "shared_secret", context, 32);
  wipe(exchanged, prk);
  return shared;
}

function exchange(privateKey: KeyObject, otherKey: Uint8Array): Buffer | null {
  const publicKey = publicKeyObject(otherKey);
  try {
    const exchanged = diffieHellman({ privateKey, publicKey });
    return exchanged.every((byte) => byte === 0) ? null : exchanged;
  } catch {
    return null; // OpenSSL and BoringSSL refuse low-order keys themselves.
  }
}

/** RFC 9180, 5.1: mode 0, no PSK. The single message uses the base nonce (sequence number 0). */
function keySchedule(shared: Uint8Array, info: Uint8Array): { key: Buffer; nonce: Buffer } {
  const pskIdHash = labeledExtract(suite, noBytes, "psk_id_hash", noBytes);
  const infoHash = labeledExtract(suite, noBytes, "info_hash", info);
  const context = Buffer.concat([Buffer.from([0]), pskIdHash, infoHash]);
  const secret = labeledExtract(suite, shared, "secret", noBytes);
  const key = labeledExpand(suite, secret, "key", context, 32);
  const nonce = labeledExpand(suite, secret, "base_nonce", context, 12);
  wipe(secret);
  return { key, nonce };
}

function labeledExtract(id: Buffer, salt: Uint8Array, label: string, ikm: Uint8Array): Buffer {
  const input = Buffer.concat([version, id, Buffer.from(label), ikm]);
  // HMAC pads an empty key with zeros, as HKDF does with an empty salt.
  const prk = hmac(salt, input);
  wipe(input);
  return prk;
}

/** One block of HKDF-Expand, which is all this suite ever asks for (at most 32 bytes). */
function labeledExpand(
  id: Buffer,
  prk: Uint8Array,
  label: string,
  info: Uint8Array,
  length: number,
): Buffer {
  const size = Buffer.from([0, length]);
  const input = Buffer.concat([size, version, id, Buffer.from(label), info, Buffer.from([1])]);
  return hmac(prk, input).subarray(0, length);
}

const hmac = (key: Uint8Array, data: Uint8Array): Buffer =>
  createHmac("sha256", key).update(data).digest();

function privateKeyObject(seed: Uint8Array): KeyObject {
  if (seed.length !== seedLength) throw new Error("An X25519 seed has 32 bytes");
  const der = Buffer.concat([pkcs8Prefix, seed]);
  const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  wipe(der);
  return key;
}

/** Without DER around it, which costs ten times as much to read; a private key goes without a string nobody can wipe. */
function publicKeyObject(publicKey: Uint8Array): KeyObject {
  if (publicKey.length !== publicKeyLength) throw new Error("An X25519 public key has 32 bytes");
  const x = Buffer.from(publicKey).toString("base64url");
  return createPublicKey({ key: { kty: "OKP", crv: "X25519", x }, format: "jwk" });
}

function publicHalf(privateKey: KeyObject): Buffer {
  const { x } = createPublicKey(privateKey).export({ format: "jwk" });
  if (x === undefined) throw new Error("An X25519 key has a public half");
  return Buffer.from(x, "base64url");
}

const noBytes = Buffer.alloc(0);
const version = Buffer.from("HPKE-v1");
const kemSuite = Buffer.from("KEM\x00\x20", "latin1");
const suite = Buffer.from("HPKE\x00\x20\x00\x01\x00\x02", "latin1");
/** DER around 32 raw bytes: RFC 8410's PrivateKeyInfo for X25519. */
const pkcs8Prefix = Buffer.from("302e020100300506032b656e04220420", "hex");
