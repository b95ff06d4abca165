import { createHmac, hkdfSync } from "node:crypto";
import fc from "fast-check";
import * as hpke from "hpke";
import { describe, expect, it } from "vitest";
import { encryptWithNonce } from "../../../electron/vault/keys/aes-gcm.ts";
import {
  canSealTo,
  keyPairFromSeed,
  openWith,
  publicKeyOf,
  sealOverhead,
  sealTo,
} from "../../../electron/vault/keys/hpke.ts";
import { flipBit, hex, seeded } from "./test-bytes.ts";
import { runs } from "../../helpers/property-runs.ts";

const suite = new hpke.CipherSuite(
  hpke.KEM_DHKEM_X25519_HKDF_SHA256,
  hpke.KDF_HKDF_SHA256,
  hpke.AEAD_AES_256_GCM,
);
const info = Buffer.from("what it is for");
const aad = Buffer.from("where it stands");
const plaintext = Buffer.from("thirty-two bytes of key material");
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const someBytes = fc.uint8Array({ maxLength: 200 });

describe("sealing to a public key", () => {
  it("is opened by an independent implementation", async () => {
    await fc.assert(
      fc.asyncProperty(bytes(32), someBytes, someBytes, someBytes, async (seed, i, a, text) => {
        const sealed = sealTo(publicKeyOf(seed), i, a, text);
        const key = await suite.DeserializePrivateKey(seed, true);
        const pair = { privateKey: key, publicKey: await publicKey(seed) };
        const opened = await suite.Open(pair, sealed.subarray(0, 32), sealed.subarray(32), {
          info: i,
          aad: a,
        });
        expect(hex(opened)).toBe(hex(text));
      }),
      { numRuns: runs(50) },
    );
  });

  it("opens what an independent implementation sealed", async () => {
    await fc.assert(
      fc.asyncProperty(bytes(32), someBytes, someBytes, someBytes, async (seed, i, a, text) => {
        const { encapsulatedSecret, ciphertext } = await suite.Seal(await publicKey(seed), text, {
          info: i,
          aad: a,
        });
        const sealed = Buffer.concat([encapsulatedSecret, ciphertext]);
        expect(hex(openWith(seed, i, a, sealed))).toBe(hex(text));
      }),
      { numRuns: runs(50) },
    );
  });

  // RFC 9180, A.1.1: another AEAD, the same KEM. From its shared secret the rest is worked out here by another path.
  it("agrees with the RFC on the encapsulation", () => {
    const skEm = "52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736";
    const pkEm = "37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431";
    const skRm = "4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8";
    const pkRm = "3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d";
    const shared = "fe0e18c9f024ce43799ae393c7e8fe8fce9d218875e8227b0187c04e7d2ea1fc";
    const recipient = keyPairFromSeed(Buffer.from(skRm, "hex"));
    expect(hex(recipient.publicKey)).toBe(pkRm);

    const sealed = sealTo(recipient.publicKey, info, aad, plaintext, () =>
      Buffer.from(skEm, "hex"),
    );

    const { key, nonce } = scheduleFrom(Buffer.from(shared, "hex"));
    expect(hex(sealed.subarray(0, 32))).toBe(pkEm);
    expect(hex(sealed.subarray(32))).toBe(hex(encryptWithNonce(key, nonce, aad, plaintext)));
  });

  it("does not open after any bit was flipped, cut off or added", () => {
    fc.assert(
      fc.property(bytes(32), fc.nat(), (seed, at) => {
        const sealed = sealTo(publicKeyOf(seed), info, aad, plaintext);
        // X25519 ignores the top bit of a public key; the KEM hashes it, so that it still does not open.
        expect(openWith(seed, info, aad, flipBit(sealed, at))).toBeNull();
        expect(openWith(seed, info, aad, sealed.subarray(0, at % sealed.length))).toBeNull();
        expect(openWith(seed, info, aad, Buffer.concat([sealed, Buffer.from([0])]))).toBeNull();
      }),
    );
  });

  it("does not open with another seed, purpose or place", () => {
    fc.assert(
      fc.property(bytes(32), bytes(32), (seed, other) => {
        fc.pre(!publicKeyOf(seed).equals(publicKeyOf(other)));
        const sealed = sealTo(publicKeyOf(seed), info, aad, plaintext);
        expect(openWith(other, info, aad, sealed)).toBeNull();
        expect(openWith(seed, aad, aad, sealed)).toBeNull();
        expect(openWith(seed, info, info, sealed)).toBeNull();
      }),
    );
  });

  it("refuses keys whose exchange gives zero", () => {
    const zeros = Buffer.alloc(32);
    const one = Buffer.concat([Buffer.from([1]), Buffer.alloc(31)]);
    const order8 = "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800";
    for (const low of [zeros, one, Buffer.from(order8, "hex")]) {
      expect(canSealTo(low)).toBe(false);
      expect(() => sealTo(low, info, aad, plaintext)).toThrow();
      const sealed = Buffer.concat([low, Buffer.alloc(plaintext.length + 16)]);
      expect(openWith(seeded(1)(32), info, aad, sealed)).toBeNull();
    }
    expect(canSealTo(publicKeyOf(seeded(1)(32)))).toBe(true);
  });

  it("adds 48 bytes and never gives the same bytes twice", () => {
    const key = publicKeyOf(seeded(2)(32));
    const sealed = sealTo(key, info, aad, plaintext);
    expect(sealed.length).toBe(plaintext.length + sealOverhead);
    expect(sealTo(key, info, aad, plaintext).equals(sealed)).toBe(false);
  });
});

const publicKey = (seed: Uint8Array) => suite.DeserializePublicKey(publicKeyOf(seed));

/** RFC 9180, 5.1, with the HKDF of Node. */
function scheduleFrom(shared: Buffer): { key: Buffer; nonce: Buffer } {
  const id = Buffer.from("HPKE\x00\x20\x00\x01\x00\x02", "latin1");
  const label = (text: string, rest: Uint8Array) =>
    Buffer.concat([Buffer.from("HPKE-v1"), id, Buffer.from(text), rest]);
  const none = Buffer.alloc(0);
  const context = Buffer.concat([
    Buffer.from([0]),
    extract(none, label("psk_id_hash", none)),
    extract(none, label("info_hash", info)),
  ]);
  const expand = (text: string, length: number): Buffer => {
    const full = Buffer.concat([Buffer.from([0, length]), label(text, context)]);
    // hkdfSync extracts with (salt, ikm) first: the secret of the schedule is exactly such an extract.
    return Buffer.from(hkdfSync("sha256", label("secret", none), shared, full, length));
  };
  return { key: expand("key", 32), nonce: expand("base_nonce", 12) };
}

const extract = (salt: Uint8Array, ikm: Uint8Array): Buffer =>
  createHmac("sha256", salt).update(ikm).digest();
